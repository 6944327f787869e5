/**
 * What was sent: the list that the portal filters, one notice with its report, and what can still be done about it.
 * This folder owns what happens after a send. It refuses to know the form: a notice that is to be used again or
 * corrected is handed up as a draft.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Guarded } from '#parts/Guarded.tsx';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { HistoryFilter } from '#store/history/read-history.ts';
import { recordKey } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { GuardedDetails } from './GuardedDetails.tsx';
import css from './History.module.css';
import { HistoryFilters, type Sender } from './HistoryFilters.tsx';
import { ListState } from './ListState.tsx';
import { type CopyLinkSlot, NoticeDetails, type ReportSlot } from './NoticeDetails.tsx';
import type { OpenDraft, Wanted } from './origin.ts';
import { SentTable } from './SentTable.tsx';
import { isAbout, type SendingAgain } from './sending-again.ts';
import { TagStory } from './TagStory.tsx';
import { type HistoryList, useHistoryList } from './use-history-list.ts';
import { useReplaced } from './use-replaced.ts';

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

type Props = {
  /** Rises each time that the screen is come to, so that the list is asked for anew. */
  readonly visit: number;
  /** Shown at once, where a link or another screen has asked for it. */
  readonly wanted: Wanted | undefined;
  readonly openDraft: OpenDraft;
  readonly Report: ReportSlot;
  readonly CopyLink: CopyLinkSlot;
  readonly again: SendingAgain;
};

export function HistoryScreen({ visit, wanted, openDraft, Report, CopyLink, again }: Props) {
  const t = useT();
  const hasRecords = usePortal().context.scopes.has('entity');
  const [filter, setFilter] = useState<HistoryFilter>({});
  const [round, setRound] = useState(0);
  const list = useHistoryList(filter, visit);
  const [open, setOpen] = useState(wanted?.header);
  const [answered, setAnswered] = useState(wanted);
  if (wanted !== answered) {
    setAnswered(wanted);
    setOpen(wanted?.header);
  }
  const senders = useSenders(list.headers);
  const opener = useRef<Element>(null);
  const { headers, put, refresh } = list;
  const replaced = useReplaced(headers, hasRecords);

  const showTag = useCallback((tag: string) => {
    setFilter({ tag });
    setOpen(undefined);
  }, []);
  // In the list and in the details.
  const readAnew = useCallback(() => {
    setRound((before) => before + 1);
    refresh();
  }, [refresh]);
  const close = () => {
    setOpen(undefined);
    // The list may be hidden behind the details until this pass is drawn.
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  };
  return (
    <main className={css.screen} data-open={open === undefined ? undefined : true}>
      <div className={css.list}>
        <div className={css.head}>
          <HistoryFilters filter={filter} onFilter={setFilter} senders={senders} />
          <p className={css.note}>
            {t(hasRecords ? 'history.shared' : 'history.onlyYours')}{' '}
            {list.total === undefined ? '' : t('history.found', { count: list.total })}{' '}
            <Button look="link" onClick={readAnew}>
              {t('history.refresh')}
            </Button>
          </p>
          {filter.tag === undefined || !hasRecords ? null : (
            <Guarded key={`${filter.tag} ${visit}`}>
              <TagStory tag={filter.tag} />
            </Guarded>
          )}
          {/* A send goes on, and can be called back, whatever is looked at meanwhile. */}
          {isAbout(again, open) ? null : again.panel}
          <ListState list={list} narrowed={Object.keys(filter).length > 0} onAll={() => setFilter({})} />
        </div>
        {headers === undefined || headers.length === 0 ? null : (
          <SentTable
            headers={headers}
            replaced={replaced}
            total={list.total}
            open={open}
            busy={list.loading}
            onOpen={(header) => {
              opener.current = document.activeElement;
              setOpen(header);
            }}
            onTag={showTag}
            onEnd={list.loadMore}
          />
        )}
      </div>
      {open === undefined ? null : (
        <GuardedDetails key={`${recordKey(open)} ${visit} ${round}`} onClose={close}>
          <NoticeDetails
            listed={headers?.find((one) => recordKey(one) === recordKey(open)) ?? open}
            hasRecords={hasRecords}
            again={again}
            openDraft={openDraft}
            Report={Report}
            CopyLink={CopyLink}
            onTag={showTag}
            onClose={close}
            onHeader={put}
          />
        </GuardedDetails>
      )}
    </main>
  );
}
