import { describe, expect, it } from 'vitest';
import type { KeptAttach, KeptBlock } from '#notice/kept.ts';
import { toastTail } from './toast-tail.ts';

function anAttach(description: string, ...blocks: readonly KeptBlock[]): KeptAttach {
  return {
    colorRandom: false,
    colorToken: 'base',
    description,
    blocks,
    sources: blocks.map((_, place) => place),
  };
}

const line: KeptBlock = { kind: 'DELIMITER', size: 200 };
const message: KeptBlock = { kind: 'MESSAGE', text: 'Words', asDescription: false };

describe('what a pop-up says of the attachment', () => {
  it.each([
    ['no attachment', undefined, { kind: 'nothing' }],
    ['an attachment of which nothing is kept', anAttach('About'), { kind: 'nothing' }],
    ['no description', anAttach('', message), { kind: 'label' }],
    ['a description', anAttach('About it', line), { kind: 'words', text: 'About it' }],
    ['SKIP_MESSAGE', anAttach('SKIP_MESSAGE', message), { kind: 'nothing' }],
    ['FIRST_MESSAGE', anAttach('FIRST_MESSAGE', line, message), { kind: 'words', text: 'Words' }],
    ['FIRST_MESSAGE without one', anAttach('FIRST_MESSAGE', line), { kind: 'label' }],
  ])('with %s', (_what, kept, tail) => {
    expect(toastTail(kept)).toEqual(tail);
  });
});
