import { useMemo, useState } from 'react';
import { fillWire } from '#notice/variables.ts';
import { valuesOf } from '#people/values-of.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Preview } from '#preview/Preview.tsx';
import type { Setting } from '#preview/seen-notice.ts';
import { seenWire } from '#preview/seen-wire.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { useAppName } from '#store/use-app-name.ts';

/** The notice as its first recipient saw it, drawn from what the portal kept of it. */
export function SeenNoticeView({ record }: { readonly record: SendRecord }) {
  const { user, origin } = usePortal().context;
  const { name: appName } = useAppName();
  const { header, people, wire } = record;
  const reader = people[0]?.person;
  const ownText = header.senderId === user.id && header.changed !== true;
  const [now] = useState(Date.now);
  const notice = useMemo(
    () =>
      seenWire(reader === undefined ? wire : fillWire(wire, valuesOf(reader)), people.length > 1, ownText),
    [wire, reader, people.length, ownText],
  );
  const setting = useMemo<Setting>(
    () => ({
      portalOrigin: origin,
      author: header.senderId === user.id ? user : { name: header.senderName, photo: '' },
      appName,
      reader,
      sentAt: header.at,
      now,
    }),
    [origin, header, user, appName, reader, now],
  );
  return <Preview notice={notice} setting={setting} />;
}
