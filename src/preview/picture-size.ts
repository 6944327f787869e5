/** The web client never draws a picture larger than this, in CSS pixels (rendering.md A8). */
const WEB_PICTURE_LIMIT = 272;
/** The phone's notification page limits the width alone, in CSS pixels (rendering.md A8, E). */
const PHONE_PICTURE_LIMIT = 250;
/** Below this side, in CSS pixels, the picture fills its cell instead of fitting into it. */
const COVER_BELOW = 100;

export type PictureSize = {
  readonly width: number;
  readonly height: number;
  readonly fit: 'contain' | 'cover';
};

type Written = { readonly width?: number | undefined; readonly height?: number | undefined };

/** Size in CSS pixels of a picture on the web: shrunk, never enlarged; without both sides a square box (rendering.md A8). */
export function webPictureSize({ width = 0, height = 0 }: Written): PictureSize {
  if (!(width > 0 && height > 0)) {
    return { width: WEB_PICTURE_LIMIT, height: WEB_PICTURE_LIMIT, fit: 'contain' };
  }
  // Height first, then width: the order in which the portal does it decides nothing but rounding.
  const byHeight = Math.min(1, WEB_PICTURE_LIMIT / height);
  const byWidth = Math.min(1, WEB_PICTURE_LIMIT / (width * byHeight));
  const shrunk = { width: width * byHeight * byWidth, height: height * byHeight * byWidth };
  const fit = Math.min(shrunk.width, shrunk.height) < COVER_BELOW ? 'cover' : 'contain';
  return { ...shrunk, fit };
}

/** Size in CSS pixels of a picture on the phone's notification page; without both sides a square box (rendering.md E). */
export function phonePictureSize({ width = 0, height = 0 }: Written): PictureSize {
  if (!(width > 0 && height > 0)) {
    return { width: PHONE_PICTURE_LIMIT, height: PHONE_PICTURE_LIMIT, fit: 'contain' };
  }
  const scale = Math.min(1, PHONE_PICTURE_LIMIT / width);
  return { width: width * scale, height: height * scale, fit: 'contain' };
}
