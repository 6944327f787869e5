import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftRow } from '#composer/drafts/DraftRow.tsx';
import { SizeDetails } from '#composer/size/SizeDetails.tsx';
import { TemplateRow } from '#composer/templates/TemplateRow.tsx';
import messages from '#i18n/catalogues/en.json';
import { advise } from '#notice/advise.ts';
import { EMPTY_DRAFT, fromAttach, type NoticeDraft } from '#notice/draft.ts';
import { measureSize } from '#notice/size.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { AudienceRow } from '#recipients/audiences/AudienceRow.tsx';
import { SelectedRecipients } from '#recipients/SelectedRecipients.tsx';
import { audienceJson, findAudiences, restoreSavedAudience } from '#store/audiences/audience.ts';
import { createDraftStore } from '#store/draft-store.ts';
import { browserDrafts } from '#store/drafts/browser-drafts.ts';
import type { DraftActions } from '#store/drafts/draft-actions.ts';
import { fromStoredJson } from '#store/entity/stored-json.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import { findTemplates, foldersOf, restoreTemplate, templateJson } from '#store/templates/template.ts';
import type { DraftRecord } from '#store/working-draft.ts';
import PreviewPane from './PreviewPane.tsx';
import { keeping } from './testing/a-browser.ts';
import { aPortal, draw } from './testing/a-drawing.tsx';
import { ATTACHMENTS, hostileText, onceEach } from './testing/hostile-json.ts';

const RUNS = 2_000;
/** Documents that one list has. */
const MANY = 10;
const newId = () => 'id';
const nothing = () => undefined;
const never = () => Promise.reject(new Error('Nothing is written here'));
const portal = aPortal({});
const author = { name: 'Anna Smith', photo: '' };
const setting = { portalOrigin: 'https://acme.bitrix24.com', author, sentAt: 1, now: 1 };
function shelved<Content>(): Shelved<Content> {
  const shelf = { list: never, save: never, remove: never };
  return { shelf, list: undefined, put: nothing, reload: nothing };
}

let blocks = 0;
const notices = ATTACHMENTS.map(
  (attach): NoticeDraft => ({
    ...EMPTY_DRAFT,
    message: '[B]Numbers[/B] for {firstName|you}',
    messageOut: 'Numbers',
    tag: 'TASK',
    subTag: 'SUB',
    attach: fromAttach(attach, () => `block${(blocks += 1)}`),
  }),
);
const audience = {
  people: [aPerson(5, { position: 'Lead' })],
  departments: [{ id: 2, name: 'Sales', withSub: true }],
  excluded: { people: [aPerson(6)], departments: [{ id: 3, name: 'Retail', withSub: false }] },
};
const many = (genuine: readonly object[]) =>
  fc.array(hostileText(genuine), { minLength: MANY, maxLength: MANY }).map((texts) =>
    texts.map((text, index) => ({
      key: `key${index}`,
      rev: 'r',
      writers: [8],
      json: fromStoredJson(text),
    })),
  );

describe('whatever was saved is read and drawn', () => {
  it('as a template: list and preview', { timeout: 60_000 }, () => {
    let drawn = 0;
    const genuine = notices.map((notice) =>
      templateJson({ name: 'Folder/Report', notice, audience }, 'Anna', 1_760_000_000_000),
    );
    const isNew = onceEach();
    fc.assert(
      fc.property(many(genuine), (documents) => {
        const templates = documents.flatMap((one) => restoreTemplate(one, 'shared', newId) ?? []);
        drawn += templates.length;
        findTemplates(templates, 'numbers task');
        const fresh = templates.filter((one) => isNew({ ...one, key: '' }));
        draw(
          foldersOf(fresh, 'en').flatMap((folder) =>
            folder.templates.map((template) => (
              <TemplateRow
                key={template.key}
                template={template}
                listed={shelved()}
                setting={setting}
                open
                onToggle={nothing}
                onUsed={nothing}
              />
            )),
          ),
          { portal },
        );
      }),
      { numRuns: RUNS / MANY },
    );
    expect(drawn).toBeGreaterThan(RUNS / 2);
  });

  it('as an audience: list and what it holds', { timeout: 60_000 }, () => {
    let drawn = 0;
    const genuine = [audienceJson({ name: 'Shops', audience }, 'Anna', 1_760_000_000_000)];
    const isNew = onceEach();
    fc.assert(
      fc.property(many(genuine), (documents) => {
        const audiences = documents.flatMap((one) => restoreSavedAudience(one, 'shared') ?? []);
        drawn += audiences.length;
        const fresh = audiences.filter((one) => isNew({ ...one, key: '' }));
        draw(
          findAudiences(fresh, '', 'en').map((saved) => (
            <AudienceRow
              key={saved.key}
              saved={saved}
              shelved={shelved()}
              open
              onToggle={nothing}
              onUsed={nothing}
            />
          )),
          {
            portal,
            known: audiences.map(({ audience: { people } }) => [
              ['peopleCheck', people.map(({ id }) => id)],
              {
                found: people.slice(1),
                unasked: new Set(people.slice(0, 1).map(({ id }) => id)),
                error: undefined,
              },
            ]),
          },
        );
      }),
      { numRuns: RUNS / MANY },
    );
    expect(drawn).toBeGreaterThan(RUNS / 2);
  });

  it('as a draft: list, form, preview, size, recipients', { timeout: 60_000 }, async () => {
    let drawn = 0;
    const genuine = notices.map(
      (notice): DraftRecord => ({
        version: 1,
        sendId: 'abcdefghij',
        notice,
        ...audience,
        held: { typedTag: 'TASK', wire: { '5': 'TASK|5' }, editedAt: 1_760_000_000_000 },
        changedAt: 1_760_000_000_000,
      }),
    );
    const [isNewNotice, areNewPeople] = [onceEach(), onceEach()];
    const actions: DraftActions = {
      answer: nothing,
      list: never,
      open: nothing,
      remove: nothing,
      restore: nothing,
    };
    await fc.assert(
      fc.asyncProperty(hostileText(genuine, ['version', 'sendId']), async (text) => {
        const listed = await browserDrafts(keeping({ 'draft:abcdefghij': text }), { newId }).list();
        const [placed] = listed.ok ? listed.drafts : [];
        if (placed === undefined) return;
        drawn += 1;
        const { notice: found, people } = placed.record;
        const store = createDraftStore({ now: () => 1, newId });
        store.open(placed.record);
        const { attach } = placed.record.notice;
        const codes = advise(placed.record.notice, { appNameLength: 10 }).map(({ code }) => `issue.${code}`);
        expect(codes.filter((code) => !Object.hasOwn(messages, code))).toEqual([]);
        draw(
          <>
            <DraftRow draft={placed} actions={actions} onClose={nothing} />
            {isNewNotice(found) ? (
              <>
                <PreviewPane onWriteMailText={nothing} />
                <SizeDetails attach={attach} size={measureSize(attach)} />
              </>
            ) : null}
            {areNewPeople(people) ? (
              <SelectedRecipients people={people} onRemove={nothing} onGone={nothing} />
            ) : null}
          </>,
          { portal, draft: store },
        );
      }),
      { numRuns: RUNS },
    );
    expect(drawn).toBeGreaterThan(RUNS / 2);
  });
});
