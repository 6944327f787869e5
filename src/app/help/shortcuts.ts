import type { MessageKey } from '#i18n/i18n.ts';

/** `mod` is Ctrl, and Command on a Mac. */
export type Key =
  | 'mod'
  | 'shift'
  | 'alt'
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'up'
  | 'down'
  | 'back'
  | 'forth'
  | { readonly letter: string };

export type Shortcut = {
  readonly does: MessageKey;
  /** Each is one way: keys that are held together. */
  readonly ways: readonly (readonly Key[])[];
};

const letter = (name: string): Key => ({ letter: name });

/** What keys do in Herald, beside what they do on every page. e2e/specs/keyboard.spec.ts presses each of them. */
export const SHORTCUTS: readonly { readonly where: MessageKey; readonly keys: readonly Shortcut[] }[] = [
  {
    where: 'shortcuts.notice',
    keys: [
      { does: 'shortcuts.look', ways: [['mod', 'enter']] },
      { does: 'history.undo', ways: [['mod', letter('Z')]] },
      {
        does: 'history.redo',
        ways: [
          ['mod', 'shift', letter('Z')],
          ['mod', letter('Y')],
        ],
      },
      { does: 'shortcuts.show', ways: [['mod', letter('/')]] },
      { does: 'shortcuts.close', ways: [['escape']] },
    ],
  },
  {
    where: 'shortcuts.recipients',
    keys: [
      { does: 'shortcuts.walkFound', ways: [['down'], ['up']] },
      { does: 'shortcuts.take', ways: [['enter']] },
      { does: 'shortcuts.lastChosen', ways: [['backspace']] },
      { does: 'shortcuts.removeChosen', ways: [['delete'], ['backspace']] },
    ],
  },
  {
    where: 'shortcuts.text',
    keys: [
      { does: 'bb.bold', ways: [['mod', letter('B')]] },
      { does: 'bb.italic', ways: [['mod', letter('I')]] },
      { does: 'bb.underline', ways: [['mod', letter('U')]] },
    ],
  },
  {
    where: 'shortcuts.blocks',
    keys: [
      { does: 'block.moveUp', ways: [['alt', 'up']] },
      { does: 'block.moveDown', ways: [['alt', 'down']] },
      { does: 'shortcuts.paste', ways: [['mod', letter('V')]] },
    ],
  },
  {
    where: 'shortcuts.bars',
    keys: [{ does: 'shortcuts.walk', ways: [['back'], ['forth']] }],
  },
];
