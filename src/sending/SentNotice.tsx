import { useMemo, useState } from 'react';
import type { Plan } from '#delivery/plan.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Preview } from '#preview/Preview.tsx';
import type { Setting } from '#preview/seen-notice.ts';
import { seenWire } from '#preview/seen-wire.ts';
import { useAppName } from '#store/use-app-name.ts';
import type { Send } from './send.ts';

type Props = {
  readonly send: Send;
  /** The part of it that goes out. */
  readonly plan: Plan;
};

/** The notification that goes out, as its first recipient will see it, from the person who sends it now. */
export function SentNotice({ send, plan }: Props) {
  const { user, origin } = usePortal().context;
  const { name: appName } = useAppName();
  const [now] = useState(Date.now);
  const first = plan.requests[0]?.notices[0];
  const reader = first === undefined ? undefined : send.people.get(first.userId);
  const wire = first?.wire ?? send.template;
  const { record, sent } = send;
  const ownText = record === undefined ? sent.borrowed !== true : record.header.senderId === user.id;
  const notice = useMemo(() => seenWire(wire, plan.form === 'batch', ownText), [wire, plan.form, ownText]);
  const setting = useMemo<Setting>(
    () => ({ portalOrigin: origin, author: user, appName, reader, sentAt: now, now }),
    [origin, user, appName, reader, now],
  );
  return <Preview notice={notice} setting={setting} />;
}
