import { describe, expect, it } from 'vitest';
import { isLongQuote, textOfNodes } from './text-of-nodes.ts';

describe('the plain text of a tree', () => {
  it('keeps words and line breaks and drops the rest', () => {
    const text = textOfNodes(
      [
        { kind: 'b', children: [{ kind: 'text', text: 'Hello ' }] },
        { kind: 'user', id: 5, children: [] },
        { kind: 'break' },
        { kind: 'url', href: 'https://example.com', children: [{ kind: 'text', text: 'here' }] },
        { kind: 'like' },
        { kind: 'icon', src: '/i.png', width: 20, height: 20, title: 'party' },
        { kind: 'put', value: '/help', text: 'help' },
      ],
      (id) => `User ${id}`,
    );
    expect(text).toBe('Hello User 5\nhere(party)help');
  });
});

describe('a quote', () => {
  it.each([
    ['four short lines', 'a\nb\nc\nd', false],
    ['five short lines', 'a\nb\nc\nd\ne', true],
    ['320 characters', 'x'.repeat(320), false],
    ['321 characters', 'x'.repeat(321), true],
    ['empty lines that count', 'a\n\n\n\nb', true],
    ['line breaks around it that do not', '\n\na\n\n', false],
  ])('of %s is folded: %s', (_what, text, folded) => {
    expect(isLongQuote(text)).toBe(folded);
  });
});
