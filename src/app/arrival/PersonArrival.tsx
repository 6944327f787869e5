import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { choosePeople } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { peopleByIds } from '#portal/people.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { meet } from './meet.ts';
import { Note } from './Note.tsx';

type Props = { readonly id: number; readonly from: 'profile' | 'chat' | 'link' };

/** The person of the place that Herald was opened in: looked up, and filled in where no draft is in the way. */
export function PersonArrival({ id, from }: Props) {
  const t = useT();
  const portal = usePortal();
  const { data, refetch } = useQuery({
    queryKey: ['arrival', id],
    queryFn: () => peopleByIds({ call: portal.call, scopes: portal.context.scopes }, [id]),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data === undefined) return <VisuallyHidden role="status">{t('arrival.lookingUp')}</VisuallyHidden>;
  if (!data.ok) {
    const error = data.reason === 'failed' ? data.error : undefined;
    const why = error === undefined ? '' : errorSentence(t, error).sentence;
    return (
      <Note
        tone="warning"
        code={error?.code}
        action={{ label: t('app.tryAgain'), run: () => void refetch() }}
      >
        {t('arrival.failed', { why })}
      </Note>
    );
  }
  const [person] = data.people;
  if (person === undefined) return <Note tone="warning">{t('arrival.notFound', { id: String(id) })}</Note>;
  const { name } = person;
  if (!person.active) return <Note tone="warning">{t('arrival.dismissed', { name })}</Note>;
  if (person.kind === 'bot') return <Note tone="warning">{t('arrival.bot', { name })}</Note>;
  return <FillIn person={person} from={from} />;
}

/** Fills an empty form; a draft with something in it is asked about, and stays in the list of drafts whatever the answer. */
function FillIn({ person, from }: { readonly person: Person; readonly from: Props['from'] }) {
  const t = useT();
  const store = useDraftStore();
  const keeper = useDraftKeeper();
  // How it was when the person was found; what happens to the draft afterwards is the reader's own doing.
  const [met] = useState(() => meet(store.get(), person.id));
  const [answered, setAnswered] = useState(false);
  const isIn = useDraft(({ timeline }) => timeline.present.people.some(({ id }) => id === person.id));

  useEffect(() => {
    if (meet(store.get(), person.id) === 'free') keeper.startNew([person]);
  }, [store, keeper, person]);

  const { name } = person;
  if (answered) return null;
  if (met !== 'occupied') {
    return <VisuallyHidden role="status">{t('arrival.filledIn', { name, from })}</VisuallyHidden>;
  }
  const answer = (act?: () => void) => () => {
    act?.();
    setAnswered(true);
  };
  return (
    <Callout
      tone="info"
      role="status"
      actions={
        <>
          <Button onClick={answer(() => keeper.startNew([person]))}>{t('arrival.newDraft', { name })}</Button>
          {isIn ? null : (
            <Button onClick={answer(() => store.edit((draft) => choosePeople(draft, [person])))}>
              {t('arrival.add', { name })}
            </Button>
          )}
          <Button onClick={answer()}>{t('arrival.leave')}</Button>
        </>
      }
    >
      <p>{t('arrival.question', { name, from })}</p>
    </Callout>
  );
}
