import { describe, expect, it } from 'vitest';
import { restoreDraft } from '#notice/draft.ts';
import { readJsonText } from '#notice/json-text.ts';
import { readAttachJson } from '#notice/read-json.ts';
import { knownAppName } from './app-name.ts';
import { restoreSavedAudience } from './audiences/audience.ts';
import { fromStoredJson } from './entity/stored-json.ts';
import { readHeader } from './history/header-json.ts';
import { readNote } from './history/note-json.ts';
import { readOutcomes } from './history/outcome-json.ts';
import { readPlan } from './history/plan-json.ts';
import { knownPolicy } from './policy.ts';
import { restoreRecentTexts } from './recent-texts.ts';
import { restoreTemplate } from './templates/template.ts';
import { readTemplateFile } from './templates/template-file.ts';
import { restoreDraftRecord } from './working-draft.ts';

const newId = () => 'id';
const document = (json: unknown) => ({ key: 'k', rev: 'r', writers: [8], json });

describe.each([10_000, 100_000])('JSON of %d levels', (depth) => {
  const deep = ['['.repeat(depth) + ']'.repeat(depth), `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`];
  const draft = (json: string) =>
    `{"message":"Hello","attach":{"fields":{"a":${json}},"blocks":[{"json":${json}}]}}`;

  it.each(deep)('is read by every reader without an error', (json) => {
    expect(readJsonText(json).ok).toBe(false);
    expect(readAttachJson(json, newId).ok).toBe(false);
    expect(readPlan(`{"v":1,"wire":{"MESSAGE":"x","ATTACH":${json}},"people":[]}`)).toBeUndefined();
    expect(readPlan(`{"v":1,"wire":{"MESSAGE":"x"},"people":[[5,${json}]]}`)?.people[0]?.person.name).toBe(
      '5',
    );
    expect(readHeader(`{"v":1,"id":"a","at":${json},"names":${json}}`, 1, 1)).toMatchObject({
      at: 0,
      names: [],
    });
    expect(readNote(`{"v":1,"kind":"withdrawn","at":${json}}`, 1)?.withdrawal.at).toBe(0);
    expect(readOutcomes([1], `{"v":1,"writer":${json}}`)).toBeUndefined();
    expect(restoreDraft(fromStoredJson(draft(json)), newId)).toMatchObject({
      message: 'Hello',
      attach: { fields: {}, blocks: [] },
    });
    const record = fromStoredJson(`{"version":1,"sendId":"s","changedAt":${json},"notice":${draft(json)}}`);
    expect(restoreDraftRecord(record, newId)?.notice.message).toBe('Hello');
    const template = fromStoredJson(`{"v":1,"name":"T","at":${json},"notice":${draft(json)}}`);
    expect(restoreTemplate(document(template), 'shared', newId)).toMatchObject({ name: 'T', changedAt: 0 });
    expect(restoreSavedAudience(document(fromStoredJson(json)), 'shared')).toBeUndefined();
    const file = `{"herald":"templates","version":1,"templates":[{"name":"T","ATTACH":${json}}]}`;
    expect(readTemplateFile(file, newId)).toMatchObject({ ok: true, left: 1 });
    expect(restoreRecentTexts(fromStoredJson(json))).toEqual([]);
    expect(knownPolicy({ appOption: () => json }).system).toBe(true);
    expect(knownAppName({ appOption: () => json, userOption: () => json })).toBeUndefined();
  });
});

const NUMBERS = ['1e300', '-1e300', '1e400', '-1', '0.5', '9007199254740993'] as const;

it.each([...NUMBERS, '8640000000000001'])('the number %s is no moment', (number) => {
  const header = readHeader(
    `{"v":1,"id":"a","at":${number},"withdrawn":{"at":${number},"byId":${number}}}`,
    1,
    1,
  );
  expect(header).toMatchObject({ at: 0, withdrawn: { at: 0 } });
  expect(readNote(`{"v":1,"kind":"withdrawn","at":${number}}`, 1)?.withdrawal.at).toBe(0);
  const template = fromStoredJson(`{"v":1,"name":"T","at":${number},"notice":{}}`);
  expect(restoreTemplate(document(template), 'shared', newId)?.changedAt).toBe(0);
  const audience = fromStoredJson(`{"v":1,"name":"A","at":${number},"audience":{"people":[{"id":5}]}}`);
  expect(restoreSavedAudience(document(audience), 'shared')?.changedAt).toBe(0);
  const draft = `{"version":1,"sendId":"s","changedAt":${number},"held":{"editedAt":${number}},"notice":{}}`;
  const record = restoreDraftRecord(fromStoredJson(draft), newId);
  expect(record?.changedAt).toBe(0);
  expect(record?.held.editedAt).toBeUndefined();
  expect(restoreRecentTexts(fromStoredJson(`[{"key":"k","at":${number},"ids":[1]}]`))).toEqual([]);
  // Of everybody's name and one's own the later one holds: nobody outbids it for good.
  const names = { '1': `{"name":"Right","at":1}`, x: `{"name":"Forged","at":${number}}` };
  expect(knownAppName({ appOption: () => names['1'], userOption: () => names.x })).toBe('Right');
});

it.each(NUMBERS)('the number %s is no id and no count', (number) => {
  const counts = `{"delivered":${number},"muted":0,"notCreated":0,"refused":0,"unknown":0,"left":0,"total":${number}}`;
  expect(readPlan(`{"v":1,"wire":{"MESSAGE":"x"},"people":[[${number}]]}`)).toBeUndefined();
  expect(
    restoreDraftRecord({ version: 1, sendId: 's', people: [{ id: Number(number) }] }, newId)?.people,
  ).toEqual([]);
  const written = `{"v":1,"writer":"w","from":${number},"text":"m"}`;
  expect(readOutcomes([1, 2], written)).toBeUndefined();
  expect(readHeader(`{"v":1,"id":"a","counts":${counts}}`, 1, 1)?.counts).toMatchObject({
    delivered: 0,
    total: 0,
  });
});

it('a text of millions of characters is cut or counts as none where a screen shows it in one line', () => {
  const long = 'a'.repeat(3_000_000);
  const header = readHeader(
    JSON.stringify({ v: 1, id: 'a', tag: long, subTag: long, line: long, names: [long], name: long }),
    1,
    1,
  );
  expect(header).toMatchObject({ tag: '', subTag: '' });
  expect(JSON.stringify(header).length).toBeLessThan(5_000);
  const person = { id: 5, name: long, firstName: long, lastName: long, position: long, photo: long };
  const record = restoreDraftRecord({ version: 1, sendId: 's', people: [person] }, newId);
  expect(JSON.stringify(record).length).toBeLessThan(5_000);
  const template = { v: 1, name: long, by: long, notice: {} };
  expect(JSON.stringify(restoreTemplate(document(template), 'shared', newId)).length).toBeLessThan(5_000);
});

it('a placeholder far behind the last row of a block is none', () => {
  const block = { json: { GRID: [] }, placeholders: [{ path: ['GRID', 4e9, 'VALUE'], text: '' }] };
  const draft = restoreDraft({ attach: { fields: {}, blocks: [block] } }, newId);
  expect(draft.attach.blocks[0]?.placeholders).toBeUndefined();
});
