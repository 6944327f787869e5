import type { B24Frame } from '@bitrix24/b24jssdk';
import { describe, expect, it } from 'vitest';
import { createPageCommands } from './page-commands.ts';

function commands(frame: object) {
  return createPageCommands({
    getTargetOrigin: () => 'https://x.bitrix24.com',
    ...frame,
  } as unknown as B24Frame);
}

describe('openPath', () => {
  it('opens a page of this portal', async () => {
    const opened: string[] = [];
    const slider = { openPath: async (url: URL) => void opened.push(url.href) };
    expect(await commands({ slider }).openPath('/company/personal/user/5/')).toBe('closed');
    expect(opened).toEqual(['https://x.bitrix24.com/company/personal/user/5/']);
  });

  it('says when the portal does not open it', async () => {
    const slider = { openPath: () => Promise.reject(new Error('PATH_NOT_AVAILABLE')) };
    expect(await commands({ slider }).openPath('/docs/')).toBe('unavailable');
  });
});

describe('openLarge', () => {
  it('hands on ids and a title', async () => {
    const asked: unknown[] = [];
    const slider = { openSliderAppPage: async (params: object) => void asked.push(params) };
    await commands({ slider }).openLarge('Herald', { person: '5' });
    expect(asked).toEqual([{ person: '5', bx24_title: 'Herald' }]);
  });
});

describe('selectUsers', () => {
  it('reads the people that were confirmed, ids as text or as number', async () => {
    const picked = [{ id: '5', name: 'Anna Smith', photo: '', position: 'Head', url: '/u/5' }, { id: 6 }];
    const people = await commands({ dialog: { selectUsers: async () => picked } }).selectUsers();
    expect(people).toMatchObject([
      { id: 5, name: 'Anna Smith', position: 'Head', active: true, kind: 'employee' },
      { id: 6, name: '' },
    ]);
  });

  it('takes an answer of another shape for nobody', async () => {
    expect(await commands({ dialog: { selectUsers: async () => ({ id: 'U5' }) } }).selectUsers()).toEqual([]);
  });
});

describe('finishInstallation', () => {
  it('does not wait for an answer, which never comes', async () => {
    const installFinish = () => new Promise<never>(() => {});
    expect(await commands({ installFinish }).finishInstallation()).toBe('asked');
  });

  it('says when the app is not in install mode', async () => {
    const installFinish = () => Promise.reject(new Error('JSSDK_FRAME_INSTALL_ALREADY_FINISHED'));
    expect(await commands({ installFinish }).finishInstallation()).toBe('refused');
  });
});
