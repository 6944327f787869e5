import { expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { readPlan, type StoredPlan, writePlan } from './plan-json.ts';

it('gives back exactly what went to whom, under which tags', () => {
  const plan: StoredPlan = {
    wire: {
      TYPE: 'SYSTEM',
      MESSAGE: 'Привет 😀 $result[0]',
      MESSAGE_OUT: '<b>mail</b>',
      ATTACH: [{ GRID: [{ NAME: 'a', VALUE: '', WIDTH: 0 }] }],
    },
    people: [
      { person: aPerson(5, { firstName: 'Anna', position: 'Lead' }), wireTag: 'T|5' },
      { person: aPerson(6, { kind: 'extranet' }), wireTag: 'T|6' },
      { person: aPerson(7), wireTag: 'T' },
    ],
  };
  expect(readPlan(writePlan(plan))).toEqual(plan);
});

it('keeps a person with a wire tag of another kind than everybody else', () => {
  const plan: StoredPlan = {
    wire: { TYPE: 'USER', MESSAGE: 'x' },
    people: [{ person: aPerson(1), wireTag: 'TASK' }],
  };
  expect(readPlan(writePlan(plan))).toEqual(plan);
});

it('is undefined for what is no plan', () => {
  expect(readPlan('')).toBeUndefined();
  expect(readPlan('{"v":99,"wire":{"MESSAGE":"x"},"people":[]}')).toBeUndefined();
});

it('keeps whose plan it is, and reads one of Herald 0.1 without it', () => {
  const plan: StoredPlan = {
    wire: { TYPE: 'USER', MESSAGE: 'x' },
    people: [],
    of: { rec: 'a', sendId: 's', tag: 'T', subTag: '', wireSubTag: 'HERALD_s', firstLine: 'x', at: 1 },
  };
  expect(readPlan(writePlan(plan))).toEqual(plan);
  expect(readPlan('{"v":1,"wire":{"MESSAGE":"x"},"base":"","people":[]}')).toEqual({
    wire: { TYPE: 'USER', MESSAGE: 'x' },
    people: [],
  });
});
