import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { imNotifyParams } from '#notice/wire.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import css from './Details.module.css';

/** The call as it went out to the first person; the others differ in USER_ID, TAG and their own values. */
export function RequestView({ record }: { readonly record: SendRecord }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { header, people, wire } = record;
  const [first] = people;
  if (first === undefined) return null;
  const to = { userId: first.person.id, tag: first.wireTag, subTag: header.wireSubTag };
  return (
    <Disclosure
      label={t('history.request')}
      summary={t('history.requestSummary', { count: people.length })}
      open={open}
      onToggle={setOpen}
    >
      {/* A box that scrolls has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={css.request} tabIndex={0} dir="ltr">
        {open ? `im.notify ${JSON.stringify(imNotifyParams(wire, to), null, 2)}` : ''}
      </pre>
    </Disclosure>
  );
}
