import { describe, expect, it } from 'vitest';
import { linkAddress, pictureAddress } from './portal-address.ts';

const PORTAL = 'https://acme.bitrix24.com';

describe('the address that a link opens', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['/company/personal/user/5/', 'https://acme.bitrix24.com/company/personal/user/5/'],
    ['//cdn.example.com/x', 'https://cdn.example.com/x'],
    ['tel:+4912345', 'tel:+4912345'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
  ])('%s is %s', (written, opened) => {
    expect(linkAddress(written, PORTAL)).toBe(opened);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://acme.bitrix24.com/1',
    'about:blank',
    'example.com',
    '',
    'https://',
  ])('is none for %j', (written) => {
    expect(linkAddress(written, PORTAL)).toBeUndefined();
  });

  it('is none for a relative one while the portal is not known', () => {
    expect(linkAddress('/x', '')).toBeUndefined();
    expect(linkAddress('https://example.com/', '')).toBe('https://example.com/');
  });
});

describe('the address of a picture', () => {
  it('is one of the web alone', () => {
    expect(pictureAddress('/a.png', PORTAL)).toBe('https://acme.bitrix24.com/a.png');
    expect(pictureAddress('mailto:a@example.com', PORTAL)).toBeUndefined();
    expect(pictureAddress('data:image/svg+xml,<svg/>', PORTAL)).toBeUndefined();
  });
});
