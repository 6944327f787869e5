import { imNotifyParams, type WireNotice } from '#notice/wire.ts';
import type { Call } from '#portal/call.ts';
import { BATCH_LIMIT_COMMANDS, looksLikeReference } from './batch-rules.ts';
import { encodedPairBytes } from './encoded-size.ts';
import { mayRepeat, type Outcome } from './outcome.ts';
import type { WireTags } from './tags.ts';

/** What Herald puts into one body at most; no limit of the portal is documented (product.md, architecture). */
export const BATCH_LIMIT_BYTES = 1_000_000;
/** `{"halt":0,"cmd":[…],"auth":"…"}` around the commands, with room for a long token. */
const ENVELOPE_BYTES = 400;
/** The quotes and the comma of one command in the list. */
const COMMAND_BYTES = 3;

/** One notice to one person, as it goes out and as it is repeated. */
export type PlannedNotice = { readonly userId: number; readonly tag: string; readonly wire: WireNotice };

export type PlannedRequest = {
  readonly kind: 'single' | 'batch';
  readonly notices: readonly PlannedNotice[];
};

export type Plan = {
  readonly subTag: string;
  /** Whether ATTACH goes as an object in calls of their own, or as a JSON string in batches. */
  readonly form: 'single' | 'batch';
  readonly requests: readonly PlannedRequest[];
  /** What each batch keeps free for a command of the journal. */
  readonly reserve: Reserve;
  /** Another page may have sent it before and was closed: what was on its way then may have arrived. */
  readonly unseen: boolean;
};

export type Reserve = { readonly commands: number; readonly bytes: number };

const NO_RESERVE: Reserve = { commands: 0, bytes: 0 };

export type PlanOptions = {
  /** The same for everybody, or made for each person. */
  readonly wire: WireNotice | ((userId: number) => WireNotice);
  readonly people: readonly { readonly id: number }[];
  readonly tags: WireTags;
  readonly reserve?: Reserve;
  readonly unseen?: boolean | undefined;
  /** A test goes out in the same form as the send that it stands for; by default the number of people decides. */
  readonly form?: 'single' | 'batch';
};

/**
 * Divides a send into requests that hold everybody exactly once: one person is one call; several go in
 * batches of at most 50 commands and 1 MB; a text that a batch would take for a reference goes as a call of its own.
 */
export function planDelivery(options: PlanOptions): Plan {
  const {
    wire,
    people,
    tags,
    reserve = NO_RESERVE,
    unseen = false,
    form = people.length === 1 ? 'single' : 'batch',
  } = options;
  const notices = new Map<number, PlannedNotice>();
  for (const { id } of people) {
    const tag = tags.tagOf.get(id);
    if (tag === undefined) throw new Error(`No wire tag for person ${id}`);
    notices.set(id, { userId: id, tag, wire: typeof wire === 'function' ? wire(id) : wire });
  }
  const shape = { subTag: tags.subTag, form, reserve };
  return { ...shape, unseen, requests: pack([...notices.values()], shape) };
}

/** The part of a plan that may be repeated: refused, unknown, and never sent; under the same wire tags. */
export function retryPlan(plan: Plan, outcomes: ReadonlyMap<number, Outcome>): Plan {
  const again = plannedNotices(plan).filter(({ userId }) => {
    const outcome = outcomes.get(userId);
    return outcome === undefined || mayRepeat(outcome);
  });
  return { ...plan, requests: pack(again, plan) };
}

/** Everybody's notice, in the order in which they go out. */
export function plannedNotices(plan: Plan): readonly PlannedNotice[] {
  return plan.requests.flatMap((request) => request.notices);
}

/** The calls of one request: ATTACH as an object in a single call, as a JSON string in a batch (portal-rest.md, 8). */
export function callsOf(plan: Plan, request: PlannedRequest): readonly Call[] {
  return request.notices.map(({ userId, tag, wire }) => {
    const sent = request.kind === 'batch' ? withAttachText(wire) : wire;
    return { method: 'im.notify', params: imNotifyParams(sent, { userId, tag, subTag: plan.subTag }) };
  });
}

type Shape = Pick<Plan, 'subTag' | 'form' | 'reserve'>;

/** Divides notices anew, by the rules of planDelivery; also what a refusal by the portal's limits gave back. */
export function pack(notices: readonly PlannedNotice[], shape: Shape): readonly PlannedRequest[] {
  const batches: PlannedRequest[] = [];
  const singles: PlannedRequest[] = [];
  const roomCommands = BATCH_LIMIT_COMMANDS - shape.reserve.commands;
  const roomBytes = BATCH_LIMIT_BYTES - ENVELOPE_BYTES - shape.reserve.bytes;
  let batch: PlannedNotice[] = [];
  let used = 0;
  const close = () => {
    if (batch.length > 0) batches.push({ kind: 'batch', notices: batch });
    batch = [];
    used = 0;
  };
  for (const notice of notices) {
    const bytes = commandBytes(notice, shape.subTag);
    if (shape.form === 'single' || needsOwnCall(notice, shape.subTag) || bytes > roomBytes) {
      singles.push({ kind: 'single', notices: [notice] });
      continue;
    }
    if (batch.length === roomCommands || used + bytes > roomBytes) close();
    batch.push(notice);
    used += bytes;
  }
  close();
  return [...batches, ...singles];
}

type WireFacts = { readonly bytes: number; readonly hasReference: boolean };

/** By identity: a text for everybody is measured once, however many get it. */
const FACTS = new WeakMap<WireNotice, WireFacts>();

function factsOf(wire: WireNotice): WireFacts {
  const known = FACTS.get(wire);
  if (known !== undefined) return known;
  const pairs = Object.entries(withAttachText(wire)).map(
    ([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  const facts = {
    bytes: pairs.reduce((sum, [key, value]) => sum + 1 + encodedPairBytes(key, value), 0),
    hasReference: pairs.some(([, value]) => looksLikeReference(value)),
  };
  FACTS.set(wire, facts);
  return facts;
}

/** Not remembered: with variables it would be a copy of the attachment for each person. */
function withAttachText(wire: WireNotice): WireNotice {
  return wire.ATTACH === undefined ? wire : { ...wire, ATTACH: JSON.stringify(wire.ATTACH) };
}

function needsOwnCall({ wire, tag }: PlannedNotice, subTag: string): boolean {
  return factsOf(wire).hasReference || looksLikeReference(tag) || looksLikeReference(subTag);
}

function commandBytes({ wire, userId, tag }: PlannedNotice, subTag: string): number {
  const own =
    encodedPairBytes('USER_ID', userId) + encodedPairBytes('TAG', tag) + encodedPairBytes('SUB_TAG', subTag);
  return 'im.notify?'.length + own + 2 + factsOf(wire).bytes + COMMAND_BYTES;
}
