/** Whether this portal gives Herald what it needs, as rows that can be shown and handed to an administrator. */
import type { KeptWhere } from './drafts/draft-keeper.ts';
import type { PlaceReason } from './drafts/draft-place.ts';
import type { StoreReason } from './entity/store-failure.ts';
import type { FileHost } from './file-host.ts';
import { hasRight, type RightName } from './rights.ts';

export type CheckRow =
  | { readonly kind: 'right'; readonly name: RightName; readonly ok: boolean }
  | { readonly kind: 'history'; readonly ok: true }
  | { readonly kind: 'history'; readonly ok: false; readonly reason: StoreReason; readonly code: string }
  | { readonly kind: 'host'; readonly ok: boolean; readonly isKnown: boolean }
  | { readonly kind: 'browser' | 'drafts'; readonly ok: true }
  | { readonly kind: 'browser' | 'drafts'; readonly ok: false; readonly reason: PlaceReason };

export type CheckInput = {
  readonly scopes: ReadonlySet<string>;
  readonly host: FileHost;
  readonly kept: Pick<KeptWhere, 'browser' | 'portal'>;
  readonly history:
    | { readonly ok: true }
    | { readonly ok: false; readonly reason: StoreReason; readonly error?: { readonly code: string } };
};

export function checkPortal({ scopes, host, kept, history }: CheckInput): readonly CheckRow[] {
  const names: readonly RightName[] = ['im', 'user', 'department', 'entity'];
  const place = (kind: 'browser' | 'drafts', status: KeptWhere['browser']): CheckRow =>
    status.kind === 'failed' ? { kind, ok: false, reason: status.reason } : { kind, ok: true };
  return [
    ...names.map((name): CheckRow => ({ kind: 'right', name, ok: hasRight(scopes, name) })),
    history.ok
      ? { kind: 'history', ok: true }
      : { kind: 'history', ok: false, reason: history.reason, code: history.error?.code ?? '' },
    place('drafts', kept.portal),
    place('browser', kept.browser),
    { kind: 'host', ok: host !== 'shared', isKnown: host !== 'unknown' },
  ];
}
