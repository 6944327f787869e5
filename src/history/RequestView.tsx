import { useState } from 'react';
import { codeHint, codeWords } from '#i18n/code-words.ts';
import { useT } from '#i18n/i18n.ts';
import { CODE_FORMS } from '#notice/code/code-forms.ts';
import { fillWire } from '#notice/variables.ts';
import { imNotifyParams } from '#notice/wire.ts';
import { valuesOf } from '#people/values-of.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { CodeView } from '#ui/CodeView.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';

/** The call as it went out to the first person; the others differ in USER_ID, TAG and their own values. */
export function RequestView({ record }: { readonly record: SendRecord }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { header, people, wire } = record;
  const [first] = people;
  if (first === undefined) return null;
  const { person, wireTag } = first;
  const to = { userId: person.id, tag: wireTag, subTag: header.wireSubTag };
  return (
    <Disclosure
      label={t('history.request')}
      summary={t('history.requestSummary', { count: people.length })}
      open={open}
      onToggle={setOpen}
    >
      {open ? (
        <CodeView
          words={codeWords(t)}
          forms={CODE_FORMS.map((form) => ({
            ...form,
            hint: codeHint(t, form),
            write: () => form.write(imNotifyParams(fillWire(wire, valuesOf(person)), to)),
          }))}
        />
      ) : null}
    </Disclosure>
  );
}
