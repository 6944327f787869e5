import { useT } from '#i18n/i18n.ts';
import type { Issue } from '#notice/issue.ts';
import type { JsonValue } from '#notice/json.ts';
import { Advices } from '../Advices.tsx';
import css from './BlockRow.module.css';

type Props = { readonly json: JsonValue; readonly issues: readonly Issue[] };

/** A block that the portal would not know: kept as it is, shown as what it is. */
export function UnknownBlock({ json, issues }: Props) {
  const t = useT();
  return (
    <>
      <Advices issues={issues} />
      <p className={css.hint}>{t('block.unknownHint')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <pre className={css.json} dir="ltr" tabIndex={0} aria-label={t('block.unknownJson')} role="region">
        {JSON.stringify(json, null, 2)}
      </pre>
    </>
  );
}
