import type { Translate } from '#i18n/i18n.ts';
import { canReceive } from '#people/can-receive.ts';
import type { Person } from '#people/person.ts';
import { nameText } from '#portal/name-text.ts';
import type { PageCommands } from '#portal/page-commands.ts';
import { peopleByIds } from '#portal/people.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';

/** The sentence about people who were added. */
export function addedSentence(t: Translate, people: readonly Person[]): string {
  return t('recipients.addedMany', { count: people.length });
}

/** How long the chosen people may wait for the rest of their names, ms. */
const PATIENCE = 3_000;

/**
 * People from the portal's own dialog. It tells whole names only, so the parts of them are asked for; where the portal
 * does not say in time, the people come as the dialog gave them. The dialog offers active employees only; should the portal know better,
 * inactive people and bots are left out. Settles only when people are confirmed.
 */
export async function chooseInPortal(
  portal: Pick<Portal, 'call'> & {
    readonly page: () => Promise<Pick<PageCommands, 'selectUsers'>>;
    readonly context: Pick<Portal['context'], 'scopes'>;
  },
  wait: (ms: number) => Promise<void> = sleep,
): Promise<readonly Person[]> {
  const picked = await (await portal.page()).selectUsers();
  if (picked.length === 0) return [];
  const access = { call: portal.call, scopes: portal.context.scopes };
  const known = await Promise.race([
    peopleByIds(
      access,
      picked.map(({ id }) => id),
    ),
    wait(PATIENCE),
  ]);
  const byId = new Map(
    known !== undefined && known.ok ? known.people.map((person) => [person.id, person]) : [],
  );
  return picked
    .map((person) => byId.get(person.id) ?? { ...person, name: nameText(person.name) })
    .filter(canReceive);
}
