import { expect, it } from 'vitest';
import { readRows } from './read-rows.ts';

const rows = (text: string, delimiter = ',') =>
  readRows(text, delimiter).map(({ line, cells }) => `${line}: ${cells.join('|')}`);

it.each([
  ['a doubled quote', '"Anna ""Ann"" Smith",6', ['1: Anna "Ann" Smith|6']],
  ['blanks around quotes', '5, "Smith, Anna" ,6', ['1: 5|Smith, Anna|6']],
  ['a quote inside of a cell', 'Anna "Ann" Smith,6', ['1: Anna "Ann" Smith|6']],
  ['a quote that is never closed', '"Anna\n6,7', ['1: "Anna', '2: 6|7']],
  [
    'a quote that is closed inside of another cell',
    '"Anna\n6\n"Bob"\nx,"y"',
    ['1: "Anna', '2: 6', '3: Bob', '4: x|y'],
  ],
  ['a stray quote behind a good row', 'a,b\nc,"d\n"e",f', ['1: a|b', '2: c|"d', '3: e|f']],
  ['empty rows', 'a\n\n,,\nb', ['1: a', '4: b']],
  ['line breaks of all systems', 'a\rb\r\nc\nd', ['1: a', '2: b', '3: c', '4: d']],
])('reads %s', (_what, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

it('does not take a part of a list for a cell because a quote is closed far below', () => {
  const text = `"stray\n${'x,y\n'.repeat(30)}z"`;
  expect(readRows(text, ',')).toHaveLength(32);
});

it('reads rows before a window and behind it', () => {
  const text = Array.from({ length: 1000 }, (_, at) => `"${at}\n${at}",b`).join('\n');
  expect(readRows(text, ',').at(-1)).toEqual({ line: 1999, cells: ['999\n999', 'b'] });
});

it('stops when it has enough', () => {
  expect(readRows('a\nb\nc', ',', 2)).toHaveLength(2);
});
