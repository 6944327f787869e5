import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './catalogues.ts';
import { firstWords, SCREEN_MODULE, START_MODULE } from './first-words.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const source = readFileSync(`${SRC}/i18n/catalogues/en.json`, 'utf8');
const keys = Object.keys(readCatalogue(source));
const first = firstWords(SRC, keys);

describe('the words of the first picture', () => {
  it.each(['recipients.label', 'message.label', 'startUp.connecting', 'app.name', 'history.tab'])(
    'hold %s, which its sources name',
    (key) => expect(first.has(key)).toBe(true),
  );

  it('hold what its sources put together', () => {
    const src = mkdtempSync(join(tmpdir(), 'herald-first-words-'));
    const screen = join(src, SCREEN_MODULE);
    mkdirSync(dirname(screen));
    writeFileSync(screen, "import '#reason.ts';\n");
    writeFileSync(join(src, START_MODULE), "const FALLBACK = 'what.broke';\n");
    writeFileSync(join(src, 'reason.ts'), 'export const said = (reason: string) => t(`why.${reason}`);\n');
    expect([...firstWords(src, ['what.broke', 'why.busy', 'why.full', 'whyever', 'what.busy'])]).toEqual([
      'what.broke',
      'why.busy',
      'why.full',
    ]);
  });

  it.each([
    'error.NETWORK_ERROR',
    'issue.MESSAGE_EMPTY',
    'confirm.send',
    'starter.report',
    'draft.saved',
    'tag.hint',
  ])('leave %s to a later part', (key) => expect(first.has(key)).toBe(false));

  it('are a small part of all', () => {
    expect(first.size).toBeGreaterThan(30);
    expect(first.size).toBeLessThan(keys.length / 4);
  });
});
