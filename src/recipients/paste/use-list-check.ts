import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { checkList } from '#people/list/check-list.ts';
import { betterReading } from '#people/list/compare-readings.ts';
import type { Decoded } from '#people/list/decode-file.ts';
import type { ListEntry } from '#people/list/list-entry.ts';
import type { Match } from '#people/list/match-list.ts';
import { type ListKnowledge, type NumbersAre, type PeopleList, readList } from '#people/list/read-list.ts';
import type { CallPortalBatch, PortalError } from '#portal/call.ts';
import { lookUpPeople } from '#portal/look-up.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { rememberAnswers } from '#portal/remember-answers.ts';
import { sleep } from '#portal/sleep.ts';
import { readUserTitles } from '#portal/user-fields.ts';

export type Question = {
  readonly list: PeopleList;
  readonly numbersAre: NumbersAre | undefined;
};

/** A text, read and looked up. */
export type CheckedReading = Decoded &
  Question & {
    readonly matches: readonly Match[];
    readonly error: PortalError | undefined;
    readonly stopped: boolean;
  };

export type ListCheck =
  | { readonly state: 'none' }
  | {
      readonly state: 'checking';
      readonly asked: number;
      readonly total: number;
      /** Set while the same text is checked with other columns. */
      readonly before?: CheckedReading;
    }
  | {
      readonly state: 'checked';
      readonly readings: readonly CheckedReading[];
      /** The reading in use; undefined if they name different people and nobody has chosen yet. */
      readonly reading: CheckedReading | undefined;
    };

type Turn = { stopped: boolean; over: boolean };

const BEGUN: ListCheck = { state: 'checking', asked: 0, total: 0 };

/**
 * Looks lists up. A later check, or the end of the dialog, ends an earlier one. `pasted`: a text to be checked from the
 * start.
 */
export function useListCheck(pasted: string | undefined) {
  const portal = usePortal();
  const [check, setCheck] = useState<ListCheck>(pasted === undefined ? { state: 'none' } : BEGUN);
  const turn = useRef<Turn>({ stopped: false, over: false });
  const ask = useRef<CallPortalBatch>(portal.callBatch);
  const titles = useRef<ReadonlyMap<string, string>>(new Map());
  const takeTurn = (): Turn => {
    turn.current.over = true;
    turn.current = { stopped: false, over: false };
    return turn.current;
  };

  const knowledge = async (): Promise<ListKnowledge> => {
    if (titles.current.size === 0) titles.current = await readUserTitles(portal);
    return { titles: titles.current };
  };

  const lookUp = async (mine: Turn, reading: Decoded, question: Question, before?: CheckedReading) => {
    let error: PortalError | undefined;
    const ofEntries = async (entries: readonly ListEntry[]) => {
      const answer = await lookUpPeople(
        {
          callBatch: ask.current,
          scopes: portal.context.scopes,
          sleep,
          isStopped: () => mine.stopped || mine.over,
          onProgress(asked, total) {
            if (!mine.over) setCheck({ state: 'checking', asked, total, ...(before ? { before } : {}) });
          },
        },
        entries,
      );
      error ??= answer.error;
      return answer;
    };
    const { list, matches } = await checkList(question.list, ofEntries, question.numbersAre);
    const { numbersAre } = question;
    return { ...reading, list, numbersAre, matches, error, stopped: mine.stopped } satisfies CheckedReading;
  };

  const run = async (readings: readonly Decoded[]): Promise<CheckedReading | undefined> => {
    const mine = takeTurn();
    ask.current = rememberAnswers(portal.callBatch);
    const known = await knowledge();
    const checked: CheckedReading[] = [];
    for (const reading of readings) {
      const list = readList(reading.text, known);
      checked.push(await lookUp(mine, reading, { list, numbersAre: undefined }));
    }
    if (mine.over) return undefined;
    const { best, differ } = betterReading(checked);
    const reading = differ ? undefined : checked[best];
    setCheck({ state: 'checked', readings: checked, reading });
    return reading;
  };

  /** Checks the same text with other columns, or with an answer about its numbers; known answers are not asked again. */
  const change = async (reading: CheckedReading, question: Question): Promise<void> => {
    const mine = takeTurn();
    const before = { ...reading, ...question };
    setCheck({ state: 'checking', asked: 0, total: 0, before });
    const next = await lookUp(mine, reading, question, before);
    if (!mine.over) setCheck({ state: 'checked', readings: [next], reading: next });
  };

  const begin = useEffectEvent(() => {
    if (pasted !== undefined) void run([{ encoding: '', text: pasted }]);
  });
  useEffect(() => {
    begin();
    return () => {
      turn.current.over = true;
    };
  }, []);

  return {
    check,
    knowledge,
    /** Reads and looks up a text, or all readings of a file; gives the reading in use. */
    start: (readings: readonly Decoded[]) => {
      setCheck(BEGUN);
      return run(readings);
    },
    change,
    choose: (reading: CheckedReading) => setCheck({ state: 'checked', readings: [reading], reading }),
    stop: () => {
      turn.current.stopped = true;
    },
  };
}
