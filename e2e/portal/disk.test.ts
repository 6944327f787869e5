import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thaw } from './disk.ts';
import { aPortal } from './test-portal.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'emulator-data-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe('--data', () => {
  it('keeps everything between two runs', async () => {
    const first = await aPortal({ dataDir, employees: 40 });
    await first.rest('im.notify', { USER_ID: 5, MESSAGE: 'x', TAG: 'T', ATTACH: [{ MESSAGE: 'a' }] });
    await first.rest('user.option.set', { options: { a: { b: 1 } } });
    await first.rest('entity.add', { ENTITY: 'e', NAME: 'E' });
    await first.rest('entity.item.property.add', { ENTITY: 'e', PROPERTY: 'BODY' });
    await first.rest('entity.item.add', { ENTITY: 'e', NAME: 'n', PROPERTY_VALUES: { BODY: 'b' } });
    await first.emulator('/person', { id: 6, active: false, firstName: 'Renamed' });
    await first.switches({ plan: 'enterprise' });
    const token = first.opening.initData.AUTH_ID;
    const before = await first.emulator('/state');
    await first.close();

    const second = await aPortal({ dataDir, employees: 120 });
    expect(await second.emulator('/state')).toEqual(before);
    expect(await second.emulator('/people?find=renamed')).toMatchObject({
      people: [{ id: 6, active: false }],
    });
    // A frame that was open goes on working, and a repeated tag still replaces.
    const again = await second.rest('im.notify', { USER_ID: 5, MESSAGE: 'y', TAG: 'T' }, token);
    expect(again.result).toBe(1002);
    expect((await second.centre(5)).notices.map((notice) => notice.storedText)).toEqual(['y']);
    expect((await second.rest('entity.item.get', { ENTITY: 'e' }, token)).json['total']).toBe(1);
    await second.close();
  });

  it('is written while the portal runs, not only at its end', async () => {
    const portal = await aPortal({ dataDir });
    await portal.rest('im.notify', { USER_ID: 5, MESSAGE: 'kept' });
    await expect.poll(() => readFile(join(dataDir, 'portal.json'), 'utf8').catch(() => '')).toContain('kept');
    await portal.close();
  });

  it('a file that is not ours is an error, not a fresh portal', async () => {
    await writeFile(join(dataDir, 'portal.json'), '{"version":99}');
    await expect(aPortal({ dataDir })).rejects.toThrow('version');
    expect(() => thaw('nonsense')).toThrow('JSON');
  });
});
