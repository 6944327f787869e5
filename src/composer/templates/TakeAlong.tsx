import type { TemplateUse } from '#store/templates/template.ts';
import css from './Templates.module.css';

type Props = {
  readonly use: TemplateUse;
  readonly onChange: (use: TemplateUse) => void;
  /** Sentences beside the boxes; without one there is no box. */
  readonly tags: string | undefined;
  readonly people: string | undefined;
};

/** Asks whether tags and people go along; neither does by itself. */
export function TakeAlong({ use, onChange, tags, people }: Props) {
  return (
    <>
      {tags === undefined ? null : (
        <label className={css.check}>
          <input
            type="checkbox"
            checked={use.tags}
            onChange={(event) => onChange({ ...use, tags: event.target.checked })}
          />
          {tags}
        </label>
      )}
      {people === undefined ? null : (
        <label className={css.check}>
          <input
            type="checkbox"
            checked={use.people}
            onChange={(event) => onChange({ ...use, people: event.target.checked })}
          />
          {people}
        </label>
      )}
    </>
  );
}
