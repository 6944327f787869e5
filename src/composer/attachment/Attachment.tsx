/**
 * The attachment of a notice: its blocks, its own fields, its JSON. Every editor here is a view on the JSON as it was
 * written, so that a field that no editor shows is never lost. Refuses to know how a notice is sent or drawn.
 */
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Issue } from '#notice/issue.ts';
import { Button } from '#ui/Button.tsx';
import type { ComposerHandle } from '../Composer.tsx';
import css from './Attachment.module.css';
import { JsonView } from './JsonView.tsx';

type Props = { readonly ref?: Ref<ComposerHandle>; readonly issues: readonly Issue[] };

export default function Attachment({ ref }: Props) {
  const t = useT();
  const id = useId();
  const [jsonOpen, setJsonOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);

  useImperativeHandle(ref, () => ({ focus: () => toggle.current?.focus() }), []);

  return (
    <section className={css.section} aria-label={t('attachment.label')}>
      <div className={css.head}>
        <h2>{t('attachment.label')}</h2>
        <div className={css.tools}>
          <Button
            ref={toggle}
            look="quiet"
            icon="code"
            aria-expanded={jsonOpen}
            aria-controls={id}
            onClick={() => setJsonOpen(!jsonOpen)}
          >
            {t('attachment.json')}
          </Button>
        </div>
      </div>
      <div id={id}>{jsonOpen ? <JsonView /> : null}</div>
    </section>
  );
}
