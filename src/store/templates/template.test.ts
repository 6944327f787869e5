import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#notice/draft.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { tidyName } from '../shelf/tidy-name.ts';
import { EMPTY_WORKING_DRAFT, type WorkingDraft } from '../working-draft.ts';
import {
  applyTemplate,
  findTemplates,
  foldersOf,
  restoreTemplate,
  type Template,
  templateJson,
  templateOf,
} from './template.ts';
import { freeName, readTemplateFile, writeTemplateFile } from './template-file.ts';

let ids = 0;
const newId = () => `id${(ids += 1)}`;

const aDraft = (
  change: Partial<WorkingDraft['notice']> = {},
  people: readonly number[] = [],
): WorkingDraft => ({
  ...EMPTY_WORKING_DRAFT,
  notice: { ...EMPTY_DRAFT, ...change },
  people: people.map((id) => aPerson(id)),
});

function aTemplate(name: string, change: Partial<Template> = {}): Template {
  return {
    key: name,
    rev: 'r1',
    place: 'personal',
    name,
    notice: EMPTY_DRAFT,
    audience: undefined,
    by: 'Anna',
    writers: [1],
    changedAt: 5,
    ...change,
  };
}

describe('using a template', () => {
  const kept = templateOf(
    aDraft({ type: 'SYSTEM', message: 'Text', messageOut: 'Mail', tag: 'T', subTag: 'S' }, [7]),
    'x',
    { tags: true, people: true },
  );
  const template = aTemplate('x', kept);
  const present = aDraft({ message: 'Present', tag: 'MINE', subTag: 'SUB' }, [1, 2]);

  it('touches neither people nor tags unless asked', () => {
    const used = applyTemplate(present, template, { tags: false, people: false }, 1);
    expect(used.notice).toMatchObject({ type: 'SYSTEM', message: 'Text', messageOut: 'Mail' });
    expect(used.notice).toMatchObject({ tag: 'MINE', subTag: 'SUB' });
    expect(used.people).toBe(present.people);
  });

  it('takes each of them when asked', () => {
    expect(applyTemplate(present, template, { tags: true, people: false }, 1).notice.tag).toBe('T');
    expect(
      applyTemplate(present, template, { tags: false, people: true }, 1).people.map(({ id }) => id),
    ).toEqual([7]);
  });

  it('that was kept without people leaves them alone also when asked', () => {
    const without = aTemplate('x', templateOf(aDraft({}, [7]), 'x', { tags: false, people: false }));
    expect(applyTemplate(present, without, { tags: true, people: true }, 1).people).toBe(present.people);
  });

  it('makes the draft another author’s text as soon as somebody else wrote a part of a shared one', () => {
    const shared = aTemplate('x', { ...kept, place: 'shared' });
    const nothing = { tags: false, people: false };
    const borrowed = applyTemplate(present, { ...shared, writers: [1, 8] }, nothing, 1);
    expect(borrowed.borrowed).toBe(true);
    expect(applyTemplate(borrowed, shared, nothing, 1)).not.toHaveProperty('borrowed');
    expect(applyTemplate(present, shared, nothing, 5).borrowed).toBe(true);
  });
});

describe('names', () => {
  it.each([
    [' Finance / Quarter ', 'Finance/Quarter'],
    ['//a///b/', 'a/b'],
    [' / ', ''],
    ['one   two', 'one two'],
  ])('%j is %j', (name, tidy) => expect(tidyName(name)).toBe(tidy));

  it('make folders, those without one first, each in the order of the language', () => {
    const names = ['B/2', 'B/10', 'b', 'A/x', 'a', 'B/Sub/1'];
    const folders = foldersOf(
      names.map((name) => aTemplate(name)),
      'en',
    );
    expect(folders.map((folder) => [folder.name, folder.templates.map(({ name }) => name)])).toEqual([
      ['', ['a', 'b']],
      ['A', ['A/x']],
      ['B', ['B/2', 'B/10']],
      ['B / Sub', ['B/Sub/1']],
    ]);
  });

  it('are found by every word, also in text and tag', () => {
    const all = [
      aTemplate('Finance/Quarter', { notice: { ...EMPTY_DRAFT, message: 'Numbers are ready', tag: 'Q3' } }),
      aTemplate('Finance/Year'),
    ];
    expect(findTemplates(all, 'finance numbers q3').map(({ name }) => name)).toEqual(['Finance/Quarter']);
    expect(findTemplates(all, ' ')).toHaveLength(2);
  });

  it('that are taken get a number', () => {
    expect(freeName('a', new Set(['a', 'a (2)']))).toBe('a (3)');
    expect(freeName('b', new Set(['a']))).toBe('b');
  });
});

describe('what is stored', () => {
  it('comes back as it was', () => {
    const draft = aDraft(
      { message: 'M', attach: { fields: {}, blocks: [{ id: 'b', json: { MESSAGE: 'x' } }] } },
      [3],
    );
    const content = templateOf(draft, 'F/x', { tags: false, people: true });
    const json: unknown = JSON.parse(JSON.stringify(templateJson(content, 'Anna', 9)));
    expect(restoreTemplate({ key: 'k', rev: 'r', json, writers: [1] }, 'shared', newId)).toEqual({
      ...content,
      key: 'k',
      rev: 'r',
      place: 'shared',
      by: 'Anna',
      writers: [1],
      changedAt: 9,
    });
  });

  it('loses the photos of people in a shared one: their addresses are whoever wrote it’s', () => {
    const people = [aPerson(3, { photo: 'https://x.example/3.png' })];
    const json = templateJson(
      { name: 'x', notice: EMPTY_DRAFT, audience: { ...NO_AUDIENCE, people } },
      '',
      0,
    );
    const photo = (place: 'personal' | 'shared') =>
      restoreTemplate({ key: 'k', rev: 'r', json, writers: [1] }, place, newId)?.audience?.people[0]?.photo;
    expect([photo('shared'), photo('personal')]).toEqual(['', 'https://x.example/3.png']);
  });

  it('may be anything at all without breaking', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(restoreTemplate({ key: 'k', rev: 'r', json, writers: [1] }, 'shared', newId)).toBeUndefined();
      }),
    );
  });
});

describe('a file of templates', () => {
  it('brings texts, tags and attachment to another portal, and nobody', () => {
    const notice = {
      ...EMPTY_DRAFT,
      type: 'SYSTEM' as const,
      message: 'Привет 😀',
      tag: 'T',
      attach: {
        fields: { COLOR: '#ff0000' },
        blocks: [
          {
            id: 'b',
            json: { GRID: [{ NAME: 'a', VALUE: '' }] },
            placeholders: [{ path: ['GRID', 0, 'VALUE'], text: 'Example' }],
          },
        ],
      },
    };
    const file = writeTemplateFile([
      aTemplate('F/x', { notice, audience: { ...EMPTY_WORKING_DRAFT, people: [aPerson(7)] } }),
    ]);
    expect(file).not.toContain('Person 7');
    const read = readTemplateFile(`\ufeff${file}`, () => 'b');
    expect(read).toEqual({ ok: true, left: 0, templates: [{ name: 'F/x', notice, audience: undefined }] });
  });

  it.each([
    ['', 'foreign'],
    ['{}', 'foreign'],
    ['[1]', 'foreign'],
    ['{"herald":"templates","version":2,"templates":[]}', 'newer'],
    ['{"herald":"templates","version":1}', 'foreign'],
  ] as const)('%j is refused as %s', (file, reason) => {
    expect(readTemplateFile(file, newId)).toEqual({ ok: false, reason });
  });

  it('counts what in it is no template', () => {
    const file = '{"herald":"templates","version":1,"templates":[1,{"name":" / "},{"name":"ok"}]}';
    expect(readTemplateFile(file, newId)).toMatchObject({ ok: true, left: 2, templates: [{ name: 'ok' }] });
  });
});
