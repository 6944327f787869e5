/** Who else is served from the host of Herald's files: whoever is can reach into Herald's window. */
export type FileHost =
  /** The portal's own: its files are trusted like the portal itself. */
  | 'portal'
  /** A file host of the portal's vendor, for the archives of all apps. */
  | 'shared'
  /** A host that only its administrator knows. */
  | 'unknown';

/**
 * Hosts by which a portal recognises an uploaded archive, as the portal's own source names them; the pattern of storage
 * buckets there is `upload-*`.
 */
const SHARED: readonly RegExp[] = [
  /(?:^|\.)apps-bitrix24\.com$/,
  /(?:^|\.)bitrix24-cdn\.com$/,
  /^cdn\.bitrix24\.[a-z.]+$/,
  /^app\.bitrix24\.com$/,
  /^upload-[^.]+\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/,
];

/** Both hosts as `location.host` has them. */
export function fileHost(app: string, portal: string): FileHost {
  if (app === portal) return 'portal';
  const [name = ''] = app.toLowerCase().split(':');
  return SHARED.some((pattern) => pattern.test(name)) ? 'shared' : 'unknown';
}
