import { memo } from 'react';
import { useT } from '#i18n/i18n.ts';
import { OFFERED_TOKENS } from '#notice/blocks.ts';
import type { Issue } from '#notice/issue.ts';
import { useDraft } from '#store/use-draft.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { FieldGroup } from '../fields/FieldGroup.tsx';
import { SETTINGS_SPECS } from '../fields/field-specs.ts';
import { fieldText } from '../fields/field-value.ts';
import { SETTINGS_PLACE } from '../fields/json-place.ts';
import { useJsonForm } from '../fields/use-json-form.ts';
import { ColorSets } from './ColorSets.tsx';

type Props = {
  readonly issues: readonly Issue[];
  /** The `data-path` that is to get the focus. */
  readonly wanted: string | undefined;
};

type SettingsProps = Props & { readonly open: boolean; readonly onToggle: (open: boolean) => void };

/** The attachment's own COLOR, COLOR_TOKEN and DESCRIPTION; closed, one line says what is set. */
export const AttachSettings = memo(function AttachSettings({
  issues,
  wanted,
  open,
  onToggle,
}: SettingsProps) {
  const t = useT();
  const fields = useDraft((state) => state.timeline.present.notice.attach.fields);
  const token = OFFERED_TOKENS.find((known) => known === fields['COLOR_TOKEN']);
  const summary = [
    token === undefined ? fieldText(fields['COLOR_TOKEN']) : t(`attachment.token.${token}`),
    fieldText(fields['COLOR']),
    fieldText(fields['DESCRIPTION']),
    ...Object.keys(fields).filter((key) => !SETTINGS_SPECS.some(({ name }) => name === key)),
  ];
  return (
    <Disclosure
      label={t('attachment.settings')}
      summary={summary.filter(Boolean).join(' · ')}
      open={open}
      onToggle={onToggle}
    >
      {open ? <SettingsForm issues={issues} wanted={wanted} /> : null}
    </Disclosure>
  );
});

function SettingsForm({ issues, wanted }: Props) {
  const form = useJsonForm('attachment', SETTINGS_PLACE, SETTINGS_SPECS);
  return (
    <>
      <ColorSets />
      <FieldGroup form={form} place={SETTINGS_PLACE} specs={SETTINGS_SPECS} issues={issues} wanted={wanted} />
    </>
  );
}
