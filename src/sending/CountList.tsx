import type { Counts } from '#delivery/counts.ts';
import { useT } from '#i18n/i18n.ts';
import css from './SendBar.module.css';

const KINDS = ['delivered', 'muted', 'notCreated', 'refused', 'unknown', 'left'] as const;

/** All six numbers; together they are everybody. */
export function CountList({ counts }: { readonly counts: Counts }) {
  const t = useT();
  return (
    <ul className={css.counts}>
      {KINDS.map((kind) => (
        <li key={kind} data-none={counts[kind] === 0 || undefined}>
          {t(`delivery.count.${kind}`, { count: counts[kind] })}
        </li>
      ))}
    </ul>
  );
}
