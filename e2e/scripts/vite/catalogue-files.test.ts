import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const FOLDER = new URL('../../../src/i18n/catalogues/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const Catalogue = z.record(z.string(), z.string());

const read = (file: string) => Catalogue.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));

describe.each(FILES)('%s', (file) => {
  it('stands in the order of its keys, so that two changes rarely meet in one place', () => {
    const keys = Object.keys(read(file));
    expect(keys).toEqual(keys.toSorted());
  });
});
