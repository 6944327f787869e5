import { useT } from '#i18n/i18n.ts';
import { OFFERED_TOKENS } from '#notice/blocks.ts';
import { useDraft } from '#store/use-draft.ts';
import { useEditAttach } from '../use-edit-attach.ts';
import css from './ColorSets.module.css';
import { TOKEN_COLORS } from './token-colors.ts';

/** One press sets token and color together, so that every client draws the same bar; a second press takes both away. */
export function ColorSets() {
  const t = useT();
  const edit = useEditAttach();
  const { COLOR: color, COLOR_TOKEN: token } = useDraft(
    (state) => state.timeline.present.notice.attach.fields,
  );
  return (
    <div role="group" aria-label={t('attachment.bar')} className={css.sets}>
      {OFFERED_TOKENS.map((each) => {
        const set = token === each && color === TOKEN_COLORS[each];
        return (
          <button
            key={each}
            type="button"
            className={css.set}
            aria-pressed={set}
            onClick={() =>
              edit((attach) => {
                const { COLOR: _, COLOR_TOKEN: __, ...others } = attach.fields;
                const both = { COLOR: TOKEN_COLORS[each], COLOR_TOKEN: each };
                return { ...attach, fields: set ? others : { ...both, ...others } };
              })
            }
          >
            <span className={css.swatch} style={{ background: TOKEN_COLORS[each] }} />
            {t(`attachment.token.${each}`)}
          </button>
        );
      })}
    </div>
  );
}
