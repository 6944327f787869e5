import { useMemo, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { GuardedDialog } from '#parts/GuardedDialog.tsx';
import { NO_AUDIENCE } from '#people/audience.ts';
import { DifferenceDialog } from '#preview/difference/DifferenceDialog.tsx';
import { useDraft, useDraftStore, writtenNotice } from '#store/use-draft.ts';
import { usePeopleCheck } from '#store/use-people-check.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import css from './Details.module.css';
import { peopleOf } from './draft-of-record.ts';
import type { Origin } from './origin.ts';

type Props = {
  readonly origin: Origin;
  /** The send that the draft was opened as; another draft has no such origin. */
  readonly sendId: string;
};

/** Says in the form where its draft comes from, and what sending it will do. */
export default function OriginNote({ origin, sendId }: Props) {
  const present = useDraft((state) => state.sendId);
  const finished = useDraft((state) => state.finished);
  if (present !== sendId || finished) return null;
  return (
    <div className={css.origin}>
      {origin.kind === 'correct' ? <Correcting origin={origin} /> : <UsedAgain origin={origin} />}
    </div>
  );
}

/** Who left meanwhile is named, so many at most. */
const NAMED = 5;

function Correcting({ origin: { record } }: { readonly origin: Origin }) {
  const t = useT();
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  const tag = useDraft((state) => writtenNotice(state).tag);
  const notice = useDraft((state) => (shown ? writtenNotice(state) : undefined));
  const { header, people, wire } = record;
  const chosen = useMemo(() => peopleOf(record), [record]);
  const left = (usePeopleCheck(chosen)?.checked.gone ?? []).map(({ name }) => name);
  const rest = left.length - NAMED;
  const named = rest > 0 ? [...left.slice(0, NAMED), t('confirm.others', { count: rest })] : left;
  const otherTag = tag.trim() !== header.tag;
  return (
    <Callout
      tone={otherTag ? 'warning' : 'info'}
      role="status"
      actions={<Button onClick={() => setShown(true)}>{t('history.showDifference')}</Button>}
    >
      <p>
        {t('history.correcting', { count: people.length - left.length, time: formats.moment(header.at) })}
      </p>
      {left.length === 0 ? null : <p>{t('history.leftMeanwhile', { names: formats.list(named) })}</p>}
      {otherTag ? <p>{t('history.otherTag')}</p> : null}
      {notice !== undefined ? (
        <GuardedDialog name="history.difference" onClose={() => setShown(false)}>
          <DifferenceDialog before={wire} after={notice} onClose={() => setShown(false)} />
        </GuardedDialog>
      ) : null}
    </Callout>
  );
}

function UsedAgain({ origin: { record } }: { readonly origin: Origin }) {
  const t = useT();
  const store = useDraftStore();
  const [answered, setAnswered] = useState(false);
  const tag = useDraft((state) => writtenNotice(state).tag);
  const count = record.people.length;
  if (answered || count === 0) return null;
  return (
    <Callout
      tone="info"
      role="status"
      actions={
        <>
          <Button
            onClick={() => {
              store.edit((draft) => ({ ...draft, ...NO_AUDIENCE, people: peopleOf(record) }));
              setAnswered(true);
            }}
          >
            {t('history.samePeople', { count })}
          </Button>
          <Button onClick={() => setAnswered(true)}>{t('history.ownPeople')}</Button>
        </>
      }
    >
      <p>{t('history.usedAgain')}</p>
      {tag === '' ? null : <p>{t('history.usedAgainTag', { tag })}</p>}
    </Callout>
  );
}
