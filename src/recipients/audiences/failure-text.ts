import type { Translate } from '#i18n/i18n.ts';
import type { ShelfFailure } from '#store/shelf/shelf.ts';

/** Why an audience could not be kept, renamed or deleted. */
export function failureText(t: Translate, { reason }: ShelfFailure): string {
  return reason === 'changed' ? t('audiences.changed') : t(`store.reason.${reason}`);
}
