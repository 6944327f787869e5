import { describe, expect, it } from 'vitest';
import { openRequest, withNames } from './address.ts';

describe('openRequest', () => {
  it.each([
    ['', { placementOptions: {} }],
    ['?user=3&lang=ru&open=get', { userId: 3, lang: 'ru', transport: 'get', placementOptions: {} }],
    ['?user=x&open=put', { placementOptions: {} }],
    ['?path=/b24/apps/v1/&bare', { placementOptions: {} }],
    [
      '?placement=IM_TEXTAREA&options={"dialogId":"5"}',
      { placement: 'IM_TEXTAREA', placementOptions: { dialogId: '5' } },
    ],
    ['?options=[1]', { placementOptions: {} }],
    ['?options={broken', { placementOptions: {} }],
  ])('reads %s', (search, request) => {
    expect(openRequest(search, 'DEFAULT')).toEqual(request);
  });

  it.each([
    ['', { taskId: '42' }],
    ['?placement=IM_TEXTAREA', { dialogId: '5' }],
    ['?options={}', {}],
  ])('gives a place its usual options unless the address has its own: %s', (search, options) => {
    expect(openRequest(search, 'TASK_VIEW_TAB').placementOptions).toEqual(options);
  });

  it('passes what it does not know on to the app, and its own names not', () => {
    const request = openRequest('?employee=7&tab=calls&install_finished=Y&record=42', 'DEFAULT');
    expect(request.placementOptions).toEqual({ record: '42' });
  });
});

describe('withNames', () => {
  it('sets names, takes out empty ones and leaves the others', () => {
    const href = withNames('http://p.localhost/?user=3&record=42', { user: '', lang: 'de' });
    expect(href).toBe('http://p.localhost/?record=42&lang=de');
  });
});
