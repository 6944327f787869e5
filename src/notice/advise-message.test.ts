import { describe, expect, it } from 'vitest';
import { advise } from './advise.ts';
import { EMPTY_DRAFT, type NoticeDraft } from './draft.ts';
import type { Issue } from './issue.ts';

function advised(message: string, type: NoticeDraft['type'] = 'USER'): readonly Issue[] {
  return advise({ ...EMPTY_DRAFT, type, message });
}

function codes(message: string, type?: NoticeDraft['type']): readonly string[] {
  return advised(message, type).map(({ code, severity }) => `${code} ${severity}`);
}

describe('a message', () => {
  it.each([
    ['a mention that the portal named', '[USER=5 REPLACE]John[/USER], please call'],
    ['brackets in an address', '[URL=https://portal.example/list/?filter[0]=open]open tasks[/URL]'],
    ['a size with a unit', '[SIZE=20px]big[/SIZE]'],
    ['words in brackets', '[Code review] today, see [code]git log[/code], [Down], [Call center]'],
    ['entities', 'O&#39;Brien &amp; Co &#039;'],
    ['what only begins like a command', '/menu: soup'],
    ['HTML inside CODE', '[code]<p>x</p>[/code]'],
    ['a link without quotation marks', '<a href=https://x.example/1>report</a>'],
    ['a function name with a full stop', 'mail.'],
    ['a function name behind a word', 'next mail'],
  ])('with %s needs no advice', (_, message) => {
    expect(codes(message)).toEqual([]);
  });

  it.each([
    ['a call without its number', '[call]112[/call]', 'BB_CALL_EMPTY'],
    ['signs that are eaten', '[code]$$[/code]', 'BB_DOLLAR'],
    ['a bracket in the text of a link with brackets', '[URL=/x?a[0]=1]a]b[/URL]', 'BB_LINK_BRACKET'],
    ['a command at the start', '/me late today', 'TEXT_COMMAND'],
    ['another command', ' /loud now', 'TEXT_COMMAND'],
    ['a wrapper over two lines', '<div>a\nb</div>', 'TEXT_HTML'],
    ['a link whose unquoted address is not last', '<a href=/x class="c">a</a>', 'TEXT_HTML'],
    ['the name of a PHP function alone', ' Mail ', 'MESSAGE_PHP_NAME'],
  ])('with %s is warned of', (_, message, code) => {
    expect(codes(message)).toEqual([`${code} warning`]);
  });

  it("begins no command and is no function's name behind the app's name", () => {
    expect(codes('/me late today', 'SYSTEM')).toEqual([]);
    expect(codes('mail', 'SYSTEM')).toEqual([]);
  });

  it('has its own signs named in the advice', () => {
    const values = (message: string) => advised(message).map((issue) => issue.values);
    expect(values('[code]$&[/code]')).toEqual([{ text: '$&', code: '[code]' }]);
    expect(values('/loud a')).toEqual([{ command: '/loud' }]);
    expect(values('date')).toEqual([{ text: 'date' }]);
  });
});
