import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBbCode } from '#notice/bb-code.ts';
import { linkAddress } from './link-address.ts';

it.each([
  ['https://example.com/a?b=c&d=%20', 'https://example.com/a?b=c&d=%20'],
  [' example.com/a b ', 'https://example.com/a%20b'],
  ['crm.example.com:8443/x', 'https://crm.example.com:8443/x'],
  ['anna@example.com', 'mailto:anna@example.com'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['/docs/1', '/docs/1'],
  ['mailto:a@b.c', 'mailto:a@b.c'],
  ["https://a/[x]'", 'https://a/%5Bx%5D%27'],
  ['', ''],
])('makes %j %j', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

it('leads exactly there when it stands in a code, whatever was typed', () => {
  const typed = fc
    .string({ unit: fc.constantFrom('[', ']', '[/URL]', '=', ' ', '\n', '\u2028', 'a', 'ä', '%', '$', '"') })
    .map((path) => `https://example.com/${path}`);
  fc.assert(
    fc.property(typed, (address) => {
      const [link] = parseBbCode(`[URL=${linkAddress(address)}]x[/URL]`, 'attach');
      expect(link).toMatchObject({ kind: 'url', href: linkAddress(address) });
    }),
  );
});
