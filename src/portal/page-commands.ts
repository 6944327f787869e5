import type { B24Frame } from '@bitrix24/b24jssdk';
import * as z from 'zod/mini';
import type { PortalPerson } from './read-people.ts';

/** What Herald asks of the page around it after its first picture; fetched with the first of these. */
export type PageCommands = {
  /** Opens a page of the portal in its slider; settles when it closes, or with 'unavailable'. */
  readonly openPath: (path: string) => Promise<'closed' | 'unavailable'>;
  /** Opens Herald once more in the portal's slider, with ids only; settles when it closes, where the portal opens one. */
  readonly openLarge: (title: string, ids: Readonly<Record<string, string>>) => Promise<void>;
  /**
   * Opens the portal's own dialog. It settles only when people are confirmed: a dialog that is just closed
   * never answers. A later call takes the place of an earlier one, whose promise then stays open.
   */
  readonly selectUsers: () => Promise<readonly PortalPerson[]>;
  /** Tells the portal that the installation is done. It answers by loading its page anew; 'refused' where the SDK does not ask it. */
  readonly finishInstallation: () => Promise<'asked' | 'refused'>;
};

const PickedPeople = z.array(
  z.object({
    id: z.coerce.number().check(z.int(), z.positive()),
    name: z.catch(z.string(), ''),
    photo: z.catch(z.string(), ''),
    position: z.catch(z.string(), ''),
  }),
);

export type PageFrame = Pick<B24Frame, 'slider' | 'dialog' | 'getTargetOrigin' | 'installFinish'>;

/** Wraps the SDK's commands so that none of them rejects. */
export function createPageCommands(frame: PageFrame): PageCommands {
  return {
    async openPath(path) {
      try {
        await frame.slider.openPath(new URL(path, frame.getTargetOrigin()));
        return 'closed';
      } catch {
        return 'unavailable';
      }
    },
    async openLarge(title, ids) {
      try {
        await frame.slider.openSliderAppPage({ ...ids, bx24_title: title });
      } catch {
        // The frame is being closed: there is nobody left to tell.
      }
    },
    async selectUsers() {
      const picked = PickedPeople.safeParse(await frame.dialog.selectUsers());
      return picked.success ? picked.data.map(pickedPerson) : [];
    },
    async finishInstallation() {
      try {
        // Never answered (portal-rest.md, 7.2), so it is not waited for; what the SDK refuses, it refuses at once.
        return await Promise.race([
          frame.installFinish().then(() => 'asked' as const),
          new Promise<'asked'>((resolve) => setTimeout(() => resolve('asked'), 0)),
        ]);
      } catch {
        return 'refused';
      }
    },
  };
}

/** The dialog offers active employees only, and a name in one piece (portal-rest.md, 7.2). */
function pickedPerson(picked: z.infer<typeof PickedPeople>[number]): PortalPerson {
  const { id, name, photo, position } = picked;
  return { id, name, firstName: '', lastName: '', position, photo, active: true, kind: 'employee' };
}
