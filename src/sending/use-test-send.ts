import { useRef, useState } from 'react';
import type { Outcome } from '#delivery/outcome.ts';
import type { NoticeDraft } from '#notice/draft.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { fillDraft, findVariables } from '#notice/variables.ts';
import { toWire } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';
import { valuesOf } from '#people/values-of.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { peopleByIds } from '#portal/people.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { learnAppName } from '#store/app-name.ts';
import { readDepartmentNames } from '#store/department-names.ts';
import { startDelivery } from '#store/start-delivery.ts';
import { useAppName } from '#store/use-app-name.ts';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import type { WorkingDraft } from '#store/working-draft.ts';
import type { IssuePath } from './issue-path.ts';
import { asTest, planTest } from './test-send.ts';

export type TestPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | {
      readonly kind: 'ended';
      readonly outcome: Outcome;
      readonly of: WorkingDraft;
      /** The browser had no connection. */
      readonly isOffline: boolean;
    };

const IDLE: TestPhase = { kind: 'idle' };

/** The draft with the values of the first recipient in it, or of the manager where nobody is chosen yet. */
async function asRead(portal: Portal, draft: NoticeDraft, first: Person | undefined): Promise<NoticeDraft> {
  const { uses } = findVariables(draft);
  if (uses.length === 0) return draft;
  const { callBatch, call, context } = portal;
  const { scopes } = context;
  const own = first === undefined ? await peopleByIds({ call, scopes }, [context.user.id]) : undefined;
  const reader = first ?? (own?.ok === true ? own.people[0] : undefined);
  if (reader === undefined) return draft;
  const found = uses.some(({ name }) => name === 'department')
    ? await readDepartmentNames({ callBatch, sleep, scopes }, [reader.id])
    : undefined;
  const department = found?.ok === true ? found.names.get(reader.id) : undefined;
  return fillDraft(draft, valuesOf(reader, department));
}

/** The test of what is on the screen now; after a System one the app's name is read off it. */
export function useTestSend(onIssue: (path: IssuePath) => void): {
  readonly phase: TestPhase;
  readonly press: () => void;
} {
  const portal = usePortal();
  const store = useDraftStore();
  const { name, keep } = useAppName();
  const appNameLength = useAppNameLength();
  const [phase, setPhase] = useState<TestPhase>(IDLE);
  const busy = useRef(false);
  const ended = phase.kind === 'ended' ? phase : undefined;
  // What is said about a test holds for the draft as it was tested.
  const isAsTested = useDraft((state) => state.timeline.present === ended?.of);

  async function send(): Promise<void> {
    const { timeline, sendId } = store.get();
    const of = timeline.present;
    const marked = asTest(of.notice);
    const written = parseNotice(marked, { appNameLength });
    if (!written.ok) {
      onIssue(written.issues[0]?.path ?? ['message']);
      return;
    }
    busy.current = true;
    setPhase({ kind: 'running' });
    const me = portal.context.user.id;
    const parsed = parseNotice(await asRead(portal, marked, of.people[0]), { appNameLength });
    if (!parsed.ok) {
      busy.current = false;
      setPhase(IDLE);
      onIssue(parsed.issues[0]?.path ?? ['message']);
      return;
    }
    const form = of.people.length > 1 ? 'batch' : 'single';
    const plan = planTest({ wire: toWire(parsed.notice), form, sendId, me });
    const { outcomes } = await startDelivery(portal, plan).ended;
    const outcome = outcomes.get(me) ?? { kind: 'unknown', code: 'ROW_MISSING', message: '' };
    busy.current = false;
    setPhase({ kind: 'ended', outcome, of, isOffline: !navigator.onLine });
    if (outcome.kind !== 'delivered' || parsed.notice.type !== 'SYSTEM') return;
    const learnt = await learnAppName(portal.call, outcome.id);
    if (learnt !== undefined && learnt !== name) await keep(learnt);
  }

  return {
    phase: ended !== undefined && !isAsTested ? IDLE : phase,
    press: () => {
      if (!busy.current) void send();
    },
  };
}
