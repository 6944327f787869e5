import type { PortalError } from '#portal/call.ts';
import { isKnownErrorCode } from '#portal/errors.ts';
import type { Translate } from './i18n.ts';

export type ErrorSentence = {
  readonly sentence: string;
  /** What to do now. */
  readonly next: string;
  /** For the administrator, small behind the sentence. */
  readonly code: string;
};

/** What happened and what to do, for every code of the closed table; an unknown code shows its own text and code. */
export function errorSentence(t: Translate, error: Pick<PortalError, 'code' | 'message'>): ErrorSentence {
  const { code, message } = error;
  if (isKnownErrorCode(code)) return { sentence: t(`error.${code}`), next: t(`error.${code}.next`), code };
  return {
    sentence: t('error.unlisted', { message: message === '' ? code : message }),
    next: t('error.unlisted.next'),
    code,
  };
}
