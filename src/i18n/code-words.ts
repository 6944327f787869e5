import type { CodeForm } from '#notice/code/code-forms.ts';
import type { Translate } from './i18n.ts';

/** What stands around a request that is shown as code. */
export function codeWords(t: Translate) {
  return {
    forms: t('request.forms'),
    code: t('request.code'),
    copy: t('request.copy'),
    copied: t('request.copied'),
    copyByHand: t('request.copyByHand'),
  };
}

/** What one has to know before running it: where it runs, and what to fill in. */
export function codeHint(t: Translate, { id, placeholders }: CodeForm): string {
  const [first] = placeholders;
  const fill = first === undefined ? '' : t('request.fillIn', { names: placeholders.join(', ') });
  return [t(`request.hint.${id}`), fill].filter(Boolean).join(' ');
}
