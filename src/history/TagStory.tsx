import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { recordKey } from '#store/history/send-record.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import css from './History.module.css';
import own from './TagStory.module.css';
import { type TagStory as Story, tagStory } from './tag-story.ts';

/** Names that are shown at most. */
const NAMED = 100;

type Telling =
  | { readonly ok: true; readonly story: Story; readonly looked: number; readonly more: boolean }
  | StoreFailure;

/** Two requests, however many sends there are. */
async function readStory(portal: Portal, tag: string): Promise<Telling> {
  const page = await historyOf(portal).list({ tag });
  if (!page.ok) return page;
  const found = await historyOf(portal).readAll(page.headers);
  if (!found.ok) return found;
  const more = page.after !== undefined;
  return { ok: true, story: tagStory(found.records), looked: page.headers.length, more };
}

/** The page of a tag: who holds what now, and what replaced what; the list below has the sends. */
export function TagStory({ tag }: { readonly tag: string }) {
  const t = useT();
  const portal = usePortal();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['tagStory', tag],
    queryFn: () => readStory(portal, tag),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (data === undefined) {
    return (
      <p className={css.note} role="status">
        <Spinner /> {t('history.tagLooking', { tag })}
      </p>
    );
  }
  if (!data.ok) return <p role="alert">{t('history.tagFailed', { tag })}</p>;
  const { story, looked, more } = data;
  const count = new Set(story.holders.map(({ person }) => person.id)).size;
  return (
    <Disclosure
      label={t('history.tagHolders', { count, tag })}
      summary={more ? t('history.tagHoldersMore', { count: looked }) : ''}
      open={open}
      onToggle={setOpen}
    >
      {open ? <Told story={story} /> : null}
      {open && more ? <p className={css.note}>{t('history.tagHoldersMore', { count: looked })}</p> : null}
    </Disclosure>
  );
}

function Told({ story }: { readonly story: Story }) {
  const t = useT();
  const formats = useFormats();
  const rest = story.holders.length - NAMED;
  return (
    // A box that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={own.story} role="group" aria-label={t('history.tagStory')} tabIndex={0}>
      <ul>
        {story.sends.map(({ send, held, replaced }) => (
          <li key={recordKey(send)}>
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
          <li key={`${person.id} ${recordKey(send)}`} dir="auto">
            {t('history.tagHolder', {
              name: person.name,
              text: send.firstLine,
              time: formats.moment(send.at),
            })}
          </li>
        ))}
        {rest > 0 ? <li>{t('confirm.others', { count: rest })}</li> : null}
      </ul>
    </div>
  );
}
