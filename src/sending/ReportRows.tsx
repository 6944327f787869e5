import type { Outcome } from '#delivery/outcome.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { type Translate, useT } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import css from './SendBar.module.css';

type ReportRow = { readonly person: Person; readonly outcome: Outcome };

const LOOK = {
  delivered: { icon: 'check', tone: 'ok' },
  muted: { icon: 'info', tone: 'soft' },
  notCreated: { icon: 'alert', tone: 'soft' },
  refused: { icon: 'alert', tone: 'bad' },
  unknown: { icon: 'alert', tone: 'bad' },
} as const satisfies Record<Outcome['kind'], { icon: IconName; tone: string }>;

function sentenceOf(t: Translate, { person, outcome }: ReportRow): string {
  const { name } = person;
  switch (outcome.kind) {
    case 'delivered':
      return t('outcome.delivered', { name, id: String(outcome.id) });
    case 'muted':
      return t('outcome.muted', { name });
    case 'notCreated':
      return t('outcome.notCreated', { name });
    case 'refused':
      return t('outcome.refused', { name });
    case 'unknown':
      return t('outcome.unknown', { name });
  }
}

/** What became of each person's notice. */
export function ReportRows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const t = useT();
  return (
    <ul className={css.rows} aria-label={t('delivery.perPerson')}>
      {rows.map((row) => {
        const { icon, tone } = LOOK[row.outcome.kind];
        const { outcome } = row;
        const failure =
          outcome.kind === 'refused' || outcome.kind === 'unknown' ? errorSentence(t, outcome) : undefined;
        return (
          <li key={row.person.id} className={css.row}>
            <span className={css[tone]}>
              <Icon name={icon} />
            </span>
            <span>
              <span dir="auto">{sentenceOf(t, row)}</span>
              {failure === undefined || !('code' in outcome) ? null : (
                <span className={css.detail}>
                  {' '}
                  {failure.sentence} {failure.next} <code className={css.code}>{outcome.code}</code>
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
