/**
 * The form in which a notice is written: who (a slot), what, the attachment, the options. Owns the fields and what is
 * said beside them; refuses to know how people are found, what the portal is called or how a notice is sent.
 */
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Issue } from '#notice/issue.ts';
import { lazyAside, lazyPart } from '#parts/lazy-part.tsx';
import { useDraftStore } from '#store/use-draft.ts';
import { AfterPaint } from '#ui/AfterPaint.tsx';
import type { Problem } from '#ui/Field.tsx';
import type { Issues } from './Advisor.tsx';
import css from './Composer.module.css';
import { MessageField } from './MessageField.tsx';
import { TEXT_FIELDS, type TextFields, textFieldsOf } from './text-fields.ts';
import { showTexts, useFieldForm } from './use-field-form.ts';

const Advisor = lazyAside(() => import('./Advisor.tsx'));
const Attachment = lazyPart('attachment.label', () => import('./attachment/Attachment.tsx'));
const FullStop = lazyAside(() => import('./FullStop.tsx'));
const Options = lazyAside(() => import('./Options.tsx'));

export type ComposerHandle = {
  /** Puts the cursor where an issue is. */
  focus(path: Issue['path']): void;
};

const NO_ISSUES: Issues = { issues: [], say: () => '' };

type Props = {
  readonly ref?: Ref<ComposerHandle>;
  readonly recipients: ReactNode;
  /** Why the type System cannot be chosen. */
  readonly systemOff: string | undefined;
  readonly optionsOpen: boolean;
  readonly onOptionsToggle: (open: boolean) => void;
  /** Send was pressed: what is missing is said too, not only what is wrong. */
  readonly attempted: boolean;
  /** Rises each time Send or a test was pressed and something was wrong. */
  readonly sendAttempts: number;
  /** What the portal refused, said beside its field until the draft is changed. */
  readonly refused: { readonly path: Issue['path']; readonly text: string } | undefined;
  /** Stands below the fields; comes after the first picture, as the options do. */
  readonly children: ReactNode;
};

export function Composer({
  ref,
  recipients,
  systemOff,
  optionsOpen,
  onOptionsToggle,
  attempted,
  sendAttempts,
  refused,
  children,
}: Props) {
  const t = useT();
  const store = useDraftStore();
  const [{ issues, say }, setIssues] = useState(NO_ISSUES);
  const attachment = useRef<ComposerHandle>(null);
  const form = useFieldForm<TextFields>(() => textFieldsOf(store.get().timeline.present.notice));

  // What is typed goes to the draft, and what undo, redo or another draft brings comes back into the fields.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          const field = TEXT_FIELDS.find((known) => known === name);
          if (field === undefined) return;
          const text = values[field];
          if (text === store.get().timeline.present.notice[field]) return;
          store.edit((draft) => ({ ...draft, notice: { ...draft.notice, [field]: text } }), `text.${field}`);
        },
      }),
    [form, store],
  );
  useEffect(() => {
    let seen = 0;
    const takeTexts = () => {
      const { revision, timeline } = store.get();
      if (revision === seen) return;
      seen = revision;
      const texts = textFieldsOf(timeline.present.notice);
      if (TEXT_FIELDS.some((field) => texts[field] !== form.getValues(field))) showTexts(form, texts);
    };
    takeTexts();
    return store.subscribe(takeTexts);
  }, [form, store]);

  useImperativeHandle(
    ref,
    () => ({
      focus(path) {
        const field = TEXT_FIELDS.find((known) => known === path[0]);
        if (field === undefined) {
          attachment.current?.focus(path);
          return;
        }
        if (field !== 'message') onOptionsToggle(true);
        // A field inside a closed disclosure can take the focus only once it is shown.
        requestAnimationFrame(() => form.setFocus(field));
      },
    }),
    [form, onOptionsToggle],
  );

  const problemsOf = (field: keyof TextFields): readonly Problem[] => [
    ...(refused?.path[0] === field ? [{ severity: 'error' as const, text: refused.text }] : []),
    ...issues
      .filter((issue) => issue.path[0] === field && (attempted || issue.code !== 'MESSAGE_EMPTY'))
      .map((issue) => ({ severity: issue.severity, text: say(t, issue) })),
  ];

  return (
    <form className={css.composer} noValidate onSubmit={(event) => event.preventDefault()}>
      {recipients}
      <MessageField registered={form.register('message')} problems={problemsOf('message')} />
      {issues.some(({ code }) => code === 'MESSAGE_PHP_NAME') ? (
        <FullStop onAdd={() => form.setValue('message', `${form.getValues('message').trimEnd()}.`)} />
      ) : null}
      <AfterPaint fallback={<section aria-busy="true" aria-label={t('attachment.label')} />}>
        <Advisor onIssues={setIssues} />
        <Attachment ref={attachment} issues={issues} sendAttempts={sendAttempts} />
        <Options
          open={optionsOpen}
          onToggle={onOptionsToggle}
          register={form.register}
          problemsOf={problemsOf}
          onTag={(tag) => form.setValue('tag', tag)}
          systemOff={systemOff}
        />
        {children}
      </AfterPaint>
    </form>
  );
}
