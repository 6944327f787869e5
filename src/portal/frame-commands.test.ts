import type { B24Frame } from '@bitrix24/b24jssdk';
import { describe, expect, it } from 'vitest';
import { createFrameCommands } from './frame-commands.ts';

function commands(frame: object) {
  return createFrameCommands({
    getTargetOrigin: () => 'https://x.bitrix24.com',
    ...frame,
  } as unknown as B24Frame);
}

describe('fit', () => {
  it('asks for the whole width and one height', () => {
    const sent: unknown[] = [];
    const send = async (...args: unknown[]) => void sent.push(args);
    commands({ parent: { message: { send } } }).fit(900);
    expect(sent).toEqual([['resizeWindow', { width: '100%', height: 900, isSafely: true }]]);
  });
});

describe('options', () => {
  const unset = () => {
    throw new Error('user.option.x not set');
  };

  it('reads a text, and nothing where the SDK throws', () => {
    const read = commands({ options: { userGet: unset, appGet: () => '{"a":1}' } });
    expect(read.userOption('x')).toBeUndefined();
    expect(read.appOption('x')).toBe('{"a":1}');
  });

  it('does not take another type for a text', () => {
    expect(commands({ options: { userGet: () => ({ a: 1 }) } }).userOption('x')).toBeUndefined();
  });

  it('says whether a text was handed to the portal', async () => {
    const works = commands({ options: { userSet: async () => {} } });
    const broken = commands({ options: { userSet: () => Promise.reject(new TypeError('null')) } });
    expect(await works.setUserOption('x', 'y')).toBe('sent');
    expect(await broken.setUserOption('x', 'y')).toBe('failed');
  });
});
