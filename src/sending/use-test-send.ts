import { useRef, useState } from 'react';
import type { Outcome } from '#delivery/outcome.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { toWire } from '#notice/wire.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { learnAppName } from '#store/app-name.ts';
import { useAppName } from '#store/use-app-name.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import type { WorkingDraft } from '#store/working-draft.ts';
import type { IssuePath } from './issue-path.ts';
import { startDelivery } from './start-delivery.ts';
import { asTest, planTest } from './test-send.ts';
import { useAppNameLength } from './use-app-name-length.ts';

export type TestPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly of: WorkingDraft };

/** The test of what is on the screen now; after a System one the app's name is read off it. */
export function useTestSend(onIssue: (path: IssuePath) => void): {
  readonly phase: TestPhase;
  readonly press: () => void;
} {
  const portal = usePortal();
  const store = useDraftStore();
  const { name, keep } = useAppName();
  const appNameLength = useAppNameLength();
  const [phase, setPhase] = useState<TestPhase>({ kind: 'idle' });
  const busy = useRef(false);
  const present = useDraft((state) => state.timeline.present);

  async function send(): Promise<void> {
    const { timeline, sendId } = store.get();
    const of = timeline.present;
    const parsed = parseNotice(asTest(of.notice), { appNameLength });
    if (!parsed.ok) {
      onIssue(parsed.issues[0]?.path ?? ['message']);
      return;
    }
    busy.current = true;
    setPhase({ kind: 'running' });
    const me = portal.context.user.id;
    const form = of.people.length > 1 ? 'batch' : 'single';
    const plan = planTest({ wire: toWire(parsed.notice), form, sendId, me });
    const { outcomes } = await startDelivery(portal, plan).ended;
    const outcome = outcomes.get(me) ?? { kind: 'unknown', code: 'ROW_MISSING', message: '' };
    busy.current = false;
    setPhase({ kind: 'ended', outcome, of });
    if (outcome.kind !== 'delivered' || parsed.notice.type !== 'SYSTEM') return;
    const learnt = await learnAppName(portal.call, outcome.id);
    if (learnt !== undefined && learnt !== name) await keep(learnt);
  }

  return {
    // What is said about a test holds for the draft as it was tested.
    phase: phase.kind === 'ended' && phase.of !== present ? { kind: 'idle' } : phase,
    press: () => {
      if (!busy.current) void send();
    },
  };
}
