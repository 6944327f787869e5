import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { asBorrowed } from '#history/draft-of-record.ts';
import { HistoryScreen } from '#history/HistoryScreen.tsx';
import type { OpenDraft, Wanted } from '#history/origin.ts';
import { refreshHistory } from '#history/refresh-history.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Report } from '#sending/Report.tsx';
import { SendAgainPanel } from '#sending/SendAgainPanel.tsx';
import { type HabitsAccess, useSendAgain } from '#sending/use-send-again.ts';
import { useDraftKeeper } from '#store/drafts/use-draft-keeper.ts';
import { nameDevice } from '#store/this-device.ts';
import { CopyLink } from './arrival/CopyLink.tsx';

type Props = {
  readonly visit: number;
  /** Shown at once, where a link or another screen has asked for it. */
  readonly wanted: Wanted | undefined;
  readonly openDraft: OpenDraft;
  readonly memory: HabitsAccess;
};

/** The history, and the way to send a record again, which is that of Compose. */
export default function HistoryPane({ visit, wanted, openDraft, memory }: Props) {
  const portal = usePortal();
  nameDevice(portal, useDraftKeeper().device);
  const client = useQueryClient();
  const onStale = useCallback(() => void refreshHistory(client), [client]);
  const again = useSendAgain(memory, onStale);
  const { record, isBusy, start, flow } = again;
  return (
    <HistoryScreen
      visit={visit}
      wanted={wanted}
      openDraft={(draft, origin) =>
        openDraft(asBorrowed(draft, origin.record, portal.context.user.id), origin)
      }
      Report={Report}
      CopyLink={CopyLink}
      again={{
        record,
        isBusy,
        start,
        hasReport: flow.phase.kind === 'ended',
        panel: <SendAgainPanel again={again} />,
      }}
    />
  );
}
