import { useT } from '#i18n/i18n.ts';
import { type NoticeDraft, toAttach } from '#notice/draft.ts';
import { withoutEmpty } from '#notice/empty-blocks.ts';
import type { WireNotice } from '#notice/wire.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import css from './difference.module.css';
import { difference } from './difference.ts';

type Props = { readonly before: WireNotice; readonly after: NoticeDraft };

const printed = (json: unknown) => (json === undefined ? '' : `${JSON.stringify(json, null, 2)}\n`);

/** The parts of a notice that an edit changes, with deletions and insertions marked. */
export function Difference({ before, after }: Props) {
  const t = useT();
  const types = { before: t(`history.type.${before.TYPE}`), after: t(`history.type.${after.type}`) };
  const parts = [
    { label: t('history.column.type'), pieces: difference(types.before, types.after, 'word') },
    { label: t('history.part.message'), pieces: difference(before.MESSAGE, after.message.trim(), 'word') },
    {
      label: t('history.part.mail'),
      pieces: difference(before.MESSAGE_OUT ?? '', after.messageOut.trim(), 'word'),
    },
    {
      label: t('history.part.attachment'),
      pieces: difference(printed(before.ATTACH), printed(toAttach(withoutEmpty(after.attach))), 'line'),
    },
  ].filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
  if (parts.length === 0) return <p>{t('history.noDifference')}</p>;
  return parts.map(({ label, pieces }) => (
    <section key={label} className={css.part}>
      <h3>{label}</h3>
      <p className={css.difference} dir="auto">
        {pieces.map(({ kind, text }, index) => {
          // Pieces have no other identity than their place.
          const key = `${index} ${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          const Mark = kind === 'gone' ? 'del' : 'ins';
          return (
            <Mark key={key}>
              <VisuallyHidden>{t(`history.${kind}`)} </VisuallyHidden>
              {text}
            </Mark>
          );
        })}
      </p>
    </section>
  ));
}
