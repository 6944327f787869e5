import { asBorrowed } from '#history/draft-of-record.ts';
import { HistoryScreen } from '#history/HistoryScreen.tsx';
import type { OpenDraft, Wanted } from '#history/origin.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Report } from '#sending/Report.tsx';
import { createRunLock } from '#sending/run-lock.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { nameDevice } from '#store/this-device.ts';
import { CopyLink } from './arrival/CopyLink.tsx';

const lock = createRunLock();

type Props = {
  readonly visit: number;
  /** Shown at once, where a link or another screen has asked for it. */
  readonly wanted: Wanted | undefined;
  readonly openDraft: OpenDraft;
};

/** History holds the same lock as Compose: one send runs in one place. */
export default function HistoryPane({ visit, wanted, openDraft }: Props) {
  const portal = usePortal();
  nameDevice(portal, useDraftKeeper().device);
  const { memberId, user } = portal.context;
  const prefix = `${memberId}:${user.id}`;
  return (
    <HistoryScreen
      visit={visit}
      wanted={wanted}
      openDraft={(draft, origin) => openDraft(asBorrowed(draft, origin.record, user.id), origin)}
      Report={Report}
      CopyLink={CopyLink}
      takeRun={(sendId) => lock.take(`${prefix}:${sendId}`)}
    />
  );
}
