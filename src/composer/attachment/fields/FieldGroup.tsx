import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { DraftBlock, Placeholder } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import { getIn } from '#notice/json.ts';
import { unfilledPlaceholders } from '#notice/placeholders.ts';
import type { DraftState } from '#store/draft-store.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import type { FieldForm } from '../../use-field-form.ts';
import { Advices } from '../Advices.tsx';
import { blockById } from '../blocks-by-id.ts';
import { fieldPath, insidePath, isUnder } from '../issues-of.ts';
import { FieldControl } from './FieldControl.tsx';
import css from './FieldGroup.module.css';
import type { FieldSpec } from './field-specs.ts';
import { fieldText } from './field-value.ts';
import type { JsonPlace } from './json-place.ts';
import { LeaveOut } from './LeaveOut.tsx';
import type { FieldTexts } from './use-json-form.ts';

type Props = {
  readonly form: FieldForm<FieldTexts>;
  readonly place: JsonPlace;
  readonly specs: readonly FieldSpec[];
  readonly issues: readonly Issue[];
  /** The `data-path` that is to get the focus; opens "More" where it lies behind it. */
  readonly wanted: string | undefined;
  readonly look?: 'block' | 'row';
};

const NO_PLACEHOLDERS: readonly Placeholder[] = [];

function blockOf({ timeline }: DraftState, { blockId }: JsonPlace): DraftBlock | undefined {
  return blockId === undefined ? undefined : blockById(timeline.present.notice.attach.blocks, blockId);
}

/** The fields of one item, the less common ones behind "More", which opens by itself where something is set. */
export function FieldGroup({ form, place, specs, issues, wanted, look = 'block' }: Props) {
  const t = useT();
  const [toggled, setToggled] = useState<boolean>();
  const hidden = specs.filter((spec) => spec.more);
  const someSet = useDraft((state) => {
    const json = place.read(state.timeline.present.notice.attach);
    return hidden.some((spec) => fieldText(getIn(json, spec.path)) !== '');
  });
  // What holds a list or an object is shown, and changed in the JSON alone.
  const locked = useDraft((state) => {
    const json = place.read(state.timeline.present.notice.attach);
    return specs
      .filter((spec) => typeof (getIn(json, spec.path) ?? '') === 'object')
      .map((spec) => spec.name)
      .join(' ');
  });
  const placeholders = useDraft((state) => blockOf(state, place)?.placeholders ?? NO_PLACEHOLDERS);
  const unfilled = useDraft((state) => {
    const block = blockOf(state, place);
    return block === undefined ? '' : unfilledPlaceholders(block).map(fieldPath).join(' ');
  });
  const pathOf = (spec: FieldSpec) => [place.key, ...spec.path].join('.');
  const wantsHidden = wanted !== undefined && hidden.some((spec) => isUnder(wanted, pathOf(spec)));
  // An advice that leads behind a closed "More" opens it; after that it can be closed again.
  const [led, setLed] = useState(wanted);
  if (led !== wanted) {
    setLed(wanted);
    setToggled(undefined);
  }
  const open = toggled ?? (wantsHidden || someSet);
  const shown = specs.filter((spec) => !spec.more || open);
  const atField = (path: string) => issues.filter((issue) => isUnder(insidePath(issue), path));
  const elsewhere = issues.filter(
    (issue) =>
      isUnder(insidePath(issue), place.key) &&
      !shown.some((spec) => isUnder(insidePath(issue), pathOf(spec))),
  );
  return (
    <div className={css.group}>
      <Advices issues={elsewhere} />
      <div className={look === 'row' ? css.row : css.fields}>
        {shown.map((spec) => (
          <FieldControl
            key={spec.name}
            form={form}
            spec={spec}
            path={pathOf(spec)}
            locked={locked.split(' ').includes(spec.name)}
            issues={atField(pathOf(spec))}
            placeholder={placeholders.find((one) => fieldPath(one) === pathOf(spec))}
          >
            {unfilled.split(' ').includes(pathOf(spec)) ? (
              <LeaveOut blockId={place.blockId} path={pathOf(spec)} />
            ) : null}
          </FieldControl>
        ))}
      </div>
      {hidden.length === 0 ? null : (
        <Button look="link" icon="chevron" aria-expanded={open} onClick={() => setToggled(!open)}>
          {t('block.more')}
        </Button>
      )}
    </div>
  );
}
