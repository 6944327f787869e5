/** The draft's way into the flow of a send: what Compose adds to it. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { retryPlan } from '#delivery/plan.ts';
import { isEmptyAudience } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { usePolicy } from '#store/use-policy.ts';
import type { HeldTags } from '#store/working-draft.ts';
import { fieldOfError } from './field-of-error.ts';
import type { IssuePath, RefusedField } from './issue-path.ts';
import { countNight } from './night.ts';
import { type Preparation, prepare } from './prepare.ts';
import { needsQuestion, sameTextBefore } from './question.ts';
import { timeZonesOfFew } from './read-time-zones.ts';
import type { Send } from './send.ts';
import { type Sending, type SendingPhase, standBack } from './sending.ts';
import { countOf, type Prepared, useSendFlow } from './use-send-flow.ts';

type Options = {
  /** Length of the undo window. */
  readonly undoSeconds: number;
  /** Recent texts, as the habits keep them. */
  readonly recent: unknown;
  readonly onSent: (send: Send) => void;
  readonly onIssue: (path: IssuePath) => void;
};

const IDLE: SendingPhase = { kind: 'idle' };

/** The field that the portal itself found wrong, where its code names one. */
function refusedField({ outcomes }: Send): RefusedField | undefined {
  for (const outcome of outcomes.values()) {
    const path = outcome.kind === 'refused' ? fieldOfError(outcome.code) : undefined;
    if (path !== undefined && outcome.kind === 'refused') return { path, code: outcome.code };
  }
  return undefined;
}

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);

/** A page began this send, and no record says how far it came. */
function isBlind(
  { send, recordsKnown }: Extract<Preparation, { readonly kind: 'ready' }>,
  held: HeldTags,
): boolean {
  const begun = send.outcomes.size === 0 && Object.keys(held.wire).length > 0;
  return begun && !recordsKnown;
}

export function useSending({ undoSeconds, recent, onSent, onIssue }: Options): Sending {
  const portal = usePortal();
  const client = useQueryClient();
  const { user } = portal.context;
  const store = useDraftStore();
  // Not the draft itself: all of the outbox would be drawn with each key.
  const nobody = useDraft((state) => isEmptyAudience(state.timeline.present));
  const finished = useDraft((state) => state.finished);
  const appNameLength = useAppNameLength();
  const [attempted, setAttempted] = useState(false);
  const { policy, learn } = usePolicy();
  const [previous, setPrevious] = useState<Send>();

  const onEnded = useCallback(
    (send: Send) => {
      setPrevious(send);
      onSent(send);
      const refused = refusedField(send);
      if (refused !== undefined) onIssue(refused.path);
    },
    [onSent, onIssue],
  );
  const { setPhase, start, repeat, isBusy, ...flow } = useSendFlow({ undoSeconds, onSent: onEnded });
  const { phase } = flow;
  const ended = phase.kind === 'ended' ? phase.send : undefined;
  const isAsSent = useDraft((state) => state.timeline.present === ended?.sent);

  const lead = (path: IssuePath) => {
    setAttempted(true);
    onIssue(path);
  };

  async function look(alwaysAsks: boolean): Promise<Prepared> {
    const { timeline, sendId, held } = store.get();
    const draft = timeline.present;
    const [prepared, zones] = await Promise.all([
      prepare(portal, { draft, sendId, held, appNameLength, previous, policy, learn }),
      timeZonesOfFew(client, portal, idsOf(draft.people)),
    ]);
    // Nothing else may be sent than what was prepared.
    if (store.get().timeline.present !== draft) return IDLE;
    if (prepared.kind === 'failed') {
      return { kind: 'unprepared', subject: { kind: 'draft' }, error: prepared.error };
    }
    if (prepared.kind === 'taken') return standBack(prepared.lease.userId, user.id);
    if (prepared.kind === 'problems') {
      lead(prepared.problems[0]?.path ?? ['people']);
      return { kind: 'impossible', problems: prepared.problems };
    }
    const { send, report, holdersKnown } = prepared;
    const plan = retryPlan(send.plan, send.outcomes);
    if (countOf(plan) === 0) {
      store.finish(draft);
      return { kind: 'idle', note: 'sentAlready' };
    }
    const blind = isBlind(prepared, held);
    const now = Date.now();
    const asks = needsQuestion({
      count: countOf(plan),
      hasDepartments: draft.departments.length > 0,
      isEdit: held.editedAt !== undefined,
      replaced: Math.max(send.replaces?.count ?? 0, send.outcomes.size === 0 ? send.holders : 0),
      holdersKnown,
      isBlind: blind,
      night: countNight(zones.values(), now),
      sameText: sameTextBefore({ send, plan }, recent, now)?.count ?? 0,
      isBeyondLimit: policy.mostPeople > 0 && countOf(plan) > policy.mostPeople,
    });
    if (!asks && !alwaysAsks) return { kind: 'unasked', send, plan };
    return { kind: 'confirming', send, plan, report, holdersKnown, blind, inactive: [] };
  }

  const begin = (alwaysAsks: boolean) => {
    if (isBusy() || store.get().finished) return;
    setAttempted(false);
    start({ kind: 'draft' }, () => look(alwaysAsks));
  };

  // What was confirmed is what is sent: a change of the draft makes the question void, and a send that still waits.
  // A report goes when another draft takes the place of the one that it tells of.
  useEffect(() => {
    let seen = store.get().opened;
    return store.subscribe(() => {
      const { present: draft } = store.get().timeline;
      const another = store.get().opened !== seen;
      seen = store.get().opened;
      setPhase((now) => {
        if (now.kind === 'impossible' || (now.kind === 'ended' && another)) return IDLE;
        if (now.kind !== 'confirming' && now.kind !== 'waiting') return now;
        if (!now.send.ofDraft || now.send.sent === draft) return now;
        return now.kind === 'confirming' ? IDLE : { kind: 'idle', note: 'changed' };
      });
    });
  }, [store, setPhase]);

  return {
    ...flow,
    attempted,
    nobody,
    finished,
    refused: ended !== undefined && isAsSent ? refusedField(ended) : undefined,
    press: () => begin(false),
    ask: () => begin(true),
    lead,
    retry: () => {
      if (!repeat()) begin(false);
    },
    startNew: () => {
      store.clear();
      setPhase(() => IDLE);
      setAttempted(false);
    },
  };
}
