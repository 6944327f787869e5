import { bindPlaces, type PlaceCode, type PlaceResult, type Titles, unbindPlaces } from '#portal/places.ts';
import type { Portal } from '#portal/portal.ts';
import { LINKS_OPTION } from '#portal/record-link.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';

export type Step = 'storage' | PlaceCode;
export type StepResult =
  | PlaceResult
  | { readonly kind: 'made' }
  | ({ readonly kind: 'storeFailed' } & StoreFailure);
type OnStep = (step: Step, result: StepResult) => void;

/** Storages, then places; each result is told as it comes. May be repeated. Never rejects. */
export async function setUpPortal(
  portal: Portal,
  handler: string,
  titles: Titles,
  onStep: OnStep,
): Promise<void> {
  const storage = await historyOf(portal).setUp();
  if (storage.ok) onStep('storage', { kind: storage.made ? 'made' : 'there' });
  else if (storage.reason === 'noScope') onStep('storage', { kind: 'noRight', right: 'entity' });
  else onStep('storage', { kind: 'storeFailed', ...storage });
  const { call, context } = portal;
  await bindPlaces({ call, scopes: context.scopes }, { handler, titles, onPlace: onStep });
  await noteLinks(portal);
}

/** Takes every place away again. Never rejects. */
export async function removePlaces(portal: Portal, onStep: OnStep): Promise<void> {
  const { call, context } = portal;
  await unbindPlaces({ call, scopes: context.scopes }, onStep);
  await noteLinks(portal);
}

/** What the portal says now decides; where it does not answer, what was noted before stays. */
async function noteLinks({ call }: Portal): Promise<void> {
  const bound = await call({ method: 'placement.get', params: {} });
  if (!bound.ok) return;
  const isThere = JSON.stringify(bound.result).includes('"REST_APP_URI"');
  await call({ method: 'app.option.set', params: { options: { [LINKS_OPTION]: isThere ? 'Y' : '' } } });
}

/** The address that places lead to: this page's own, without what the portal has put behind it. */
export function handlerOf({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string {
  return `${origin}${pathname}`;
}

/** Whether a result leaves nothing to be done. */
export function isInOrder({ kind }: StepResult): boolean {
  return kind !== 'noRight' && kind !== 'notOffered' && kind !== 'failed' && kind !== 'storeFailed';
}
