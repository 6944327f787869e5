/** What a send goes through on the screen, and what can be done to it there. */
import type { DeliveryState } from '#delivery/delivery-state.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Person } from '#people/person.ts';
import type { AudienceReport } from '#people/resolve-audience.ts';
import type { PortalError } from '#portal/call.ts';
import type { Remembered } from '#store/history/send-memory.ts';
import type { Barred, RecordRef } from './check-record.ts';
import type { IssuePath, RefusedField } from './issue-path.ts';
import type { SendProblem } from './problems.ts';
import type { RunningClock } from './running-clock.ts';
import type { Send } from './send.ts';

/** Why nothing was sent after all. */
export type IdleNote =
  | 'cancelled'
  | 'changed'
  /** Another tab of this browser sends it. */
  | 'elsewhere'
  /** Another device or browser of the same person sends it, or somebody else does. */
  | 'otherDevice'
  | 'somebodyElse'
  /** Everybody has it already: it went out from another page. */
  | 'sentAlready';

/** Another page of this person, or somebody else, sends it. */
export function standBack(userId: number, me: number): SendingPhase {
  return { kind: 'idle', note: userId === me ? 'otherDevice' : 'somebodyElse' };
}

/** The origin of a send, so that an attempt that failed can be made once more. */
export type Subject =
  | { readonly kind: 'draft' }
  | { readonly kind: 'record'; readonly of: RecordRef }
  /** A send of this page whose report is on the screen. */
  | { readonly kind: 'report'; readonly report: Ended };

export type Ended = {
  readonly kind: 'ended';
  readonly send: Send;
  readonly delivery: DeliveryState;
  /** It stopped here because another page goes on with it. */
  readonly taken: boolean;
};

export type Confirming = {
  readonly kind: 'confirming';
  readonly send: Send;
  /** The part of it that goes out: all, or the rest of what had begun. */
  readonly plan: Plan;
  /** It had begun, and nobody knows how far it came. */
  readonly blind: boolean;
  readonly report: AudienceReport | undefined;
  /** False if the history could not say whose notification is replaced. */
  readonly holdersKnown: boolean;
  /** People who cannot receive notifications any more: the portal makes none for them. */
  readonly inactive: readonly Person[];
};

export type SendingPhase =
  | { readonly kind: 'idle'; readonly note?: IdleNote }
  | { readonly kind: 'preparing' }
  /** The browser has no connection; nothing was sent. */
  | { readonly kind: 'offline'; readonly subject: Subject }
  /** The facts that decide about the send could not be read; without an error Herald itself failed. */
  | { readonly kind: 'unprepared'; readonly subject: Subject; readonly error: PortalError | undefined }
  /** The record may not be sent again. */
  | { readonly kind: 'barred'; readonly by: Barred }
  /** What only showed once it was known who the recipients are. */
  | { readonly kind: 'impossible'; readonly problems: readonly SendProblem[] }
  | Confirming
  /** The undo window; `until` in ms since 1970. */
  | { readonly kind: 'waiting'; readonly send: Send; readonly plan: Plan; readonly until: number }
  | {
      readonly kind: 'running';
      readonly send: Send;
      readonly delivery: DeliveryState | undefined;
      readonly clock: RunningClock;
    }
  | Ended;

/** One send at a time, from its preparation to its report, whatever it is made of. */
export type SendFlow = {
  readonly phase: SendingPhase;
  /** What the history keeps of the last send; undefined until that is known. */
  readonly remembered: Remembered | undefined;
  /** Asks about the rest of a record. */
  readonly proceed: (of: RecordRef) => void;
  readonly confirm: () => void;
  /** Ends the undo window at once. */
  readonly sendNow: () => void;
  /** Makes the present undo window longer; a shorter time counts from the next one on. */
  readonly prolong: (seconds: number) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
  /** Leads from the report to a new notification, where there is a form for it. */
  readonly startNew?: () => void;
};

export type Sending = SendFlow & {
  /** Send was pressed and something was missing or wrong. */
  readonly attempted: boolean;
  readonly nobody: boolean;
  readonly finished: boolean;
  /** The field that the portal refused, until the draft is changed. */
  readonly refused: RefusedField | undefined;
  readonly press: () => void;
  /** The same, but it always asks first. */
  readonly ask: () => void;
  /** Puts the cursor where something is missing or wrong, and has it said. */
  readonly lead: (path: IssuePath) => void;
  readonly startNew: () => void;
};
