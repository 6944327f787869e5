/**
 * The name of this app in the portal. A System notice carries it before its text, and no listed method tells it: it is
 * read off a System test that somebody sent to themselves, or an administrator types it. The portal keeps it, for
 * everybody where an administrator found it out, else for this person.
 */
import * as z from 'zod/mini';
import type { CallPortal } from '#portal/call.ts';
import * as values from './stored-values.ts';

const OPTION = 'herald_app_name';

/**
 * Characters kept free before a System text while nobody knows the name. Names of apps are a few words; too many here
 * refuse a text that would just fit, too few let the portal cut one without a word.
 */
export const RESERVED_APP_NAME_LENGTH = 50;

/** The newest notices that im.notify.get gives in one page (portal-rest.md, 4); a test just sent is the first. */
const NEWEST = 50;

const Known = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(values.LINE_LIMIT)),
  at: values.moment,
});

type Options = {
  readonly appOption: (name: string) => string | undefined;
  readonly userOption: (name: string) => string | undefined;
};

/** What the portal kept when its page was opened; of two names the one found out later. */
export function knownAppName({ appOption, userOption }: Options): string | undefined {
  const known = [appOption(OPTION), userOption(OPTION)].flatMap(readKnown);
  return known.toSorted((a, b) => b.at - a.at)[0]?.name;
}

function readKnown(text: string | undefined): readonly z.infer<typeof Known>[] {
  if (text === undefined) return [];
  try {
    const read = Known.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    // Not written by Herald: as good as unknown.
    return [];
  }
}

/** Keeps the name in the portal; `at` in ms since 1970. False where the portal took it neither for all nor for one. */
export async function keepAppName(
  call: CallPortal,
  { name, at, isAdmin }: { readonly name: string; readonly at: number; readonly isAdmin: boolean },
): Promise<boolean> {
  const params = { options: { [OPTION]: JSON.stringify({ name, at }) } };
  if (isAdmin && (await call({ method: 'app.option.set', params })).ok) return true;
  return (await call({ method: 'user.option.set', params })).ok;
}

const Notices = z.object({ notifications: z.array(z.object({ id: z.coerce.number(), text: z.string() })) });

/** The name as the portal wrote it before the System notice `id` in the caller's own list; undefined if it is not there. */
export async function learnAppName(call: CallPortal, id: number): Promise<string | undefined> {
  const reply = await call({ method: 'im.notify.get', params: { LIMIT: NEWEST } });
  const read = reply.ok ? Notices.safeParse(reply.result) : undefined;
  const text = read?.success ? read.data.notifications.find((notice) => notice.id === id)?.text : undefined;
  if (text === undefined) return undefined;
  const end = /#BR#|\[br\]|<br\s*\/?>|\r?\n/i.exec(text);
  const name = end === null ? '' : text.slice(0, end.index).trim();
  return name === '' ? undefined : name;
}
