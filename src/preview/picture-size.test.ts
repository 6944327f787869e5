import { describe, expect, it } from 'vitest';
import { phonePictureSize, webPictureSize } from './picture-size.ts';

describe('the size of a picture on the web', () => {
  it.each([
    ['the documented picture', 1000, 638, 272, 173.536, 'contain'],
    ['a tall picture', 500, 1000, 136, 272, 'contain'],
    ['a picture that fits', 200, 150, 200, 150, 'contain'],
    ['a picture at the limit', 272, 272, 272, 272, 'contain'],
    ['a small picture, never enlarged', 40, 30, 40, 30, 'cover'],
    ['a strip, thin after shrinking', 2720, 500, 272, 50, 'cover'],
    ['a side of exactly 100', 100, 100, 100, 100, 'contain'],
  ])('shrinks %s', (_what, width, height, shownWidth, shownHeight, fit) => {
    const size = webPictureSize({ width, height });
    expect(size.width).toBeCloseTo(shownWidth, 3);
    expect(size.height).toBeCloseTo(shownHeight, 3);
    expect(size.fit).toBe(fit);
  });

  it.each([
    [{}],
    [{ width: 100 }],
    [{ height: 100 }],
    [{ width: 0, height: 50 }],
    [{ width: -5, height: 5 }],
  ])('is a square box when a side is not known: %o', (written) => {
    expect(webPictureSize(written)).toEqual({ width: 272, height: 272, fit: 'contain' });
  });
});

describe('the size of a picture on the phone', () => {
  it('limits the width alone', () => {
    expect(phonePictureSize({ width: 500, height: 2000 })).toEqual({
      width: 250,
      height: 1000,
      fit: 'contain',
    });
    expect(phonePictureSize({ width: 200, height: 900 })).toEqual({
      width: 200,
      height: 900,
      fit: 'contain',
    });
  });

  it('is a square box when a side is not known', () => {
    expect(phonePictureSize({ width: 500 })).toEqual({ width: 250, height: 250, fit: 'contain' });
  });
});
