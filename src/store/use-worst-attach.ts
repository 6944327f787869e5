import { useMemo } from 'react';
import type { AttachDraft } from '#notice/draft.ts';
import { fillDraft } from '#notice/variables.ts';
import { extremeReaders } from '#notice/worst-reader.ts';
import { useLaterDraft, writtenNotice } from './use-draft.ts';
import { useReaderValues } from './use-reader-values.ts';

export type WorstAttach = {
  /** As the person gets it who gets the largest; as written where it is the same for everybody. */
  readonly attach: AttachDraft;
  /** That person's name. */
  readonly reader: string | undefined;
  /** People of departments are not counted in, and one of them may get a larger one. */
  readonly unread: boolean;
};

/** The attachment at its largest: what the meter shows has to hold for everybody. */
export function useWorstAttach(): WorstAttach {
  const notice = useLaterDraft(writtenNotice);
  const { variables, valuesOf, readers: people, unread } = useReaderValues();
  return useMemo(() => {
    const uses = variables.uses.filter(({ path }) => path[0] === 'attach');
    const asWritten = { attach: notice.attach, reader: undefined };
    if (uses.length === 0) return { ...asWritten, unread: false };
    if (people.length === 0) return { ...asWritten, unread };
    const readers = people.map((person) => ({ name: person.name, values: valuesOf(person) }));
    const { heaviest } = extremeReaders(uses, readers);
    return heaviest === undefined
      ? { ...asWritten, unread }
      : { attach: fillDraft(notice, heaviest.values).attach, reader: heaviest.name, unread };
  }, [notice, people, variables, valuesOf, unread]);
}
