import type { Issue } from '#notice/issue.ts';
import type { MessageValues, Translate } from './i18n.ts';

/** The portal's keys that have a name in the words of a person; others are shown as they are. */
const FIELDS = [
  'NAME',
  'LINK',
  'DESC',
  'DESCRIPTION',
  'PREVIEW',
  'WIDTH',
  'HEIGHT',
  'AVATAR',
  'VALUE',
  'DISPLAY',
  'SIZE',
  'COLOR',
  'COLOR_TOKEN',
  'EXTRA_IMAGE',
  'HTML',
  'MESSAGE',
  'USER',
  'GRID',
  'IMAGE',
  'FILE',
  'DELIMITER',
  'RICH_LINK',
  'USER_ID',
  'CHAT_ID',
  'BOT_ID',
  'NETWORK_ID',
] as const;

/** The placeholders of issues that hold a key of the portal. */
const NAMED = ['field', 'id', 'kept', 'dropped'] as const;

/** The word of a person for a key of the portal; anything else is shown as it is. */
export function fieldName(t: Translate, name: string): string {
  const field = FIELDS.find((known) => known === name);
  return field === undefined ? name : t(`field.${field}`);
}

function named(t: Translate, values: MessageValues): MessageValues {
  const words = NAMED.flatMap((placeholder) => {
    const name = values[placeholder];
    return typeof name === 'string' ? [[placeholder, fieldName(t, name)] as const] : [];
  });
  return { ...values, ...Object.fromEntries(words) };
}

/** What an advice says; a code without a sentence in the catalogues does not compile. */
export function issueSentence(t: Translate, { code, values }: Pick<Issue, 'code' | 'values'>): string {
  const { line, column, path } = values ?? {};
  if (line !== undefined && column !== undefined && path !== undefined) {
    return t('attachment.jsonUnreadable', { line, column, path, reason: t(`issue.${code}`) });
  }
  return values === undefined ? t(`issue.${code}`) : t(`issue.${code}`, named(t, values));
}
