import type { Translate } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';

/** What stands beside a name: what sets this person apart from the others, and, where there is room, the position. */
export function personNote(t: Translate, person: Person): string {
  return [
    person.active ? '' : t('recipients.dismissed'),
    person.kind === 'extranet' ? t('recipients.extranet') : '',
    person.kind === 'bot' ? t('recipients.bot') : '',
    person.position,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Why somebody cannot be chosen. */
export function unreachableReason(t: Translate, { kind }: Person): string {
  return t(kind === 'bot' ? 'recipients.unreachable.bot' : 'recipients.unreachable.inactive');
}
