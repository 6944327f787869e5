import { useT } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Icon } from '#ui/Icon.tsx';
import css from './Report.module.css';

/** The address of somebody's profile in this portal. */
export function profileAddress(origin: string, id: number): string {
  return `${origin}/company/personal/user/${id}/`;
}

type Props = {
  readonly person: Person;
  /** The portal does not open the profile from here. */
  readonly onUnavailable: (person: Person) => void;
};

/** Leads to somebody's profile in the portal's slider; with Ctrl, or the middle button, in a tab of its own. */
export function ProfileLink({ person, onUnavailable }: Props) {
  const t = useT();
  const { context, page } = usePortal();
  const address = profileAddress(context.origin, person.id);
  const open = async () => {
    const how = await (await page()).openPath(new URL(address).pathname);
    if (how === 'unavailable') onUnavailable(person);
  };
  const label = t('profile.of', { name: person.name });
  return (
    <a
      className={css.profile}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void open();
      }}
    >
      <Icon name="person" />
    </a>
  );
}
