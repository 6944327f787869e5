import { codeHint, codeWords } from '#i18n/code-words.ts';
import { useT } from '#i18n/i18n.ts';
import { CODE_FORMS } from '#notice/code/code-forms.ts';
import { RECIPIENT_PLACEHOLDER, type RequestParams } from '#notice/code/request-params.ts';
import { Callout } from '#ui/Callout.tsx';
import { CodeView } from '#ui/CodeView.tsx';

type Props = {
  /** Undefined while Send would not take the notice. */
  readonly request:
    | {
        readonly params: RequestParams;
        readonly person: { readonly name: string } | undefined;
        readonly several: boolean;
        readonly unfilled: boolean;
      }
    | undefined;
  /** False where the history could not say who holds the typed tag. */
  readonly heldKnown: boolean;
};

/** The notice as code, and for whom it is. */
export function RequestCode({ request, heldKnown }: Props) {
  const t = useT();
  if (request === undefined) return <p>{t('request.unfinished')}</p>;
  const { params, person, several, unfilled } = request;
  return (
    <>
      <p dir="auto">
        {person === undefined
          ? t('request.nobody', { placeholder: RECIPIENT_PLACEHOLDER })
          : t(several ? 'request.forFirst' : 'request.forOne', { name: person.name })}
        {unfilled ? ` ${t('request.unfilled')}` : ''}
      </p>
      {heldKnown ? null : (
        <Callout tone="warning">
          <p>{t('request.holdersUnknown')}</p>
        </Callout>
      )}
      <CodeView
        words={codeWords(t)}
        forms={CODE_FORMS.map((form) => ({
          ...form,
          hint: codeHint(t, form),
          write: () => form.write(params),
        }))}
      />
    </>
  );
}
