import { type Plan, plannedNotices } from '#delivery/plan.ts';
import { newSendId } from '#delivery/send-id.ts';
import type { WireNotice } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';
import { peopleByIds } from '#portal/people.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { version } from '../../../package.json';
import { thisDevice } from '../this-device.ts';
import { createHistory, type History } from './history.ts';
import type { ReadNames } from './names.ts';
import type { NewRecord } from './send-record.ts';

const readNames =
  ({ call, context: { scopes } }: Portal): ReadNames =>
  async (ids) => {
    const found = await peopleByIds({ call, scopes }, ids);
    return found.ok ? new Map(found.people.map(({ id, name }) => [id, name])) : undefined;
  };

const histories = new WeakMap<Portal, History>();

/** The one history of this portal, as this page sees it. */
export function historyOf(portal: Portal): History {
  const known = histories.get(portal);
  if (known !== undefined) return known;
  const { scopes, user } = portal.context;
  const history = createHistory({
    call: portal.call,
    callBatch: portal.callBatch,
    wait: sleep,
    scopes,
    user,
    readNames: readNames(portal),
    appOption: portal.appOption,
    appVersion: version,
    now: Date.now,
    newId: () => newSendId(Math.random),
    device: thisDevice(portal),
  });
  histories.set(portal, history);
  return history;
}

type Planned = {
  readonly plan: Plan;
  readonly sendId: string;
  /** Tags as they were typed. */
  readonly notice: { readonly tag: string; readonly subTag: string };
  readonly people: ReadonlyMap<number, Person>;
  /** The notice before values of each person were put in; left out where it is the same for everybody. */
  readonly template?: WireNotice;
};

/** What the history is told of a plan before its first call; undefined for a plan without anybody. */
export function recordOfPlan({ plan, sendId, notice, people, template }: Planned): NewRecord | undefined {
  const planned = plannedNotices(plan);
  const wire = template ?? planned[0]?.wire;
  if (wire === undefined) return undefined;
  return {
    sendId,
    tag: notice.tag.trim(),
    subTag: notice.subTag.trim(),
    wireSubTag: plan.subTag,
    wire,
    people: planned.flatMap(({ userId, tag }) => {
      const person = people.get(userId);
      return person === undefined ? [] : [{ person, wireTag: tag }];
    }),
  };
}
