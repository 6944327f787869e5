import { useEffect, useRef } from 'react';
import type { AttachDraft } from '#notice/draft.ts';
import { getIn } from '#notice/json.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { type FieldForm, showTexts, useFieldForm } from '../../use-field-form.ts';
import { useEditAttach } from '../use-edit-attach.ts';
import type { FieldSpec } from './field-specs.ts';
import { fieldJson, fieldText } from './field-value.ts';
import type { JsonPlace } from './json-place.ts';

export type FieldTexts = Record<string, string>;

/**
 * A form over a place in the attachment. What is typed goes to that place of the JSON and nowhere else; what undo,
 * redo or another draft brings comes back into the fields. `owner` tells the steps of undo of two blocks apart.
 */
export function useJsonForm(
  owner: string,
  place: JsonPlace,
  specs: readonly FieldSpec[],
): FieldForm<FieldTexts> {
  const store = useDraftStore();
  const edit = useEditAttach();
  const revision = useDraft((state) => state.revision);
  const form = useFieldForm(() => textsOf(place, specs, store.get().timeline.present.notice.attach));

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          const spec = specs.find((known) => known.name === name);
          if (spec === undefined) return;
          // A checkbox says false where it holds nothing.
          const typed: unknown = values[spec.name];
          const text = typeof typed === 'string' ? typed : '';
          // A field that shows what is there writes nothing, so that no field comes into being by being looked at.
          const written = getIn(place.read(store.get().timeline.present.notice.attach), spec.path);
          if (text === fieldText(written)) return;
          edit(place.write(spec.path, fieldJson(spec, text)), `block.${owner}.${place.key}.${spec.name}`);
        },
      }),
    [form, store, edit, owner, place, specs],
  );
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    const texts = textsOf(place, specs, store.get().timeline.present.notice.attach);
    if (specs.some(({ name }) => texts[name] !== form.getValues(name))) showTexts(form, texts);
  }, [revision, form, place, specs, store]);

  return form;
}

function textsOf(place: JsonPlace, specs: readonly FieldSpec[], attach: AttachDraft): FieldTexts {
  const json = place.read(attach);
  return Object.fromEntries(specs.map((spec) => [spec.name, fieldText(getIn(json, spec.path))]));
}
