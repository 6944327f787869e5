/**
 * What was sent: the list that the portal filters, one notice with its report, and what can still be done about it.
 * This folder owns what happens after a send. It refuses to know the form: a notice that is to be used again or
 * corrected is handed up as a draft.
 */
import { useCallback, useMemo, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { HistoryFilter } from '#store/history/read-history.ts';
import { Button } from '#ui/Button.tsx';
import css from './History.module.css';
import { HistoryFilters, type Sender } from './HistoryFilters.tsx';
import { ListState } from './ListState.tsx';
import { SentTable } from './SentTable.tsx';
import { type HistoryList, useHistoryList } from './use-history-list.ts';

/** Everybody whose sends were seen since the screen was opened, oneself first. */
function useSenders(headers: HistoryList['headers']): readonly Sender[] {
  const { user } = usePortal().context;
  const [known, setKnown] = useState<ReadonlyMap<number, string>>(() => new Map([[user.id, user.name]]));
  const fresh = (headers ?? []).filter(({ senderId }) => !known.has(senderId));
  if (fresh.length > 0) {
    setKnown(
      new Map([...known, ...fresh.map(({ senderId, senderName }) => [senderId, senderName] as const)]),
    );
  }
  return useMemo(() => [...known].map(([id, name]) => ({ id, name })), [known]);
}

export default function HistoryScreen() {
  const t = useT();
  const { scopes } = usePortal().context;
  const [filter, setFilter] = useState<HistoryFilter>({});
  const list = useHistoryList(filter);
  const senders = useSenders(list.headers);
  const showTag = useCallback((tag: string) => setFilter({ tag }), []);
  const { headers } = list;
  return (
    <main className={css.screen}>
      <div className={css.list}>
        <div className={css.head}>
          <HistoryFilters filter={filter} onFilter={setFilter} senders={senders} />
          <p className={css.note}>
            {t(scopes.has('entity') ? 'history.shared' : 'history.onlyYours')}{' '}
            {list.total === undefined ? '' : t('history.found', { count: list.total })}{' '}
            <Button look="link" onClick={list.refresh}>
              {t('history.refresh')}
            </Button>
          </p>
          <ListState list={list} narrowed={Object.keys(filter).length > 0} onAll={() => setFilter({})} />
        </div>
        {headers === undefined || headers.length === 0 ? null : (
          <SentTable
            headers={headers}
            total={list.total}
            openId={undefined}
            onOpen={() => {}}
            onTag={showTag}
            onEnd={list.loadMore}
          />
        )}
      </div>
    </main>
  );
}
