import { describe, expect, it } from 'vitest';
import { readAppLink } from './app-link.ts';
import { widgetTitle } from './widgets.ts';

const PORTAL = 'http://portal.localhost:8960';

describe('readAppLink', () => {
  it.each([
    ['/marketplace/view/local.1/?params[record]=ab', { app: 'local.1', params: { record: 'ab' } }],
    [
      `${PORTAL}/marketplace/view/local.1/?params%5Brecord%5D=a%26b`,
      { app: 'local.1', params: { record: 'a&b' } },
    ],
    ['/marketplace/view/local.1/?record=ab&params[]=x&params=y', { app: 'local.1', params: {} }],
  ])('reads %s', (href, link) => {
    expect(readAppLink(href, PORTAL)).toEqual(link);
  });

  it.each([
    'http://elsewhere.localhost/marketplace/view/local.1/',
    '/marketplace/view/',
    '/marketplace/detail/local.1/',
    '/company/personal/user/5/',
    'mailto:a@b.c',
    'http://[',
  ])('leaves %s alone', (href) => {
    expect(readAppLink(href, PORTAL)).toBeUndefined();
  });
});

describe('widgetTitle', () => {
  it('is of the reader’s language, else the one without a language', () => {
    const widget = { title: 'Send', langAll: { de: { TITLE: 'Senden' } } };
    expect([widgetTitle(widget, 'de'), widgetTitle(widget, 'fr')]).toEqual(['Senden', 'Send']);
    expect(widgetTitle({ title: '', langAll: [] }, 'de')).toBe('');
  });
});
