export type Gate = {
  /** A second click finds it so, however fast it comes. */
  readonly isBusy: () => boolean;
  /** Nothing else may begin beside this. A defect in it gives `broken` and never leaves the gate closed. */
  readonly alone: <Answer>(work: () => Promise<Answer>, broken: Answer) => Promise<Answer>;
};

/** Lets one piece of work through at a time; `report` hears of defects. */
export function createGate(report: (error: unknown) => void): Gate {
  let busy = false;
  return {
    isBusy: () => busy,
    async alone(work, broken) {
      busy = true;
      try {
        return await work();
      } catch (error) {
        report(error);
        return broken;
      } finally {
        busy = false;
      }
    },
  };
}
