import { useId } from 'react';
import { useT } from '#i18n/i18n.ts';
import { ENCODINGS } from '#people/list/decode-file.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import css from './EncodingChoice.module.css';
import type { ListFile } from './list-file.ts';
import type { CheckedReading } from './use-list-check.ts';

type SelectProps = {
  readonly file: ListFile;
  readonly encoding: string;
  readonly onEncoding: (encoding: string) => void;
};

/** The opened file, and the encoding in which it is read. */
export function EncodingSelect({ file, encoding, onEncoding }: SelectProps) {
  const t = useT();
  const id = useId();
  return (
    <div className={css.file}>
      <bdi className={css.name}>{file.name}</bdi>
      <label htmlFor={id}>{t('pasteList.encoding')}</label>
      <Select
        id={id}
        options={ENCODINGS.map((value) => ({ value, label: encodingName(value) }))}
        value={encoding}
        onChange={onEncoding}
      />
    </div>
  );
}

type QuestionProps = {
  readonly readings: readonly CheckedReading[];
  readonly onChoose: (reading: CheckedReading) => void;
};

/** Asked if a file names different people in different encodings. */
export function EncodingQuestion({ readings, onChoose }: QuestionProps) {
  const t = useT();
  return (
    <RadioGroup
      label={t('pasteList.encodingDiffers')}
      options={readings.map((reading) => ({
        value: reading.encoding,
        label: `${sampleOf(reading, readings)} (${encodingName(reading.encoding)})`,
      }))}
      value={undefined}
      onChange={(encoding) => {
        const chosen = readings.find((reading) => reading.encoding === encoding);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}

const SAMPLE_CHARACTERS = 60;

/** The first line that is not the same in all readings. */
function sampleOf(reading: CheckedReading, readings: readonly CheckedReading[]): string {
  const others = readings.map(({ text }) => text.split('\n'));
  const lines = reading.text.split('\n');
  const line = lines.find((one, at) => others.some((other) => other[at] !== one)) ?? lines[0] ?? '';
  return line.trim().slice(0, SAMPLE_CHARACTERS);
}

/** "windows-1250" as it is usually written. */
function encodingName(encoding: string): string {
  return encoding.replace(/^windows/, 'Windows').replace(/^(?:utf|iso|koi)/, (name) => name.toUpperCase());
}
