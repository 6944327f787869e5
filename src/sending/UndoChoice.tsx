import { useT } from '#i18n/i18n.ts';
import { Field } from '#ui/Field.tsx';

const CHOICES = [0, 5, 10, 20, 30] as const;

export type UndoSetting = {
  /** Length of the undo window. */
  readonly undoSeconds: number;
  readonly onUndoSeconds: (seconds: number) => void;
};

/** A person's own choice of how long each send can be cancelled. */
export function UndoChoice({ undoSeconds, onUndoSeconds }: UndoSetting) {
  const t = useT();
  return (
    <Field label={t('confirm.undo')} hint={t('confirm.undoEach')}>
      {(control) => (
        <select
          {...control}
          value={undoSeconds}
          onChange={(event) => onUndoSeconds(Number(event.target.value))}
        >
          {CHOICES.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t('confirm.undoSeconds', { seconds })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
