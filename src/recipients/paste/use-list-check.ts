import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Asked, checkList } from '#people/list/check-list.ts';
import { betterReading } from '#people/list/compare-readings.ts';
import type { Decoded } from '#people/list/decode-file.ts';
import type { Match } from '#people/list/match-list.ts';
import { nameWords, wordsKey } from '#people/list/name-words.ts';
import { type ListKnowledge, type NumbersAre, type PeopleList, readList } from '#people/list/read-list.ts';
import type { CallPortalBatch, PortalError } from '#portal/call.ts';
import { type DirectoryMemo, lookUpPeople } from '#portal/look-up.ts';
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

/** Answers of the portal that hold for one text. */
type Memory = { readonly callBatch: CallPortalBatch; readonly directory: DirectoryMemo };

const newMemory = (callBatch: CallPortalBatch): Memory => ({
  callBatch: rememberAnswers(callBatch),
  directory: {},
});

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
  const memory = useRef<Memory>({ callBatch: portal.callBatch, directory: {} });
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
    const names = new Set<string>();
    const ofClaims = async (claims: readonly Asked[]) => {
      const answer = await lookUpPeople(
        {
          callBatch: memory.current.callBatch,
          directory: memory.current.directory,
          scopes: portal.context.scopes,
          sleep,
          isStopped: () => mine.stopped || mine.over,
          onProgress(asked, total) {
            if (!mine.over) setCheck({ state: 'checking', asked, total, ...(before ? { before } : {}) });
          },
        },
        claims,
      );
      error ??= answer.error;
      for (const { name } of answer.people) names.add(wordsKey(nameWords(name)));
      return answer;
    };
    const { list, matches } = await checkList(question.list, ofClaims, question.numbersAre);
    const { numbersAre } = question;
    const checked: CheckedReading = { ...reading, list, numbersAre, matches, error, stopped: mine.stopped };
    return { checked, names };
  };

  /** Reads a text, and once more if the people found in it show which column holds names. */
  const read = async (mine: Turn, reading: Decoded, known: ListKnowledge): Promise<CheckedReading> => {
    const list = readList(reading.text, known);
    const { checked, names } = await lookUp(mine, reading, { list, numbersAre: undefined });
    if (list.kind !== 'table' || mine.stopped || mine.over) return checked;
    const again = readList(reading.text, { ...known, knownNames: names });
    if (again.kind !== 'table' || again.table.roles.join() === list.table.roles.join()) return checked;
    return (await lookUp(mine, reading, { list: again, numbersAre: undefined })).checked;
  };

  const run = async (readings: readonly Decoded[]): Promise<CheckedReading | undefined> => {
    const mine = takeTurn();
    memory.current = newMemory(portal.callBatch);
    const known = await knowledge();
    const checked: CheckedReading[] = [];
    for (const reading of readings) checked.push(await read(mine, reading, known));
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
    const { checked } = await lookUp(mine, reading, question, before);
    if (!mine.over) setCheck({ state: 'checked', readings: [checked], reading: checked });
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
