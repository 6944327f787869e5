import type { DraftPlace, PlacedDraft, PlaceFailure } from '../draft-place.ts';

/** A place in memory; `fail` makes every call fail until it is given undefined, `hold` makes lists and writings wait. */
export function aPlace() {
  const drafts = new Map<string, PlacedDraft>();
  let failure: PlaceFailure | undefined;
  let held: Promise<void> | undefined;
  let calls = 0;
  const answer = <Value>(value: () => Value): Promise<Value | PlaceFailure> => {
    calls += 1;
    return Promise.resolve(failure ?? value());
  };
  const place: DraftPlace = {
    list: async () => {
      await held;
      return answer(() => ({ ok: true, drafts: [...drafts.values()] }) as const);
    },
    read: (key) => answer(() => ({ ok: true, draft: drafts.get(key) }) as const),
    async write(draft) {
      await held;
      return answer(() => {
        drafts.set(draft.record.sendId, draft);
        return { ok: true } as const;
      });
    },
    remove: (key) =>
      answer(() => {
        drafts.delete(key);
        return { ok: true } as const;
      }),
  };
  return {
    place,
    drafts,
    calls: () => calls,
    texts: () => [...drafts.values()].map(({ record }) => record.notice.message),
    fail(reason: PlaceFailure['reason'] | undefined) {
      failure = reason === undefined ? undefined : { ok: false, reason };
    },
    /** Lists and writings wait until the returned function is called. */
    hold(): () => void {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        held = undefined;
        release();
      };
    },
  };
}

export type TestPlace = ReturnType<typeof aPlace>;
