import { HistoryScreen } from '#history/HistoryScreen.tsx';
import type { OpenDraft } from '#history/origin.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Report } from '#sending/Report.tsx';
import { createRunLock } from '#sending/run-lock.ts';
import type { SendHeader } from '#store/history/send-record.ts';

const lock = createRunLock();

type Props = {
  readonly visit: number;
  /** The send that is open at first. */
  readonly wanted: SendHeader | undefined;
  readonly openDraft: OpenDraft;
};

/** History holds the same lock as Compose: one send runs in one place. */
export default function HistoryPane({ visit, wanted, openDraft }: Props) {
  const { memberId, user } = usePortal().context;
  const prefix = `${memberId}:${user.id}`;
  return (
    <HistoryScreen
      visit={visit}
      wanted={wanted}
      openDraft={openDraft}
      Report={Report}
      takeRun={(sendId) => lock.take(`${prefix}:${sendId}`)}
    />
  );
}
