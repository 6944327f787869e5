import { expect, it } from 'vitest';
import { frameHeight } from './use-frame-height.ts';

it.each([
  ['a laptop of 1366x768', 768, 488],
  ['a screen of 1024x700', 700, 420],
  ['a phone of 375x740', 740, 460],
  ['a phone of 320x568', 568, 420],
  ['a screen of 1920x1080', 1080, 800],
])('on %s the frame leaves room for the portal around it', (_, availHeight, height) => {
  expect(frameHeight(availHeight)).toBe(height);
});
