import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import css from './CodeView.module.css';
import { copyText } from './copy-text.ts';
import { Tabs } from './Tabs.tsx';

type Form<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  /** What one has to know before running it. */
  readonly hint: ReactNode;
  /** Called for the form that is looked at. */
  readonly write: () => string;
};

type Props<Id extends string> = {
  readonly forms: readonly Form<Id>[];
  readonly words: {
    /** Names the choice of forms. */
    readonly forms: string;
    readonly code: string;
    readonly copy: string;
    readonly copied: string;
    /** The browser refused, and the code is selected now. */
    readonly copyByHand: string;
  };
};

/** The same thing as code in several forms, one at a time, to be copied. Code reads from left to right everywhere. */
export function CodeView<Id extends string>({ forms, words }: Props<Id>) {
  const id = useId();
  const block = useRef<HTMLPreElement>(null);
  const [chosen, setChosen] = useState<Id>();
  const [copied, setCopied] = useState<{ readonly code: string; readonly ok: boolean }>();
  const form = forms.find((one) => one.id === chosen) ?? forms[0];
  if (form === undefined) return null;
  const code = form.write();
  const panelId = (one: Id) => `${id}-${one}`;

  const copy = async () => {
    const ok = await copyText(code);
    setCopied({ code, ok });
    if (ok || block.current === null) return;
    block.current.focus();
    getSelection()?.selectAllChildren(block.current);
  };
  // What was said about other code is over.
  const said = copied?.code !== code ? '' : copied.ok ? words.copied : words.copyByHand;
  return (
    <div className={css.view}>
      <div className={css.forms}>
        <Tabs
          label={words.forms}
          tabs={forms.map((one) => ({ id: one.id, label: one.name }))}
          selected={form.id}
          onSelect={setChosen}
          panelId={panelId}
        />
      </div>
      <div
        id={panelId(form.id)}
        role="tabpanel"
        aria-labelledby={`${panelId(form.id)}-tab`}
        className={css.panel}
      >
        <div className={css.hint}>{form.hint}</div>
        {/* A box that scrolls has to be reachable by keyboard. */}
        {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex */}
        <pre ref={block} className={css.code} tabIndex={0} role="group" aria-label={words.code} dir="ltr">
          {code}
        </pre>
        {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex */}
        <div className={css.line}>
          <Button icon="copy" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <span role="status" className={css.hint}>
            {said}
          </span>
        </div>
      </div>
    </div>
  );
}
