/**
 * What an app in a frame may keep in the browser, as real browsers differ:
 * - `partitioned`: what people have today: storage of its own for this app inside this portal
 * - `blocked`: every access throws (third-party storage switched off)
 * - `same-site`: app and portal share a registrable domain, storage as in a page of its own
 */
export type StorageMode = 'partitioned' | 'blocked' | 'same-site';

/**
 * Playwright's own list of switched-off features (1.65) without ThirdPartyStoragePartitioning: of two
 * such switches the last one wins. With Playwright's list as it is, storage in the frame is blocked.
 */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** No name server knows the names that a browser does not trust over plain http. */
const PLAIN_HOSTS = '--host-resolver-rules=MAP *.plain.test 127.0.0.1';

/** Chromium's switches for a storage mode. */
export const launchArgs = (mode: StorageMode): string[] =>
  mode === 'blocked' ? [PLAIN_HOSTS] : [PLAIN_HOSTS, `--disable-features=${SWITCHED_OFF.join(',')}`];
