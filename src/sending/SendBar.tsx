import { useId, useRef } from 'react';
import { isDone } from '#delivery/counts.ts';
import { type Translate, useT } from '#i18n/i18n.ts';
import type { DraftState } from '#store/draft-store.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import css from './SendBar.module.css';
import type { Sending } from './sending.ts';
import { TestButton } from './TestButton.tsx';
import { useLookKey } from './use-look-key.ts';
import { useSendIssues } from './use-send-issues.ts';

/** The way out: Send says to how many, or why it does nothing. */
export function SendBar({ sending }: { readonly sending: Sending }) {
  const t = useT();
  const id = useId();
  const people = useDraft((state) => state.timeline.present.people.length);
  const departments = useDraft((state) => state.timeline.present.departments.length);
  const replaces = useDraft(replacesVersion);
  const { phase, finished } = sending;
  // Followed here and not above: it may change with each key, and the rest of the outbox does not.
  const { blocked, blockedNow } = useSendIssues();
  const underWay = phase.kind === 'running' || phase.kind === 'waiting' || phase.kind === 'preparing';
  // Its report offers a new notice too.
  const reported = phase.kind === 'ended' && isDone(phase.send.counts);
  const reason = underWay
    ? t('send.sending')
    : finished
      ? t('send.alreadySent')
      : blocked.map((problem) => problem.text).join(' ');
  const beside = blocked.filter(
    ({ said }) => said === 'atSend' || (said === 'onceTried' && sending.attempted),
  );
  const inert = underWay || finished || blocked.length > 0;
  const orLead = (act: () => void) => {
    const [first] = blockedNow();
    if (finished || first === undefined) act();
    else sending.lead(first.path);
  };
  const button = useRef<HTMLButtonElement>(null);
  useLookKey(() => {
    // Behind another section nobody sees what would be sent.
    if (button.current?.checkVisibility() !== true) return;
    const one = people === 1 && departments === 0;
    if (underWay || finished || (one && blockedNow().length === 0)) button.current.focus();
    else orLead(sending.ask);
  });
  return (
    <div className={css.bar}>
      {beside.map(({ text }) => (
        <p key={text} className={css.problem} aria-hidden="true">
          <Icon name="alert" size={16} />
          <span dir="auto">{text}</span>
        </p>
      ))}
      {finished && !underWay ? (
        <>
          <span className={css.reason}>{reason}</span>
          {reported ? null : <Button onClick={sending.startNew}>{t('send.new')}</Button>}
        </>
      ) : null}
      <TestButton onIssue={sending.lead} />
      <Button
        ref={button}
        look="primary"
        inert={inert}
        aria-describedby={inert ? id : undefined}
        onClick={underWay ? undefined : () => orLead(sending.press)}
      >
        {replaces && people > 0 && departments === 0
          ? t('send.replace', { count: people })
          : labelOf(t, people, departments)}
      </Button>
      <VisuallyHidden id={id}>{inert ? reason : ''}</VisuallyHidden>
    </div>
  );
}

/** The draft edits a notification under its own tag; under another tag it would replace nothing. */
function replacesVersion({ held, timeline, finished }: DraftState): boolean {
  const isSameTag = held.typedTag.trim() === timeline.present.notice.tag.trim();
  return held.editedAt !== undefined && isSameTag && !finished;
}

/** Departments are no number of people until they are asked for; then the confirmation says it. */
function labelOf(t: Translate, people: number, departments: number): string {
  if (departments > 0) return t('send.audience', { people, departments });
  return people === 0 ? t('send.nobody') : t('send.people', { count: people });
}
