import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { AudienceContent, SavedAudience } from '#store/audiences/audience.ts';
import { useRemoval } from '#store/shelf/use-removal.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import { DeletedRow } from '#ui/DeletedRow.tsx';
import { KeptRow } from '#ui/KeptRow.tsx';
import { failureText } from './failure-text.ts';
import { OpenedAudience } from './OpenedAudience.tsx';
import { RenameAudience } from './RenameAudience.tsx';

type Props = {
  readonly saved: SavedAudience;
  readonly shelved: Shelved<AudienceContent>;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onUsed: (sentence: string) => void;
};

/** One audience: a line that opens to who it is now and what may be done with it. */
export function AudienceRow({ saved, shelved, open, onToggle, onUsed }: Props) {
  const t = useT();
  const [renaming, setRenaming] = useState(false);
  const { state, remove, restore } = useRemoval(shelved, saved);
  if (state === 'deleted') {
    return (
      <DeletedRow
        text={t('templates.deleted', { name: saved.name })}
        undoLabel={t('templates.undo')}
        onUndo={() => void restore()}
      />
    );
  }
  return (
    <KeptRow
      name={saved.name}
      aside={t(`templates.place.${saved.place}`)}
      open={open}
      onToggle={onToggle}
      problem={state === 'there' ? undefined : failureText(t, state)}
    >
      {renaming ? (
        <RenameAudience saved={saved} shelved={shelved} onDone={() => setRenaming(false)} />
      ) : (
        <OpenedAudience
          saved={saved}
          onUsed={onUsed}
          onRename={() => setRenaming(true)}
          onRemove={() => void remove()}
        />
      )}
    </KeptRow>
  );
}
