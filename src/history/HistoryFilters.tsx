import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { HistoryFilter } from '#store/history/read-history.ts';
import { Field } from '#ui/Field.tsx';
import css from './History.module.css';

/** Rest after the last key before the portal is asked, ms. */
const REST = 300;
const STATES = ['running', 'done', 'open', 'withdrawn'] as const;
const DAYS = [1, 7, 30, 60] as const;
const DAY = 86_400_000;

export type Sender = { readonly id: number; readonly name: string };

type Props = {
  readonly filter: HistoryFilter;
  readonly onFilter: (change: (filter: HistoryFilter) => HistoryFilter) => void;
  /** Those who are known to have sent, oneself first. */
  readonly senders: readonly Sender[];
};

/** The filter without what is empty, so that equal filters are equal questions. */
function narrowed(
  { tag, senderId, state, from, to, text }: HistoryFilter,
  change: { [Key in keyof HistoryFilter]: HistoryFilter[Key] | undefined },
): HistoryFilter {
  const all = { tag, senderId, state, from, to, text, ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));
}

/** What the list is narrowed to; the portal does it. */
export function HistoryFilters({ filter, onFilter, senders }: Props) {
  const t = useT();
  const [days, setDays] = useState<number>();
  return (
    <search className={css.filters}>
      <TextFilter
        label={t('history.search')}
        value={filter.text ?? ''}
        onValue={(text) => onFilter((before) => narrowed(before, { text }))}
      />
      <TextFilter
        label={t('history.onlyTag')}
        value={filter.tag ?? ''}
        onValue={(tag) => onFilter((before) => narrowed(before, { tag: tag.trim() }))}
      />
      <Select
        label={t('history.sender')}
        value={filter.senderId}
        choices={senders.map(({ id, name }) => [id, name])}
        onValue={(senderId) => onFilter((before) => narrowed(before, { senderId }))}
      >
        {t('history.everybody')}
      </Select>
      <Select
        label={t('history.result')}
        value={filter.state}
        choices={STATES.map((state) => [state, t(`history.state.${state}`)])}
        onValue={(state) => onFilter((before) => narrowed(before, { state }))}
      >
        {t('history.anyResult')}
      </Select>
      <Select
        label={t('history.time')}
        value={filter.from === undefined ? undefined : days}
        choices={DAYS.map((count) => [count, t('history.days', { count })])}
        onValue={(count) => {
          setDays(count);
          const from = count === undefined ? undefined : Date.now() - count * DAY;
          onFilter((before) => narrowed(before, { from }));
        }}
      >
        {t('history.anyTime')}
      </Select>
    </search>
  );
}

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** Asks when the keys rest. */
function TextFilter({ label, value, onValue }: TextProps) {
  const [typed, setTyped] = useState(value);
  const [taken, setTaken] = useState(value);
  // Another part of the screen has set it.
  if (taken !== value) {
    setTaken(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onValue(typed), REST);
    return () => clearTimeout(timer);
  }, [typed, value, onValue]);
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="search"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}

type SelectProps<Value extends string | number> = {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly onValue: (value: Value | undefined) => void;
  /** The name of no choice. */
  readonly children: ReactNode;
};

function Select<Value extends string | number>({
  label,
  value,
  choices,
  onValue,
  children,
}: SelectProps<Value>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => onValue(choices.find(([one]) => String(one) === event.target.value)?.[0])}
        >
          <option value="">{children}</option>
          {choices.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
