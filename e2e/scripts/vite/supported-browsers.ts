/**
 * The browsers of the last two years, as of November 2026. The only list: the build's target is
 * derived from it, and the README's line is checked against it.
 */
export const SUPPORTED_BROWSERS = { chrome: '131', edge: '131', firefox: '132', safari: '18.1' } as const;

/** Vite's `build.target`, for scripts and styles alike. */
export const BUILD_TARGET: string[] = Object.entries(SUPPORTED_BROWSERS).map(
  ([browser, version]) => `${browser}${version}`,
);
