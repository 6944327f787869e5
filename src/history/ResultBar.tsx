import { useT } from '#i18n/i18n.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import css from './ResultBar.module.css';

/** How far a send came: a small bar, and in words. */
export function ResultBar({ header: { counts, state } }: { readonly header: SendHeader }) {
  const t = useT();
  const { delivered, muted, notCreated, refused, unknown, total } = counts;
  const share = (count: number) => ({ width: `${total === 0 ? 0 : (100 * count) / total}%` });
  return (
    <>
      <span className={css.bar} aria-hidden="true">
        <span className={css.barGood} style={share(delivered)} />
        <span className={css.barSoft} style={share(muted + notCreated)} />
        <span className={css.barBad} style={share(refused + unknown)} />
      </span>
      {state === 'withdrawn'
        ? t('history.state.withdrawn')
        : t('history.reached', { state, delivered, total })}
    </>
  );
}
