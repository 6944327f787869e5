import { useState } from 'react';
import { inAllLanguages } from '#i18n/in-all-languages.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import {
  handlerOf,
  isInOrder,
  removePlaces,
  type Step,
  type StepResult,
  setUpPortal,
} from './set-up-portal.ts';

export type SetUpResults = ReadonlyMap<Step, StepResult>;

export type SetUp = {
  readonly results: SetUpResults;
  readonly busy: boolean;
  /** Sets everything up; true when nothing was left out and nothing failed. */
  readonly run: () => Promise<boolean>;
  /** Takes the places away; true when nothing failed. */
  readonly remove: () => Promise<boolean>;
};

/** The set-up of this portal, step by step; one at a time. */
export function useSetUp(): SetUp {
  const portal = usePortal();
  const [results, setResults] = useState<SetUpResults>(new Map());
  const [busy, setBusy] = useState(false);

  const during = async (
    work: (onStep: (step: Step, result: StepResult) => void) => Promise<void>,
  ): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    let done: SetUpResults = new Map();
    setResults(done);
    try {
      await work((step, result) => {
        done = new Map([...done, [step, result]]);
        setResults(done);
      });
    } finally {
      setBusy(false);
    }
    return [...done.values()].every(isInOrder);
  };
  return {
    results,
    busy,
    run: () =>
      during(async (onStep) => {
        const titles = await inAllLanguages('place.title');
        await setUpPortal(portal, handlerOf(location), titles, onStep);
      }),
    remove: () => during((onStep) => removePlaces(portal, onStep)),
  };
}
