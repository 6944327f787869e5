import type { Translate } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';

/** What stands beside a name: the position, and what sets this person apart from the others. */
export function personNote(t: Translate, person: Person): string {
  return [
    person.position,
    person.kind === 'extranet' ? t('recipients.extranet') : '',
    person.kind === 'bot' ? t('recipients.bot') : '',
    person.active ? '' : t('recipients.dismissed'),
  ]
    .filter(Boolean)
    .join(' · ');
}
