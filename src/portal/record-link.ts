import type { Portal } from './portal.ts';

/** Whether links into Herald open it here; kept for everybody, because only administrators may ask the portal. */
export const LINKS_OPTION = 'herald_links';

/**
 * The address that opens Herald's history at a record, also from inside a notice (portal-rest.md, 6, REST_APP_URI);
 * undefined where the app does not know its own code, or nobody has bound the place that such links lead to.
 */
export function recordLink(
  {
    context,
    appOption,
  }: Pick<Portal, 'appOption'> & { readonly context: Pick<Portal['context'], 'origin' | 'appCode'> },
  id: string,
): string | undefined {
  if (context.appCode === '' || appOption(LINKS_OPTION) !== 'Y') return undefined;
  // Brackets are written out: inside a BB code they would end it.
  return `${context.origin}/marketplace/view/${encodeURIComponent(context.appCode)}/?params%5Brecord%5D=${id}`;
}
