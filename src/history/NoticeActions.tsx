import { useState } from 'react';
import { newSendId } from '#delivery/send-id.ts';
import { useT } from '#i18n/i18n.ts';
import { GuardedDialog } from '#parts/GuardedDialog.tsx';
import { usePortal } from '#portal/PortalProvider.tsx';
import { sendingNow } from '#store/history/lease.ts';
import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { AskDialog } from './AskDialog.tsx';
import css from './Details.module.css';
import { draftToCorrect, draftToUseAgain } from './draft-of-record.ts';
import type { OpenDraft } from './origin.ts';
import type { SendingAgain } from './sending-again.ts';
import { changesAuthor, mayChange, repeatable } from './standing.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Props = {
  readonly header: SendHeader;
  /** Undefined where only the header is kept. */
  readonly record: SendRecord | undefined;
  readonly again: SendingAgain;
  readonly openDraft: OpenDraft;
  readonly onWithdrawn: (noted: boolean) => void;
};

type Asked = 'correct' | 'withdraw';

const surroundings = { newId: () => newSendId(Math.random), now: Date.now };

/** What can still be done about a notice, by whom the product allows it to. */
export function NoticeActions({ header, record, again, openDraft, onWithdrawn }: Props) {
  const t = useT();
  const store = useDraftStore();
  const { user } = usePortal().context;
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);

  const isRunning = again.isBusy || (record !== undefined && sendingNow(record) !== undefined);
  const whole = record !== undefined && !record.incomplete ? record : undefined;
  const allowed = mayChange(header, user);
  const stands = header.state !== 'withdrawn';
  const newAuthor = changesAuthor(header, user);
  const mayLack = whole !== undefined && repeatable(whole).length > 0;

  // A changed record is never whole.
  const isChanged = header.changed === true;
  // A plan of the sender's own tells the tags to withdraw, whatever somebody else wrote beside it. Until the record is
  // read nothing tells them; a portal that stores headers alone has no records.
  const mayWithdraw = record === undefined ? header.itemId === 0 : !isChanged || record.people.length > 0;

  const correct = (of: SendRecord) =>
    openDraft(draftToCorrect(of, surroundings), { kind: 'correct', record: of });
  return (
    <>
      <div className={css.actions}>
        {record === undefined || isChanged ? null : (
          <Button
            onClick={() =>
              openDraft(draftToUseAgain(record, store.get().timeline.present, surroundings), {
                kind: 'again',
                record,
              })
            }
          >
            {t('history.useAgain')}
          </Button>
        )}
        {whole !== undefined && allowed && stands ? (
          <Button
            inert={isRunning}
            onClick={() => (isRunning ? undefined : newAuthor ? setAsked('correct') : correct(whole))}
          >
            {t('history.correct')}
          </Button>
        ) : null}
        {allowed && stands && mayWithdraw ? (
          <Button
            look="danger"
            inert={isRunning}
            onClick={() => (isRunning ? undefined : setAsked('withdraw'))}
          >
            {t('history.withdraw')}
          </Button>
        ) : null}
        {mayLack && stands ? (
          <Button inert={isRunning} onClick={() => (isRunning ? undefined : again.start(header))}>
            {t('history.retry')}
          </Button>
        ) : null}
      </div>
      {isRunning ? <p className={css.note}>{t('history.waitForEnd')}</p> : null}
      {allowed || isChanged ? null : (
        <p className={css.note}>{t('history.notYours', { name: header.senderName })}</p>
      )}
      {asked === 'withdraw' ? (
        <GuardedDialog name="history.withdraw.title" onClose={close}>
          <WithdrawDialog
            header={header}
            record={record}
            onClose={close}
            onDone={(noted) => {
              close();
              onWithdrawn(noted);
            }}
          />
        </GuardedDialog>
      ) : null}
      {asked === 'correct' && whole !== undefined ? (
        <AskDialog
          title={t('history.correct')}
          action={t('history.correct')}
          onAction={() => correct(whole)}
          onClose={close}
        >
          <p>{t('history.newAuthor', { name: header.senderName })}</p>
        </AskDialog>
      ) : null}
    </>
  );
}
