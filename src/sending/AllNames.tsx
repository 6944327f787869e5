import { useState } from 'react';
import { type Plan, plannedNotices } from '#delivery/plan.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { RowWindow } from '#ui/RowWindow.tsx';
import css from './SendBar.module.css';
import type { Send } from './send.ts';

type Props = {
  readonly send: Send;
  /** The part of it that goes out. */
  readonly plan: Plan;
};

const FIRST_NAMES = 5;

/** Everybody who gets the notification: a few in one sentence, many in a list that opens. */
export function AllNames({ send, plan }: Props) {
  const t = useT();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const going = plannedNotices(plan).map(({ userId }) => ({
    id: userId,
    name: send.people.get(userId)?.name ?? String(userId),
  }));
  const first = going.slice(0, FIRST_NAMES).map(({ name }) => name);
  const rest = going.length - first.length;
  if (rest === 0) return <p className={css.names}>{formats.list(first)}</p>;
  return (
    <Disclosure
      label={t('confirm.allNames')}
      summary={formats.list([...first, t('confirm.others', { count: rest })])}
      open={open}
      onToggle={setOpen}
    >
      {open ? (
        <RowWindow label={t('confirm.allNames')} rows={going} keyOf={({ id }) => id}>
          {({ name }) => (
            <span className={css.name} dir="auto" title={name}>
              {name}
            </span>
          )}
        </RowWindow>
      ) : null}
    </Disclosure>
  );
}
