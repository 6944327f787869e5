import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from './catalogues.ts';
import { firstWords } from './first-words.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const source = readFileSync(`${SRC}/i18n/catalogues/en.json`, 'utf8');
const keys = Object.keys(compileCatalogue(source, { pseudo: false }));
const first = firstWords(SRC, keys);

describe('the words of the first picture', () => {
  it.each(['recipients.label', 'message.label', 'startUp.connecting', 'app.name', 'type.system'])(
    'hold %s, which its sources name',
    (key) => expect(first.has(key)).toBe(true),
  );

  it('hold what its sources put together, such as the reasons why a draft is not kept', () => {
    const reasons = keys.filter((key) => key.startsWith('store.failed.'));
    expect(reasons.every((key) => first.has(key))).toBe(true);
  });

  it.each(['error.NETWORK_ERROR', 'issue.MESSAGE_EMPTY', 'confirm.send', 'starter.report'])(
    'leave %s to a later part',
    (key) => expect(first.has(key)).toBe(false),
  );

  it('are a small part of all', () => {
    expect(first.size).toBeGreaterThan(30);
    expect(first.size).toBeLessThan(keys.length / 4);
  });
});
