import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import css from './History.module.css';
import { type TagStory as Story, tagStory } from './tag-story.ts';

/** Sends whose records are read for the story, one request each. */
const READ = 20;
/** Names that are shown at most. */
const NAMED = 100;

type Sends = { readonly ok: true; readonly records: readonly SendRecord[] } | StoreFailure;

async function readSends(portal: Portal, headers: readonly SendHeader[]): Promise<Sends> {
  const records: SendRecord[] = [];
  for (const { id } of headers.slice(0, READ)) {
    const found = await historyOf(portal).read(id);
    if (!found.ok) return found;
    if (found.record !== undefined) records.push(found.record);
  }
  return { ok: true, records };
}

/** The page of a tag: who holds what now, and what replaced what; the list below has the sends. */
export function TagStory({ tag }: { readonly tag: string }) {
  const t = useT();
  const portal = usePortal();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['tagHolders', tag],
    queryFn: () => historyOf(portal).holders(tag),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (data?.ok !== true) return null;
  return (
    <Disclosure
      label={t('history.tagHolders', { count: data.wireTags.size, tag })}
      summary={data.more ? t('history.tagHoldersMore', { count: data.sends.length }) : ''}
      open={open}
      onToggle={setOpen}
    >
      {open ? <WhoHolds tag={tag} sends={data.sends} /> : null}
    </Disclosure>
  );
}

function WhoHolds({ tag, sends }: { readonly tag: string; readonly sends: readonly SendHeader[] }) {
  const t = useT();
  const portal = usePortal();
  const { data } = useQuery({
    queryKey: ['tagStory', tag],
    queryFn: () => readSends(portal, sends),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const story = useMemo(() => (data?.ok === true ? tagStory(data.records) : undefined), [data]);
  if (data === undefined) {
    return (
      <p role="status">
        <Spinner /> {t('history.loading')}
      </p>
    );
  }
  if (story === undefined) return <p role="alert">{t('history.failed')}</p>;
  return <Told story={story} unread={Math.max(0, sends.length - READ)} />;
}

function Told({ story, unread }: { readonly story: Story; readonly unread: number }) {
  const t = useT();
  const formats = useFormats();
  const rest = story.holders.length - NAMED;
  return (
    // A box that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.story} role="group" aria-label={t('history.tagStory')} tabIndex={0}>
      <ul>
        {story.sends.map(({ send, held, replaced }) => (
          <li key={send.id}>
            {t('history.tagSend', { time: formats.moment(send.at), name: send.senderName, held })}{' '}
            {send.state === 'withdrawn' ? t('history.state.withdrawn') : ''}
            {replaced
              .map(({ by, count }) => t('history.tagReplaced', { count, time: formats.moment(by.at) }))
              .join(' ')}
          </li>
        ))}
      </ul>
      <ul>
        {story.holders.slice(0, NAMED).map(({ person, send }) => (
          <li key={`${person.id} ${send.id}`} dir="auto">
            {t('history.tagHolder', {
              name: person.name,
              text: send.firstLine,
              time: formats.moment(send.at),
            })}
          </li>
        ))}
        {rest > 0 ? <li>{t('confirm.others', { count: rest })}</li> : null}
      </ul>
      {unread > 0 ? <p>{t('history.tagHoldersMore', { count: READ })}</p> : null}
    </div>
  );
}
