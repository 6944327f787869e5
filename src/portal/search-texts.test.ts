import { expect, it } from 'vitest';
import { searchTexts } from './search-texts.ts';

it.each([
  ['Anna Smith', ['anna smith']],
  ['Smith,  Anna', ['smith anna']],
  ['Li', ['li']],
  ['x', ['x']],
  // The portal may not know the middle name.
  ['Петров Иван Сергеевич', ['петров иван']],
  ['John Michael Miller', ['john michael', 'john miller', 'michael miller']],
  ['Maria del Carmen Lopez', ['maria del', 'maria lopez', 'carmen lopez']],
  ['Иван Петрович', ['иван петрович']],
  // It knows no initials.
  ['Петров И. С.', ['петров']],
  // It splits words at hyphens.
  ['Anna-Maria Smith', ['anna maria', 'anna smith', 'maria smith']],
  ['O’Neill', ["o'neill"]],
  ['José García', ['josé garcía', 'jose garcia']],
  ['Семёнов Андрей', ['семёнов андрей', 'семенов андрей']],
  [' , ', []],
  ['!?', []],
  ['x'.repeat(201), []],
])('%s is searched as %j', (full, texts) => {
  expect(searchTexts({ full })).toEqual(texts);
});

it('leaves a middle name of a column out', () => {
  expect(searchTexts({ full: 'Anna Maria Smith', first: 'Anna', last: 'Smith' })).toEqual(['anna smith']);
});
