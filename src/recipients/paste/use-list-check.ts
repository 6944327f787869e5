import { useEffect, useRef, useState } from 'react';
import { matchList } from '#people/match-list.ts';
import { type ListEntry, parseList, type Wanted } from '#people/parse-list.ts';
import type { PortalError } from '#portal/call.ts';
import { lookUpPeople } from '#portal/look-up.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { sleep } from '#portal/sleep.ts';
import { type CheckedList, checkedList } from './checked-list.ts';

export type ListCheck =
  | { readonly state: 'none' }
  | { readonly state: 'checking'; readonly asked: number; readonly total: number }
  | {
      readonly state: 'checked';
      /** The text that was checked; another one has to be checked anew. */
      readonly text: string;
      readonly list: CheckedList;
      /** The first line, when it was taken for headings. */
      readonly header: readonly string[] | undefined;
      readonly error: PortalError | undefined;
      readonly stopped: boolean;
    };

/** Looks a list up; a later check, or the end of the dialog, stops an earlier one. */
export function useListCheck(): {
  readonly check: ListCheck;
  readonly start: (text: string) => void;
  readonly stop: () => void;
} {
  const { callBatch, context } = usePortal();
  const [check, setCheck] = useState<ListCheck>({ state: 'none' });
  const turn = useRef({ stopped: false, over: false });
  useEffect(
    () => () => {
      turn.current.over = true;
    },
    [],
  );

  const start = async (text: string) => {
    turn.current.over = true;
    const mine = { stopped: false, over: false };
    turn.current = mine;
    setCheck({ state: 'checking', asked: 0, total: 0 });
    const { entries, header } = parseList(text);
    const claims = entries.map(({ wanted }) => claimOf(wanted));
    const claimBy = new Map(entries.map((entry, at) => [entry, claims[at]]));
    const isIn = (set: ReadonlySet<unknown>, entry: ListEntry) => set.has(claimBy.get(entry));
    const { people, unasked, cut, error } = await lookUpPeople(
      {
        callBatch,
        scopes: context.scopes,
        sleep,
        isStopped: () => mine.stopped || mine.over,
        onProgress: (asked, total) => {
          if (!mine.over) setCheck({ state: 'checking', asked, total });
        },
      },
      claims,
    );
    if (mine.over) return;
    const matches = matchList(entries, people, {
      wasAsked: (entry) => !isIn(unasked, entry),
      isWhole: (entry) => !isIn(cut, entry),
    });
    setCheck({ state: 'checked', text, list: checkedList(matches), header, error, stopped: mine.stopped });
  };

  return {
    check,
    start: (text) => void start(text),
    stop: () => {
      turn.current.stopped = true;
    },
  };
}

function claimOf(wanted: Wanted) {
  if (wanted.kind === 'id') return { id: wanted.id };
  return wanted.kind === 'email' ? { email: wanted.email } : { name: { full: wanted.name } };
}
