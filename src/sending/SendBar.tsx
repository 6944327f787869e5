import { useId } from 'react';
import { estimateSeconds } from '#delivery/pace.ts';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { ConfirmSending } from './ConfirmSending.tsx';
import css from './SendBar.module.css';
import { TestButton } from './TestButton.tsx';
import type { Sending } from './use-sending.ts';

/** The way out: Send says to how many, or why it does nothing. */
export function SendBar({ sending }: { readonly sending: Sending }) {
  const t = useT();
  const id = useId();
  const { bucket } = usePortal().context;
  const count = useDraft((state) => state.timeline.present.people.length);
  const { phase, finished, blocked } = sending;
  const running = phase.kind === 'running';
  const reason = running
    ? t('send.sending')
    : finished
      ? t('send.alreadySent')
      : blocked.map((problem) => problem.text).join(' ');
  const inert = running || finished || blocked.length > 0;
  return (
    <div className={css.bar}>
      {finished && !running ? (
        <>
          <span className={css.reason}>{reason}</span>
          <Button onClick={sending.startNew}>{t('send.new')}</Button>
        </>
      ) : null}
      <TestButton onIssue={sending.lead} />
      <Button
        look="primary"
        inert={inert}
        aria-describedby={inert ? id : undefined}
        onClick={running ? undefined : sending.press}
      >
        {count === 0 ? t('send.nobody') : t('send.people', { count })}
      </Button>
      <VisuallyHidden id={id}>{inert ? reason : ''}</VisuallyHidden>
      {phase.kind === 'confirming' ? (
        <ConfirmSending
          people={phase.send.sent.people}
          typedTag={phase.send.sent.notice.tag}
          requests={phase.send.plan.requests.length}
          seconds={Math.max(1, estimateSeconds(phase.send.plan.requests.length, bucket))}
          onSend={sending.confirm}
          onCancel={sending.cancel}
        />
      ) : null}
    </div>
  );
}
