import { createShelf, type Shelf } from '../shelf/shelf.ts';
import type { PersonalAccess } from '../use-store-access.ts';
import { restoreTemplate, type TemplateContent, templateJson } from './template.ts';

/** Templates of this person and of everybody, in the portal. Never rejects. */
export function createTemplates(access: PersonalAccess): Shelf<TemplateContent> {
  return createShelf(access, {
    personal: { names: ['htempl_', 'htemp1_', 'htemp2_'], title: 'Herald: templates' },
    shared: { entity: 'herald_templ', title: 'Herald: shared templates' },
    toJson: templateJson,
    restore: (document, place) => restoreTemplate(document, place, access.newId),
  });
}
