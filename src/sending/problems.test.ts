import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#notice/draft.ts';
import { makeStarter } from '#notice/starters.ts';
import { findProblems } from './problems.ts';

it('all placeholders are one problem that names them and leads to the first', () => {
  let id = 0;
  const attach = makeStarter(
    'task',
    (text) => text,
    () => `b${id++}`,
  );
  const problems = findProblems({
    notice: { ...EMPTY_DRAFT, attach },
    people: [],
    sendId: 's',
    appNameLength: 0,
    valuesOf: () => ({ name: '', last_name: '', position: '', department: '' }),
  });
  expect(problems.map(({ kind, path }) => [kind, path])).toEqual([
    ['issue', ['message']],
    ['placeholders', ['attach', 0, 'LINK', 'LINK']],
  ]);
  expect(problems[1]).toMatchObject({
    names: ['LINK', 'DESC', 'task.responsible', 'task.deadline', 'MESSAGE'],
  });
});
