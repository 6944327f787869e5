import * as z from 'zod/mini';
import { utf8Length } from '#notice/utf8.ts';
import type { Written } from '../entity/first-failure.ts';
import type { StoreAccess } from '../entity/run-calls.ts';
import { type StoreFailure, storeFailure } from '../entity/store-failure.ts';
import { readEach } from '../read-each.ts';
import { readHeader, withoutEmoji, writeHeader } from './header-json.ts';
import type { HistoryFilter, HistoryPage } from './read-history.ts';
import type { SendHeader } from './send-record.ts';

/** Sends that are remembered at most, and bytes of UTF-8: options are one value that travels with every page. */
export const OPTION_HEADERS = 50;
export const OPTION_BYTES = 40_000;

/** Each header has a place of its own, so that two pages of one person do not write over each other. */
const PLACE = /^herald_sent_(\d{1,4})$/;
const placeName = (place: number): string => `herald_sent_${place}`;

const Options = z.catch(z.record(z.string(), z.unknown()), {});

type Kept = { readonly place: number; readonly header: SendHeader; readonly bytes: number };

/** Headers in the options of this person: what remains where the app lacks the right `entity`. Never throws. */
export function createOptionHeaders({ call }: Pick<StoreAccess, 'call'>, userId: number) {
  async function readAll(): Promise<{ readonly ok: true; readonly kept: readonly Kept[] } | StoreFailure> {
    const reply = await call({ method: 'user.option.get', params: {} });
    if (!reply.ok) return storeFailure(reply.error);
    const kept = readEach(Object.entries(Options.parse(reply.result)), ([name, value]): Kept | undefined => {
      const place = PLACE.exec(name)?.[1];
      if (place === undefined || typeof value !== 'string') return undefined;
      const header = readHeader(value, 0, userId);
      return header && { place: Number(place), header, bytes: utf8Length(value) };
    });
    return { ok: true, kept: kept.toSorted((a, b) => b.header.at - a.header.at) };
  }

  return {
    /** Puts a header in its place; the oldest ones make room. */
    async put(header: SendHeader): Promise<Written> {
      const all = await readAll();
      if (!all.ok) return all;
      const text = writeHeader(header);
      const others = all.kept.filter((kept) => kept.header.id !== header.id);
      let room = OPTION_BYTES - utf8Length(text);
      const stay = others.slice(0, OPTION_HEADERS - 1).filter(({ bytes }) => {
        room -= bytes;
        return room >= 0;
      });
      const gone = others.filter((kept) => !stay.includes(kept));
      const own = all.kept.find((kept) => kept.header.id === header.id)?.place;
      const taken = new Set(stay.map((kept) => kept.place));
      const place = own ?? firstFree(taken);
      const emptied = gone.map((kept) => [placeName(kept.place), ''] as const);
      const options = { ...Object.fromEntries(emptied), [placeName(place)]: text };
      const reply = await call({ method: 'user.option.set', params: { options } });
      return reply.ok ? { ok: true } : storeFailure(reply.error);
    },

    async list(filter: HistoryFilter): Promise<HistoryPage | StoreFailure> {
      const all = await readAll();
      if (!all.ok) return all;
      const headers = all.kept.map(({ header }) => header).filter((header) => suits(header, filter));
      return { ok: true, headers, total: headers.length, after: undefined };
    },
  };
}

function firstFree(taken: ReadonlySet<number>): number {
  let place = 0;
  while (taken.has(place)) place += 1;
  return place;
}

function suits(header: SendHeader, filter: HistoryFilter): boolean {
  const { tag, tagPart = '', sendId, senderId, state, from, to, text = '' } = filter;
  const wanted = withoutEmoji(text).trim().toLowerCase();
  const found = `${header.tag}\n${header.subTag}\n${header.firstLine}`.toLowerCase();
  return (
    header.tag.toLowerCase().includes(tagPart.trim().toLowerCase()) &&
    (tag === undefined || header.tag === tag) &&
    (sendId === undefined || header.sendId === sendId) &&
    (senderId === undefined || header.senderId === senderId) &&
    (state === undefined || header.state === state) &&
    (from === undefined || header.at >= from) &&
    (to === undefined || header.at < to) &&
    found.includes(wanted)
  );
}
