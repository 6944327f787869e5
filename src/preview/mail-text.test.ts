import { describe, expect, it } from 'vitest';
import { mailText } from './mail-text.ts';

const asIs = (text: string) => text;

describe('the text of the e-mail', () => {
  it('is the text for e-mail where there is one', () => {
    const mail = mailText({ message: 'For the portal', messageOut: ' For the mail ' }, asIs, '');
    expect(mail).toEqual({ subject: 'For the mail', body: 'For the mail', source: 'MESSAGE_OUT' });
  });

  it('is the message where the text for e-mail is blank', () => {
    const mail = mailText({ message: 'For the portal', messageOut: ' \n' }, asIs, '');
    expect(mail.body).toBe('For the portal');
    expect(mail.source).toBe('MESSAGE');
  });

  it('begins with the name of the app in a System notice', () => {
    expect(mailText({ message: 'Hello', messageOut: '' }, asIs, 'Herald').body).toBe('Herald\nHello');
    expect(mailText({ message: ' ', messageOut: '' }, asIs, 'Herald').body).toBe('');
  });

  it('holds no HTML', () => {
    const mail = mailText({ message: 'a <table><td x="1">b</td></table> 1 < 2', messageOut: '' }, asIs, '');
    expect(mail.body).toBe('a b 1 < 2');
  });

  it('has a subject of its first fifty characters on one line', () => {
    expect(mailText({ message: `one\ntwo ${'😀'.repeat(60)}`, messageOut: '' }, asIs, '').subject).toBe(
      `one two ${'😀'.repeat(42)}`,
    );
  });
});
