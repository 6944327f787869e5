import type { Translate } from '#i18n/i18n.ts';
import type { Key } from './shortcuts.ts';

const ARROWS = { up: '↑', down: '↓', back: '←', forth: '→' } as const;

/** As Apple writes them; they have the same look in every language. */
const ON_MAC = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  enter: '↩',
  escape: 'esc',
  backspace: '⌫',
  delete: '⌦',
} as const;

/** What is written on a key, on this person's keyboard. */
export function keyName(t: Translate, key: Key, mac: boolean): string {
  if (typeof key === 'object') return key.letter;
  switch (key) {
    case 'up':
    case 'down':
    case 'back':
    case 'forth':
      return ARROWS[key];
    case 'mod':
    case 'shift':
    case 'alt':
    case 'enter':
    case 'escape':
    case 'backspace':
    case 'delete':
      return mac ? ON_MAC[key] : t(`key.${key}`);
  }
}
