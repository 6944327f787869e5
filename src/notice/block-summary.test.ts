import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSummary } from './block-summary.ts';
import type { JsonValue } from './json.ts';
import { anyJsonValue } from './testing/an-attach.ts';

describe('the summary of a block', () => {
  it.each<[JsonValue, string | undefined, string]>([
    [{ MESSAGE: '[b]Quarterly[/b]\nnumbers' }, 'MESSAGE', 'Quarterly numbers'],
    [{ MESSAGE: { TEXT: 'a' } }, 'MESSAGE', 'a'],
    [{ USER: [{ NAME: 'Anna' }, { NAME: 'Bo' }] }, 'USER', 'Anna · Bo'],
    [{ LINK: { NAME: 'Open', LINK: '/x' } }, 'LINK', 'Open'],
    [{ LINK: { NAME: ' ', LINK: '/x' } }, 'LINK', '/x'],
    [{ GRID: [{ NAME: 'Revenue', VALUE: '[b]+12 %[/b]' }, { VALUE: 'x' }, {}] }, 'GRID', 'Revenue +12 % · x'],
    [{ GRID: { NAME: 'no list' } }, 'GRID', 'no list'],
    [{ IMAGE: [{ LINK: '/a.png' }] }, 'IMAGE', '/a.png'],
    [{ FILE: { NAME: 'a.pdf' } }, 'FILE', 'a.pdf'],
    [{ DELIMITER: { SIZE: 200 } }, 'DELIMITER', ''],
    [{ MESSAGE: '' }, 'MESSAGE', ''],
    [{ X: 1 }, undefined, '{"X":1}'],
    ['text', undefined, 'text'],
  ])('%j', (json, kind, text) => {
    expect(blockSummary(json)).toEqual({ kind, text });
  });

  it('is cut to one short line, and never through an emoji', () => {
    const { text } = blockSummary({ MESSAGE: `a${'😀'.repeat(100)}` });
    expect(text).toBe(`a${'😀'.repeat(59)}…`);
    expect(blockSummary({ MESSAGE: `aa${'😀'.repeat(100)}` }).text).toBe(`aa${'😀'.repeat(58)}…`);
  });

  it('is one short line of any JSON', () => {
    fc.assert(
      fc.property(anyJsonValue, (json) => {
        const { text } = blockSummary(json);
        expect(text).not.toMatch(/[\r\n]/);
        expect(text.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
