import type { B24Frame } from '@bitrix24/b24jssdk';
import { MessageCommands } from '@bitrix24/b24jssdk';
import type { PageCommands, PageFrame } from './page-commands.ts';

/** What Herald asks of the page around it. The portal leaves what it does not know or allow unanswered, for good. */
export type FrameCommands = {
  /** What is not needed for the first picture. */
  readonly page: () => Promise<PageCommands>;
  /** Asks for one height in px, at full width; what the portal makes of it is its own affair. */
  readonly fit: (height: number) => void;
  /** A text that the portal keeps for this person; as it was when the page was opened. */
  readonly userOption: (name: string) => string | undefined;
  readonly setUserOption: (name: string, value: string) => Promise<'sent' | 'failed'>;
  /** A text that the portal keeps for everybody in this app; as it was when the page was opened. */
  readonly appOption: (name: string) => string | undefined;
};

/** Wraps the SDK's commands so that none of them can throw or hold up the page. */
export function createFrameCommands(frame: PageFrame & Pick<B24Frame, 'parent' | 'options'>): FrameCommands {
  return {
    fit(height) {
      // The SDK's fitWindow sends the document's own height, its resizeWindow a width in px that would freeze it.
      const size = { width: '100%', height, isSafely: true };
      void frame.parent.message.send(MessageCommands.resizeWindow, size).catch(ignoreNoAnswer);
    },
    page: async () => (await import('./page-commands.ts')).createPageCommands(frame),
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
