import { Button } from './Button.tsx';
import css from './KeptRow.module.css';

type Props = { readonly text: string; readonly undoLabel: string; readonly onUndo: () => void };

/** What stands in the place of a row that was deleted. */
export function DeletedRow({ text, undoLabel, onUndo }: Props) {
  return (
    <li className={css.row}>
      <div className={css.line}>
        <span className={css.soft} role="status">
          {text}
        </span>
        <Button icon="undo" onClick={onUndo}>
          {undoLabel}
        </Button>
      </div>
    </li>
  );
}
