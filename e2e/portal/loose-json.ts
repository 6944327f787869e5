import type { Json } from './api.ts';
import { parseJson } from './json-text.ts';

type Cursor = { readonly text: string; at: number };

class NotAnObject extends Error {}

function skipSpace(cursor: Cursor): void {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1;
}

function readString(cursor: Cursor, quote: string): string {
  let value = '';
  cursor.at += 1;
  for (;;) {
    const character = cursor.text[cursor.at];
    if (character === undefined) throw new NotAnObject('a text without an end');
    cursor.at += 1;
    if (character === quote) return value;
    if (character !== '\\') {
      value += character;
      continue;
    }
    const escaped = cursor.text[cursor.at] ?? '';
    cursor.at += 1;
    const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };
    if (escaped === 'u') {
      value += String.fromCharCode(Number.parseInt(cursor.text.slice(cursor.at, cursor.at + 4), 16) || 0);
      cursor.at += 4;
    } else value += known[escaped] ?? escaped;
  }
}

function readList(cursor: Cursor): Json {
  const list: Json[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ']') break;
    list.push(readValue(cursor));
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else if (cursor.text[cursor.at] !== ']') throw new NotAnObject('a list without an end');
  }
  cursor.at += 1;
  return list;
}

function readObject(cursor: Cursor): Json {
  const entries: [string, Json][] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    const character = cursor.text[cursor.at];
    if (character === '}') break;
    const key =
      character === '"' || character === "'"
        ? readString(cursor, character)
        : (/^[\w$]+/.exec(cursor.text.slice(cursor.at))?.[0] ?? '');
    if (character !== '"' && character !== "'") {
      if (key === '') throw new NotAnObject('a key was expected');
      cursor.at += key.length;
    }
    skipSpace(cursor);
    if (cursor.text[cursor.at] !== ':') throw new NotAnObject('a colon was expected');
    cursor.at += 1;
    entries.push([key, readValue(cursor)]);
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else if (cursor.text[cursor.at] !== '}') throw new NotAnObject('an object without an end');
  }
  cursor.at += 1;
  return Object.fromEntries(entries);
}

function readValue(cursor: Cursor): Json {
  skipSpace(cursor);
  const character = cursor.text[cursor.at];
  if (character === '{') return readObject(cursor);
  if (character === '[') return readList(cursor);
  if (character === '"' || character === "'") return readString(cursor, character);
  const word = /^[-+.\w]+/.exec(cursor.text.slice(cursor.at))?.[0] ?? '';
  cursor.at += word.length;
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (word !== '' && Number.isFinite(Number(word))) return Number(word);
  throw new NotAnObject('a value was expected');
}

/** Strict JSON first, then a script's literal: bare keys, single quotes, a comma too many. undefined: neither. */
export function parseLoose(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    // Not strict JSON: the lenient reader below has its say.
  }
  const cursor: Cursor = { text, at: 0 };
  try {
    const value = readValue(cursor);
    skipSpace(cursor);
    return cursor.at === text.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotAnObject) return undefined;
    throw error;
  }
}
