/** Asks how many people work in a group of departments; undefined where nobody can say. */
export type CountPeople = (departments: readonly number[]) => Promise<number | undefined>;

type Waiting = {
  readonly group: readonly number[];
  readonly settle: (count: number | undefined) => void;
};

/** Collects the questions of one moment (as `later` has it), so that a tree of counts costs one request. */
export function batchCounts(
  countMany: (groups: readonly (readonly number[])[]) => Promise<readonly (number | undefined)[]>,
  later: (run: () => void) => void,
): CountPeople {
  let waiting: readonly Waiting[] = [];
  const ask = async () => {
    const asked = waiting;
    waiting = [];
    const counts = await countMany(asked.map(({ group }) => group));
    for (const [at, { settle }] of asked.entries()) settle(counts[at]);
  };
  return (group) =>
    new Promise((settle) => {
      waiting = [...waiting, { group, settle }];
      if (waiting.length === 1) later(() => void ask());
    });
}
