import { type Translate, useT } from '#i18n/i18n.ts';
import { resultHeading } from '#i18n/result-sentence.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import css from './ResultBar.module.css';

type Props = {
  readonly header: SendHeader;
  /** Notifications of it that later sends replaced. */
  readonly replaced: number;
};

/** The result of a send: a small bar, green for the notifications that people still have, and words. */
export function ResultBar({ header, replaced }: Props) {
  const t = useT();
  const { counts, state } = header;
  const { delivered, notCreated, refused, unknown, total } = counts;
  const share = (count: number) => ({ width: `${total === 0 ? 0 : (100 * count) / total}%` });
  const gone = state === 'withdrawn' ? delivered : Math.min(delivered, replaced);
  const text = resultText(t, header, gone);
  return (
    <>
      <span className={css.bar} aria-hidden="true">
        <span className={css.barGood} style={share(delivered - gone)} />
        <span className={css.barGone} style={share(gone)} />
        <span className={css.barSoft} style={share(notCreated)} />
        <span className={css.barBad} style={share(refused + unknown)} />
      </span>
      <span title={text}>{text}</span>
    </>
  );
}

function resultText(t: Translate, { counts, state }: SendHeader, replaced: number): string {
  if (state === 'withdrawn') return t('history.state.withdrawn');
  const result = state === 'running' ? t('history.running', counts) : resultHeading(t, counts);
  if (replaced === 0) return result;
  const gone = t('history.replacedFor', { count: replaced });
  return replaced === counts.delivered ? gone : `${result} · ${gone}`;
}
