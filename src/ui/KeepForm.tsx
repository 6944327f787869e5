import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { Field } from './Field.tsx';
import css from './KeepForm.module.css';
import { RadioGroup } from './RadioGroup.tsx';

type Props<Place extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** What is wrong with the name. */
  readonly problem?: string | undefined;
  readonly placeLabel: string;
  readonly places: readonly { readonly value: Place; readonly label: string }[];
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** What keeping it would do besides. */
  readonly warning?: string | undefined;
  /** Why it could not be kept. */
  readonly failure?: { readonly text: string; readonly code?: string | undefined } | undefined;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/**
 * Asks under which name something is kept, and for whom. No form of the browser's: the dialog may stand inside one, and
 * browsers hide the submission of a form in a form from the page.
 */
export function KeepForm<Place extends string>({
  label,
  hint,
  name,
  onName,
  problem,
  placeLabel,
  places,
  place,
  onPlace,
  warning,
  failure,
  submitLabel,
  cancelLabel,
  onSubmit,
  onCancel,
  children,
}: Props<Place>) {
  return (
    <div className={css.form}>
      <Field
        label={label}
        hint={hint}
        problems={problem === undefined ? [] : [{ severity: 'error', text: problem }]}
      >
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={200}
            value={name}
            onChange={(event) => onName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onSubmit();
            }}
          />
        )}
      </Field>
      <RadioGroup label={placeLabel} options={places} value={place} onChange={onPlace} />
      {children}
      {warning === undefined ? null : (
        <Callout tone="warning" role="status">
          <p>{warning}</p>
        </Callout>
      )}
      {failure === undefined ? null : (
        <Callout tone="error" role="alert" code={failure.code}>
          <p>{failure.text}</p>
        </Callout>
      )}
      <div className={css.buttons}>
        <Button look="primary" onClick={onSubmit}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{cancelLabel}</Button>
      </div>
    </div>
  );
}
