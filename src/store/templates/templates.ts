import { createDocuments, DOCUMENT_PROPERTIES, type Documents } from '../entity/documents.ts';
import { privateStorage, sharedStorage } from '../entity/private-storage.ts';
import type { StoreReason } from '../entity/store-failure.ts';
import { hasRight } from '../rights.ts';
import type { PersonalAccess } from '../use-store-access.ts';
import {
  restoreTemplate,
  type Template,
  type TemplateContent,
  type TemplatePlace,
  templateJson,
} from './template.ts';

export type TemplateFailure = {
  readonly ok: false;
  /** changed: somebody has written or deleted it since it was listed. */
  readonly reason: StoreReason | 'changed';
};

export type TemplateList = {
  readonly templates: readonly Template[];
  /** Why the templates of a place are not among them. */
  readonly missing: readonly { readonly place: TemplatePlace; readonly reason: StoreReason }[];
};

/** Templates of this person and of everybody, in the portal. Never rejects. */
export type Templates = {
  list(): Promise<TemplateList>;
  /** Keeps a new one, or writes over one as it was listed. */
  save(
    place: TemplatePlace,
    content: TemplateContent,
    over?: Template,
  ): Promise<{ readonly ok: true; readonly template: Template } | TemplateFailure>;
  remove(template: Template): Promise<{ readonly ok: true } | TemplateFailure>;
};

const PLACES = ['personal', 'shared'] as const satisfies readonly TemplatePlace[];

export function createTemplates(access: PersonalAccess): Templates {
  const { scopes, user, now, newId } = access;
  const documents: Readonly<Record<TemplatePlace, Documents>> = {
    personal: createDocuments(
      privateStorage(access, {
        names: ['htempl_', 'htemp1_', 'htemp2_'],
        shape: { name: 'Herald: templates', properties: DOCUMENT_PROPERTIES },
        userId: user.id,
      }),
    ),
    shared: createDocuments(
      sharedStorage(access, {
        entity: 'herald_templ',
        name: 'Herald: shared templates',
        access: { AU: 'W' },
        properties: DOCUMENT_PROPERTIES,
      }),
    ),
  };
  const noScope = { ok: false, reason: 'noScope' } as const;

  return {
    async list() {
      const found = await Promise.all(
        PLACES.map(async (place) => ({
          place,
          answer: hasRight(scopes, 'entity') ? await documents[place].list() : noScope,
        })),
      );
      return {
        templates: found.flatMap(({ place, answer }) =>
          answer.ok ? answer.documents.flatMap((one) => restoreTemplate(one, place, newId) ?? []) : [],
        ),
        missing: found.flatMap(({ place, answer }) => (answer.ok ? [] : [{ place, reason: answer.reason }])),
      };
    },

    async save(place, content, over) {
      if (!hasRight(scopes, 'entity')) return noScope;
      if (over !== undefined) {
        const present = await documents[place].read(over.key);
        if (!present.ok) return present;
        if (present.document?.rev !== over.rev) return { ok: false, reason: 'changed' };
      }
      const [key, rev, at] = [over?.key ?? newId(), newId(), now()];
      const value = templateJson(content, user.name, at);
      const written = await documents[place].write({ key, rev, at, name: content.name, value });
      if (!written.ok) return written;
      return { ok: true, template: { ...content, key, rev, place, by: user.name, changedAt: at } };
    },

    async remove(template) {
      if (!hasRight(scopes, 'entity')) return noScope;
      const present = await documents[template.place].read(template.key);
      if (!present.ok) return present;
      const { document } = present;
      if (document !== undefined && document.rev !== template.rev) return { ok: false, reason: 'changed' };
      return documents[template.place].remove(template.key);
    },
  };
}
