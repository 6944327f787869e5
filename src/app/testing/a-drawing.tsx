import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import messages from '#i18n/catalogues/en.json';
import type { Call, CallResult } from '#portal/call.ts';
import { PortalProvider } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import { createDraftStore, type DraftStore } from '#store/draft-store.ts';
import { DraftProvider } from '#store/use-draft.ts';
import { type PersonalAccess, StoreAccessProvider } from '#store/use-store-access.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: messages } });

/** Items of the portal's storages, as `entity.item.get` gives them, by storage. */
export type Items = Readonly<Record<string, readonly object[]>>;

/** A portal in which only stored things answer, whatever they are asked for. */
export function aPortal(items: Items, options: Readonly<Record<string, string>> = {}): Portal {
  const answer = ({ method, params }: Call): CallResult => {
    const entity = 'ENTITY' in params ? String(params.ENTITY) : '';
    if (method === 'user.option.get') return { ok: true, result: options };
    return { ok: true, result: items[entity] ?? [], total: items[entity]?.length ?? 0 };
  };
  const nothing = () => Promise.reject(new Error('Nothing is asked for here'));
  return {
    context: {
      lang: 'en',
      domain: 'acme.bitrix24.com',
      origin: 'https://acme.bitrix24.com',
      memberId: 'm',
      isAdmin: true,
      installing: false,
      appCode: '',
      placement: 'DEFAULT',
      placementOptions: {},
      user: { id: 1, name: 'Anna Smith', photo: '', isAdmin: true },
      scopes: new Set(['im', 'user', 'department', 'entity']),
      bucket: { threshold: 50, perSecond: 2 },
    },
    call: (call) => Promise.resolve(answer(call)),
    callBatch: (calls) => Promise.resolve(calls.map(answer)),
    notify: nothing,
    page: nothing,
    fit: () => undefined,
    userOption: (name) => options[name],
    setUserOption: () => Promise.resolve('sent'),
    appOption: (name) => options[name],
  };
}

type Setting = {
  readonly portal: Portal;
  readonly draft?: DraftStore;
  /** Query results that are there before the drawing. */
  readonly known?: readonly (readonly [key: readonly unknown[], data: unknown])[];
};

function accessTo({ call, callBatch, context: { scopes, user } }: Portal): PersonalAccess {
  return {
    call,
    callBatch,
    scopes,
    user,
    wait: () => Promise.resolve(),
    now: () => 1,
    newId: () => 'id',
  };
}

/** The markup of a part of a screen, as the product's own components draw it. */
export function draw(part: ReactNode, { portal, draft, known = [] }: Setting): string {
  const client = new QueryClient();
  for (const [key, data] of known) client.setQueryData(key, data);
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PortalProvider portal={portal}>
          <StoreAccessProvider value={accessTo(portal)}>
            <DraftProvider value={draft ?? createDraftStore({ now: () => 1, newId: () => 'draft' })}>
              {part}
            </DraftProvider>
          </StoreAccessProvider>
        </PortalProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );
}
