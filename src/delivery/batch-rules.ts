import { findReference } from '#notice/reference.ts';

/** The portal runs at most 50 commands of a batch (portal-rest.md, 1). */
export const BATCH_LIMIT_COMMANDS = 50;

/** Whether a batch would take a part of this text for a reference to an earlier command (portal-rest.md, 1). */
export function looksLikeReference(text: string): boolean {
  return findReference(text) !== undefined;
}
