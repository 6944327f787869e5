import { describe, expect, it } from 'vitest';
import {
  type BridgeContext,
  type Command,
  createBridge,
  parseMessage,
  pathToOpen,
  sliderWish,
  wantedSize,
  writeReply,
} from './bridge.ts';

const APP = 'http://app.localhost:8960';

function aBridge(overrides: Partial<BridgeContext> = {}, events: readonly string[] = []) {
  const posted: string[] = [];
  const context = {
    appSid: 'sid1',
    appOrigin: APP,
    placement: 'DEFAULT',
    slider: false,
    admin: true,
    silent: false,
    ...overrides,
  };
  const echo: Command = (params, reply) => reply(params);
  const names = ['getInitData', 'setTitle', 'resizeWindow', 'setAppOption', 'closeApplication', 'setScroll'];
  const commands = new Map<string, Command>([
    ...names.map((name): [string, Command] => [name, echo]),
    ['im:getImTextareaContent', echo],
    ['imOpenMessenger', () => {}],
    ['quiet', (_params, reply) => reply()],
  ]);
  return {
    posted,
    bridge: createBridge(
      () => context,
      commands,
      new Set(events),
      (text) => posted.push(text),
    ),
  };
}

describe('parseMessage', () => {
  it.each([
    ['getInitData:cb1:sid1', 'getInitData', [], 'cb1'],
    ['getInitData::cb1:sid1', 'getInitData', [], 'cb1'],
    ['setTitle:{"title":"a:b:c"}:cb2:sid1', 'setTitle', { title: 'a:b:c' }, 'cb2'],
    ['setTitle:{"title":"https://x.y/?a={}"}:cb3:sid1', 'setTitle', { title: 'https://x.y/?a={}' }, 'cb3'],
    ['setValue:"raw":cb4:sid1', 'setValue', 'raw', 'cb4'],
    ['setValue:5:cb4:sid1', 'setValue', 5, 'cb4'],
  ])('reads %s', (text, command, params, callback) => {
    expect(parseMessage(text)).toEqual({ command, params, callback, appSid: 'sid1' });
  });

  it('reads the object form, which commands with a colon in the name need', () => {
    const data = { method: 'im:setImTextareaContent', params: { text: 'x' }, callback: 'c', appSid: 's' };
    expect(parseMessage(data)).toEqual({
      command: 'im:setImTextareaContent',
      params: { text: 'x' },
      callback: 'c',
      appSid: 's',
    });
  });

  it('takes empty params of the object form for none', () => {
    expect(parseMessage({ method: 'm', params: '', callback: 'c', appSid: 's' })?.params).toEqual([]);
  });

  it.each<[unknown, string]>([
    ['', 'an empty text'],
    ['getInitData', 'no callback and sid'],
    ['getInitData:sid1', 'no callback'],
    ['setTitle:{"title":cb:sid1', 'broken JSON'],
    [undefined, 'nothing'],
    [null, 'null'],
    [7, 'a number'],
    [{ method: 'm', callback: 1, appSid: 's' }, 'a callback that is no text'],
    [{ callback: 'c', appSid: 's' }, 'no method'],
  ])('finds no message in %j (%s)', (data) => {
    expect(parseMessage(data)).toBeUndefined();
  });
});

describe('writeReply', () => {
  it.each([
    [undefined, 'cb:'],
    [null, 'cb:null'],
    [{ a: 'b:c' }, 'cb:{"a":"b:c"}'],
    [[], 'cb:[]'],
  ])('writes %j as %s', (value, text) => {
    expect(writeReply('cb', value)).toBe(text);
  });
});

describe('createBridge', () => {
  it('answers a command of the app with its callback id', () => {
    const { bridge, posted } = aBridge();
    expect(bridge.receive(APP, 'setScroll:{"scroll":5}:cb:sid1').verdict).toBe('handled');
    expect(posted).toEqual(['cb:{"scroll":5}']);
  });

  it('answers with nothing after the colon where a command has no result', () => {
    const { bridge, posted } = aBridge();
    bridge.receive(APP, 'quiet:cb:sid1');
    expect(posted).toEqual(['cb:']);
  });

  it.each<[string, string, unknown, Partial<BridgeContext>]>([
    ['foreign origin', 'http://evil.localhost:8960', 'setScroll:cb:sid1', {}],
    ['foreign origin', `${APP}0`, 'setScroll:cb:sid1', {}],
    ['foreign sid', APP, 'setScroll:cb:sid2', {}],
    ['no message', APP, 'setScroll', {}],
    ['no message', APP, '{"not":"ours"}', {}],
    ['unknown', APP, 'dropDatabase:cb:sid1', {}],
    ['unknown', APP, 'toString:cb:sid1', {}],
    ['no message', APP, 'im:getImTextareaContent:cb:sid1', {}],
    ['denied', APP, 'getInitData:cb:sid1', { silent: true }],
    ['denied', APP, 'setTitle:{"title":"x"}:cb:sid1', { placement: 'LEFT_MENU' }],
    ['denied', APP, 'resizeWindow:{"height":9}:cb:sid1', { slider: true }],
    ['denied', APP, 'setAppOption:{"name":"a","value":1}:cb:sid1', { admin: false }],
    ['denied', APP, 'closeApplication:cb:sid1', {}],
    ['denied', APP, 'placementBindEvent:{"event":"onX"}:cb:sid1', {}],
    ['unknown', APP, 'placementBindEvent:{"event":"onY"}:cb:sid1', { placement: 'LEFT_MENU' }],
  ])('never answers: %s, from %s, %j', (verdict, origin, data, overrides) => {
    const { bridge, posted } = aBridge(overrides, ['onX']);
    expect(bridge.receive(origin, data).verdict).toBe(verdict);
    expect(posted).toEqual([]);
  });

  it('runs a command with a colon in its name only in the object form', () => {
    const { bridge, posted } = aBridge();
    const verdict = bridge.receive(APP, {
      method: 'im:getImTextareaContent',
      params: '',
      callback: 'cb',
      appSid: 'sid1',
    });
    expect([verdict.verdict, posted]).toEqual(['handled', ['cb:[]']]);
  });

  it('does not answer a command that answers nothing', () => {
    const { bridge, posted } = aBridge();
    expect(bridge.receive(APP, 'imOpenMessenger:{"dialogId":"5"}:cb:sid1').verdict).toBe('handled');
    expect(posted).toEqual([]);
  });

  it('answers a bound event each time it happens, with the same callback id', () => {
    const { bridge, posted } = aBridge({ placement: 'CALL_CARD' }, ['onX']);
    bridge.receive(APP, 'placementBindEvent:{"event":"onX"}:cb:sid1');
    bridge.emit('onX', { n: 1 });
    bridge.emit('onX', { n: 2 });
    bridge.emit('onOther', {});
    expect(posted).toEqual(['cb:{"n":1}', 'cb:{"n":2}']);
  });
});

describe('wantedSize', () => {
  it.each([
    [
      { width: '100%', height: 700 },
      { width: '100%', height: '700px' },
    ],
    [
      { width: 640, height: 500 },
      { width: '640px', height: '500px' },
    ],
    [
      { width: 'wide', height: 500 },
      { width: '100px', height: '500px' },
    ],
    [{ width: '100%', height: 0 }, { width: '100%' }],
    [{ width: '100%', height: 'tall' }, { width: '100%' }],
    [[], { width: '100px' }],
  ])('takes %j for %j', (params, size) => {
    expect(wantedSize(params)).toEqual(size);
  });
});

describe('pathToOpen', () => {
  it.each([
    ['/company/personal/user/5/', '/company/personal/user/5/'],
    ['/crm/deal/details/7/', '/crm/deal/details/7/'],
    ['/marketplace/view/app/', '/marketplace/view/app/'],
    ['/workgroups/group/3/', '/workgroups/group/3/'],
    // how the SDK chooses the width: a path of the list, walked back by dots
    ['/crm/deal/../../company/personal/user/5/?IFRAME=Y', '/company/personal/user/5/'],
  ])('opens %s', (path, opened) => {
    expect(pathToOpen({ path })).toBe(opened);
  });

  it.each([
    '/company/personal/user/',
    '/company/personal/user/x/',
    '/bitrix/admin/',
    '//evil/crm/deal/',
    '',
    7,
  ])('refuses %j', (path) => {
    expect(pathToOpen({ path })).toBeUndefined();
  });
});

describe('sliderWish', () => {
  it('parts the slider settings from the options of the new frame', () => {
    const wish = sliderWish({
      bx24_title: 'A',
      bx24_width: '600',
      bx24_label: { text: 'x' },
      id: 7,
      bx24_x: 1,
    });
    expect(wish).toEqual({
      title: 'A',
      width: 600,
      leftBoundary: undefined,
      label: { text: 'x' },
      options: { id: 7, bx24_x: 1 },
    });
  });

  it('takes an empty list, which is how no parameters arrive, for no options', () => {
    expect(sliderWish([]).options).toEqual({});
  });
});
