/**
 * Every sentence of Herald goes through here. The catalogues own the words; this file owns how they are looked up,
 * and it refuses to know what any screen does with them.
 */
import { useLingui } from '@lingui/react';
import { useCallback, useMemo } from 'react';
import type en from './catalogues/en.json';

/** A key of the catalogues; a misspelt one does not compile. */
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The function that turns a key and its placeholders into a sentence of the present language. */
export function useT(): Translate {
  const { i18n } = useLingui();
  // `i18n.locale` renews the function when the language changes, so that memoised children follow.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useCallback<Translate>((key, values) => i18n._(key, values), [i18n, i18n.locale]);
}

export type Formats = {
  readonly locale: string;
  number(value: number): string;
  /** Hours and minutes of a moment in ms since 1970. */
  time(at: number): string;
  /** The same, with the date where the moment is not of today. */
  moment(at: number): string;
  /** Bytes as B or KB (1024 bytes) with at most one decimal. */
  size(bytes: number): string;
  list(items: readonly string[]): string;
};

export function formatsOf(locale: string): Formats {
  const tag = locale === 'ar-XB' ? 'en' : locale;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const isToday = (at: number) => new Date(at).toDateString() === new Date().toDateString();
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  return {
    locale: tag,
    number: (value) => number.format(value),
    time: (at) => time.format(at),
    moment: (at) => (isToday(at) ? time : date).format(at),
    size: (bytes) => (bytes < 1024 ? `${number.format(bytes)} B` : `${number.format(bytes / 1024)} KB`),
    list: (items) => list.format(items),
  };
}

export function useFormats(): Formats {
  const { i18n } = useLingui();
  return useMemo(() => formatsOf(i18n.locale), [i18n.locale]);
}
