import { useCallback } from 'react';
import { useDraftStore } from '#store/use-draft.ts';
import type { AttachChange } from './attach-edits.ts';

export type EditAttach = (change: AttachChange, group?: string) => void;

/** Changes the attachment of the draft; `group` names the place that is being typed in. */
export function useEditAttach(): EditAttach {
  const store = useDraftStore();
  return useCallback(
    (change, group) =>
      store.edit((draft) => {
        const attach = change(draft.notice.attach);
        return attach === draft.notice.attach ? draft : { ...draft, notice: { ...draft.notice, attach } };
      }, group),
    [store],
  );
}
