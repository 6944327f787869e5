/**
 * Every sentence of Herald goes through here. The catalogues own the words; this file owns how they are looked up,
 * and it refuses to know what any screen does with them.
 */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type en from './catalogues/en.json';

/** A key of the catalogues; a misspelt one does not compile. */
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** Names and other values of the other direction of writing, kept apart from the sentence by marks of no width. */
export function isolated(text: string, locale: string): string {
  return locale.startsWith('ar') || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** The values of a sentence, those apart that it says; those that it only chooses its words by stay as they are. */
function isolatedValues(message: unknown, values: MessageValues, locale: string): MessageValues {
  const chooses = (name: string) => JSON.stringify(message).includes(`["${name}","select",`);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string' || value === '') return [name, value];
      const apart = isolated(value, locale);
      return [name, apart === value || chooses(name) ? value : apart];
    }),
  );
}

/** The function that turns a key and its placeholders into a sentence of this language. */
export function translateWith(i18n: I18n): Translate {
  return (key, values) =>
    i18n._(key, values && isolatedValues(i18n.messages[key] ?? '', values, i18n.locale));
}

/** The same of the present language. */
export function useT(): Translate {
  const { i18n } = useLingui();
  // `i18n.locale` renews the function when the language changes, so that memoised children follow.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => translateWith(i18n), [i18n, i18n.locale]);
}

/** Values as the language writes them; a number that is none, or no moment, gives ''. */
export type Formats = {
  readonly locale: string;
  number(value: number): string;
  /** Hours and minutes of a moment in ms since 1970. */
  time(at: number): string;
  /** The same, with the date where the moment is not of today. */
  moment(at: number): string;
  /** Bytes as B or KB (1024 bytes) with at most one decimal, in the letters of the language. */
  size(bytes: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
};

/** A size as the language writes it: "1.2 KB", "1,2 КБ", "1,2 Ko". Intl has kB for 1000 bytes; a portal's KB are 1024. */
function sizeFormat(locale: string, unit: 'byte' | 'kilobyte'): (value: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
    maximumFractionDigits: 1,
  });
  return (value) => {
    const parts = format.formatToParts(value).filter(({ type }) => type !== 'literal');
    const name = parts.find(({ type }) => type === 'unit')?.value ?? '';
    const number = parts.filter(({ type }) => type !== 'unit').map((part) => part.value);
    return `${number.join('')} ${name.replace(/^[kк]/, (letter) => letter.toUpperCase())}`;
  };
}

const formats = new Map<string, Formats>();

/** Formats of a locale (BCP 47), made once: making one costs a slow computer more than drawing what it is for. */
export function formatsOf(locale: string): Formats {
  const made = formats.get(locale) ?? makeFormats(locale);
  formats.set(locale, made);
  return made;
}

/** Made when it is first needed. */
function late<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** The last moment that a date can hold, ms from 1970 in both directions. Intl throws beyond it. */
const LAST_MOMENT = 8.64e15;

/** '' for what cannot be written: the text of a screen must not depend on who stored the number. */
function total(isGood: (value: number) => boolean, write: (value: number) => string) {
  return (value: number) => (isGood(value) ? write(value) : '');
}

function makeFormats(locale: string): Formats {
  const number = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const time = late(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
  const date = late(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const isToday = (at: number) => new Date(at).toDateString() === new Date().toDateString();
  const list = late(() => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }));
  const bytes = late(() => sizeFormat(locale, 'byte'));
  const kilobytes = late(() => sizeFormat(locale, 'kilobyte'));
  const isMoment = (at: number) => Math.abs(at) <= LAST_MOMENT;
  return {
    locale,
    number: total(Number.isFinite, (value) => number().format(value)),
    time: total(isMoment, (at) => time().format(at)),
    moment: total(isMoment, (at) => (isToday(at) ? time() : date()).format(at)),
    size: total(Number.isFinite, (value) => (value < 1024 ? bytes()(value) : kilobytes()(value / 1024))),
    list: (items) => list().format(items.map((item) => isolated(item, locale))),
  };
}

export function useFormats(): Formats {
  return formatsOf(useLingui().i18n.locale);
}
