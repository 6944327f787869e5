import { expect, it } from 'vitest';
import { undoStep } from './use-undo-keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

it.each([
  [{ key: 'z', code: 'KeyZ', ctrlKey: true }, 'undo'],
  [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', code: 'KeyY', ctrlKey: true }, 'redo'],
  [{ key: 'z', code: 'KeyZ', metaKey: true }, 'undo'],
  [{ key: 'я', code: 'KeyZ', ctrlKey: true }, 'undo'],
  [{ key: 'z', code: 'KeyY', ctrlKey: true }, 'undo'],
  [{ key: 'y', code: 'KeyZ', ctrlKey: true }, 'redo'],
  [{ key: 'z', code: 'KeyZ' }, undefined],
  [{ key: 'z', code: 'KeyZ', ctrlKey: true, altKey: true }, undefined],
])('%j is %s', (keys, step) => {
  expect(undoStep({ ...none, ...keys })).toBe(step);
});
