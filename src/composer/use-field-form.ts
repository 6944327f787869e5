import { useState } from 'react';
import { createFormControl, type FieldValues, type UseFormReturn } from 'react-hook-form';

/** Fields that are told what to show; what holds them is never drawn again for them. */
export type FieldForm<Texts extends FieldValues> = Omit<UseFormReturn<Texts>, 'formState'>;

/**
 * Fields that hold `texts` at first. `useForm` would draw what holds them twice at the beginning, and once more whenever
 * they are told something.
 */
export function useFieldForm<Texts extends FieldValues>(texts: () => Texts): FieldForm<Texts> {
  const [form] = useState(() => {
    const { formControl } = createFormControl<Texts, unknown, Texts>();
    showTexts(formControl, texts());
    return formControl;
  });
  return form;
}

/** Puts texts into the fields, those on the screen included. */
export function showTexts<Texts extends FieldValues>(form: FieldForm<Texts>, texts: Texts): void {
  form.reset(texts, { keepFieldsRef: true });
}
