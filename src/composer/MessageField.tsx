import { useRef } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useT } from '#i18n/i18n.ts';
import { lazyAside } from '#parts/lazy-part.tsx';
import { AfterPaint } from '#ui/AfterPaint.tsx';
import { Field, type Problem } from '#ui/Field.tsx';
import css from './Composer.module.css';

const FormattingToolbar = lazyAside(async () => ({
  default: (await import('./bb/FormattingToolbar.tsx')).FormattingToolbar,
}));

type Props = {
  readonly registered: UseFormRegisterReturn;
  readonly problems: readonly Problem[];
};

/** The text of the notice, with its formatting beside the label. */
export function MessageField({ registered, problems }: Props) {
  const t = useT();
  const textarea = useRef<HTMLTextAreaElement>(null);
  const { ref, ...rest } = registered;
  return (
    <Field
      label={t('message.label')}
      problems={problems}
      aside={
        <AfterPaint fallback={<div className={css.toolbarRoom} />}>
          <FormattingToolbar textarea={textarea} />
        </AfterPaint>
      }
    >
      {(control) => (
        <textarea
          {...control}
          {...rest}
          ref={(element) => {
            textarea.current = element;
            ref(element);
          }}
          dir="auto"
          rows={4}
        />
      )}
    </Field>
  );
}
