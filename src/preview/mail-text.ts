/** Characters of the text that become the subject of the portal's e-mail (rendering.md E). */
const SUBJECT_LIMIT = 50;

export type MailText = {
  readonly subject: string;
  readonly body: string;
  readonly source: 'MESSAGE_OUT' | 'MESSAGE';
};

/**
 * What the portal mails of a notice: MESSAGE_OUT where it is set, else MESSAGE, both without HTML and BB codes; ATTACH never
 * (rendering.md E). `plain` turns a text with BB codes into words and line breaks; `prefix` is the app's name of a System notice.
 */
export function mailText(
  notice: { readonly message: string; readonly messageOut: string },
  plain: (text: string) => string,
  prefix: string,
): MailText {
  const source = notice.messageOut.trim() === '' ? 'MESSAGE' : 'MESSAGE_OUT';
  const written = source === 'MESSAGE' ? notice.message : notice.messageOut;
  const text = plain(written.trim())
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .trim();
  const body = prefix === '' || text === '' ? text : `${prefix}\n${text}`;
  const subject = [...body.replaceAll(/\s+/g, ' ')].slice(0, SUBJECT_LIMIT).join('').trim();
  return { subject, body, source };
}
