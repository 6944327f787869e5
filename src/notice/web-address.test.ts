import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { completeAddress } from './web-address.ts';

it.each([
  ['crm.example.com:8443/x', 'https://crm.example.com:8443/x'],
  ['example.com/report', 'https://example.com/report'],
  ['example.com', 'https://example.com'],
  [' www.example.com?a=b#c ', 'https://www.example.com?a=b#c'],
  ['пример.рф/отчёт', 'https://пример.рф/отчёт'],
  ['xn--e1afmkfd.xn--p1ai', 'https://xn--e1afmkfd.xn--p1ai'],
  ['192.168.1.10:8080/x', 'https://192.168.1.10:8080/x'],
  ['localhost:3000', 'https://localhost:3000'],
  ['intranet/page', 'https://intranet/page'],
  ['example.com/{{id}}', 'https://example.com/{{id}}'],
])('puts https:// before %j', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

it.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['HTTPS://Example.com/A', 'https://Example.com/A'],
  [' http://example.com', 'http://example.com'],
  ['/docs/1', '/docs/1'],
  ['//cdn.example.com/x', '//cdn.example.com/x'],
  ['tel:112', 'tel:112'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['ftp://example.com', 'ftp://example.com'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['data:text/html,x', 'data:text/html,x'],
  ['anna@example.com', 'anna@example.com'],
  ['report.pdf', 'report.pdf'],
  ['report', 'report'],
  ['see below', 'see below'],
  ['12.11.2026', '12.11.2026'],
  ['#part', '#part'],
  ['{{link}}', '{{link}}'],
  ['', ''],
])('leaves the scheme or the words of %j', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

it('has nothing more to do a second time', () => {
  const piece = fc.constantFrom('a', 'é', '.', ':', '/', '8', '@', ' ', 'http', 'com', '-', '?', '#');
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 12 }), (typed) => {
      const address = completeAddress(typed);
      expect(completeAddress(address)).toBe(address);
      expect([typed.trim(), `https://${typed.trim()}`]).toContain(address);
    }),
  );
});
