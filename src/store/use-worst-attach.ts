import { useMemo } from 'react';
import type { AttachDraft } from '#notice/draft.ts';
import { fillDraft } from '#notice/variables.ts';
import { extremeReaders } from '#notice/worst-reader.ts';
import { useDraft, useLaterDraft, writtenNotice } from './use-draft.ts';
import { useReaderValues } from './use-reader-values.ts';

export type WorstAttach = {
  /** As the person gets it who gets the largest; as written where it is the same for everybody. */
  readonly attach: AttachDraft;
  /** That person's name. */
  readonly reader: string | undefined;
};

/** The attachment at its largest: what the meter shows has to hold for everybody. */
export function useWorstAttach(): WorstAttach {
  const notice = useLaterDraft(writtenNotice);
  const people = useDraft((state) => state.timeline.present.people);
  const { variables, valuesOf } = useReaderValues();
  return useMemo(() => {
    const uses = variables.uses.filter(({ path }) => path[0] === 'attach');
    if (uses.length === 0 || people.length === 0) return { attach: notice.attach, reader: undefined };
    const readers = people.map((person) => ({ name: person.name, values: valuesOf(person) }));
    const { heaviest } = extremeReaders(uses, readers);
    return heaviest === undefined
      ? { attach: notice.attach, reader: undefined }
      : { attach: fillDraft(notice, heaviest.values).attach, reader: heaviest.name };
  }, [notice, people, variables, valuesOf]);
}
