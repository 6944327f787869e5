import { createShelf, type Shelf } from '../shelf/shelf.ts';
import type { PersonalAccess } from '../use-store-access.ts';
import { type AudienceContent, audienceJson, restoreSavedAudience } from './audience.ts';

/** Audiences of this person and of everybody, in the portal. Never rejects. */
export function createAudiences(access: PersonalAccess): Shelf<AudienceContent> {
  return createShelf(access, {
    personal: { names: ['haudie_', 'haudi1_', 'haudi2_'], title: 'Herald: audiences' },
    shared: { entity: 'herald_aud', title: 'Herald: shared audiences' },
    toJson: audienceJson,
    restore: restoreSavedAudience,
  });
}
