import type { B24Frame } from '@bitrix24/b24jssdk';
import { MessageCommands } from '@bitrix24/b24jssdk';
import * as z from 'zod/mini';
import { nameText } from './name-text.ts';
import type { PortalPerson } from './read-people.ts';

/** What Herald asks of the page around it. The portal leaves what it does not know or allow unanswered, for good. */
export type FrameCommands = {
  /** Asks for one height in px, at full width; what the portal makes of it is its own affair. */
  readonly fit: (height: number) => void;
  readonly setTitle: (title: string) => void;
  /** Opens a page of the portal in its slider; settles when it closes, or with 'unavailable'. */
  readonly openPath: (path: string) => Promise<'closed' | 'unavailable'>;
  /**
   * Opens the portal's own dialog. It settles only when people are confirmed: a dialog that is just closed
   * never answers. A later call takes the place of an earlier one, whose promise then stays open.
   */
  readonly selectUsers: () => Promise<readonly PortalPerson[]>;
  /** A text that the portal keeps for this person; as it was when the page was opened. */
  readonly userOption: (name: string) => string | undefined;
  readonly setUserOption: (name: string, value: string) => Promise<'sent' | 'failed'>;
  /** A text that the portal keeps for everybody in this app; as it was when the page was opened. */
  readonly appOption: (name: string) => string | undefined;
};

const PickedPeople = z.array(
  z.object({
    id: z.coerce.number().check(z.int(), z.positive()),
    name: z.catch(z.string(), ''),
    photo: z.catch(z.string(), ''),
    position: z.catch(z.string(), ''),
  }),
);

/** Wraps the SDK's commands so that none of them can throw or hold up the page. */
export function createFrameCommands(
  frame: Pick<B24Frame, 'parent' | 'slider' | 'dialog' | 'options' | 'getTargetOrigin'>,
): FrameCommands {
  return {
    fit(height) {
      // The SDK's fitWindow sends the document's own height, its resizeWindow a width in px that would freeze it.
      const size = { width: '100%', height, isSafely: true };
      void frame.parent.message.send(MessageCommands.resizeWindow, size).catch(ignoreNoAnswer);
    },
    setTitle(title) {
      void frame.parent.setTitle(title).catch(ignoreNoAnswer);
    },
    async openPath(path) {
      try {
        await frame.slider.openPath(new URL(path, frame.getTargetOrigin()));
        return 'closed';
      } catch {
        return 'unavailable';
      }
    },
    async selectUsers() {
      const picked = PickedPeople.safeParse(await frame.dialog.selectUsers());
      return picked.success ? picked.data.map(pickedPerson) : [];
    },
    userOption: (name) => readOption(() => frame.options.userGet(name)),
    async setUserOption(name, value) {
      try {
        await frame.options.userSet(name, value);
        return 'sent';
      } catch {
        // The SDK throws when the portal knows no option of this person yet (sdk.md, 5).
        return 'failed';
      }
    },
    appOption: (name) => readOption(() => frame.options.appGet(name)),
  };
}

/** The dialog offers active employees only, and a name in one piece (portal-rest.md, 7.2). */
function pickedPerson(picked: z.infer<typeof PickedPeople>[number]): PortalPerson {
  const { id, photo, position } = picked;
  const name = nameText(picked.name);
  return { id, name, firstName: '', lastName: '', position, photo, active: true, kind: 'employee' };
}

function readOption(get: () => unknown): string | undefined {
  try {
    const value = get();
    return typeof value === 'string' ? value : undefined;
  } catch {
    // The SDK's way of saying that the option is not set.
    return undefined;
  }
}

/** A frame that is being closed takes its unanswered commands along; there is nobody left to tell. */
function ignoreNoAnswer(): void {}
