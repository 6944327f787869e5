import { languageOf } from '#i18n/languages.ts';
import { readAddressLanguage } from '#portal/address.ts';
import { narrowConnections } from '#portal/narrow-connections.ts';
import { type Connection, connectPortal, type Portal } from '#portal/portal.ts';
import { hasRight } from '#store/rights.ts';
import { callsAlong, type OpenedMemory, openMemory } from './open-memory.ts';

export type Refusal = Extract<Connection, { ok: false }>;

/** The portal and what was kept in it, or why there is none. */
export type Opening =
  | Refusal
  | {
      readonly ok: true;
      readonly portal: Portal;
      /** Undefined where an administrator has something to do before anybody can work. */
      readonly memory: OpenedMemory | undefined;
    };

/** The language until the portal has said its own. */
export const EARLY_LANGUAGE = readAddressLanguage(location.search) ?? 'en';

/** The portal's code of the language in which things are said. */
export const spokenIn = (opening: Opening | undefined): string =>
  opening?.ok ? opening.portal.context.lang : EARLY_LANGUAGE;

/**
 * Asks the portal, or asks it once more, and looks for the kept draft. Needs no React: the questions leave before the
 * screen's code is there, and their answers travel while it is read.
 */
export async function openApp(): Promise<Opening> {
  // Fetched meanwhile, for whoever shows the first words; who cannot get them tells.
  languageOf(EARLY_LANGUAGE)
    .loadFirst()
    .catch(() => undefined);
  const connection = await connectPortal(callsAlong);
  if (!connection.ok) return connection;
  const { portal, along } = connection;
  narrowConnections(portal.context.origin, document);
  const canWork = !portal.context.installing && hasRight(portal.context.scopes, 'im');
  return { ok: true, portal, memory: canWork ? await openMemory(portal, along) : undefined };
}
