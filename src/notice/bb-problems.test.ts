import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBbCode } from './bb-print.ts';
import { findBbProblems } from './bb-problems.ts';
import { aBbTree, hostileText } from './testing/a-bb-tree.ts';

describe('codes that will not work', () => {
  it.each<[string, readonly string[]]>([
    ['[b]a[/b] [x] [draft] [10:58] a[0]', []],
    ['ab [b]c', ['unclosed 3-6 [b]']],
    ['[b]a[i]c[/b]', ['unclosed 4-7 [i]']],
    ['a[/b]', ['unopened 1-5 [/b]']],
    ['[code]a', ['unclosed 0-6 [code]']],
    ['a[/code]', ['unopened 1-8 [/code]']],
    ['[color=red]a[/color]', ['value 0-11 [color=red]', 'unopened 12-20 [/color]']],
    ['[img]/a.png[/img]', ['value 0-5 [img]', 'unopened 11-17 [/img]']],
    ['[rating=9]', ['value 0-10 [rating=9]']],
    ['[quote]a[/quote]', ['unknown 0-7 [quote]', 'unknown 8-16 [/quote]']],
    ['[foo=1]', ['unknown 0-7 [foo=1]']],
    ['[h1]', ['unknown 0-4 [h1]']],
    ['[code][b]a[/code]', []],
    ['[url=javascript:x]a[/url]', ['address 0-18 [url=javascript:x]']],
    ['[url]a[/url]', ['address 0-5 [url]']],
    ['[url=/x]a[/url]', []],
    ['[Code review] [Down] [User guide] [Call center] [Send to Anna] [List of names]', []],
    ['[x]..[/y]', []],
    ['[x]..[/x]', ['unknown 5-9 [/x]']],
    ['[font size=3]', ['unknown 0-13 [font size=3]']],
    ['[USER=5 REPLACE]a[/USER] [SIZE=20px]a[/SIZE]', []],
    ['[USER=5 REPLACED]a[/USER]', ['value 0-17 [USER=5 REPLACED]', 'unopened 18-25 [/USER]']],
    ['[URL=/x?a[0]=1]x[/URL]', []],
    ['[URL=/x?a[0]=1]x [1][/URL]', ['bracket 0-15 [URL=/x?a[0]=1]']],
    ['[URL=/x?a[b]=1]x][/URL]', ['bracket 0-15 [URL=/x?a[b]=1]']],
    ['[call]112[/call]', ['call 0-6 [call]']],
    ['[call=]112[/call]', ['call 0-7 [call=]']],
    ['[call=112]us[/call]', []],
    ['[code]a $$ b[/code]', ['dollar 8-10 $$']],
    ['[put]$& [/put]', ['dollar 5-7 $&']],
    ['[x]$`[/x]', ['dollar 3-5 $`', 'unknown 5-9 [/x]']],
    ['[b]$$[/b] $& [code]$5[/code]', []],
    ['[x]$$', []],
  ])('in %j', (text, problems) => {
    expect(findBbProblems(text).map(({ kind, start, end, tag }) => `${kind} ${start}-${end} ${tag}`)).toEqual(
      problems,
    );
  });

  it('are marked where they stand, in order, and never overlap', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0;
        for (const problem of findBbProblems(text)) {
          expect(text.slice(problem.start, problem.end)).toBe(problem.tag);
          expect(problem.start).toBeGreaterThanOrEqual(end);
          end = problem.end;
        }
      }),
    );
  });

  it('are none in what the printer writes', () => {
    fc.assert(
      fc.property(aBbTree, (tree) => {
        expect(findBbProblems(printBbCode(tree))).toEqual([]);
      }),
    );
  });
});
