import { aPage } from './a-page.ts';
import { aPlace } from './a-place.ts';

/** Device A and B have both written the draft; B last. */
export async function twoDevices() {
  const portal = aPlace();
  const a = await aPage({ portal, device: 'A' });
  a.write('by A');
  await a.pass();
  const b = await aPage({ portal, device: 'B' });
  b.write('by B');
  await b.pass();
  return { portal, a, b };
}

export const MODES = ['two devices', 'two tabs', 'portal alone', 'browser alone'] as const;

/** A page that wrote "mine" over a draft to which another page had written "theirs"; it has been asked. */
export async function unanswered(mode: (typeof MODES)[number]) {
  const portal = aPlace();
  const shared = aPlace();
  if (mode === 'portal alone') shared.fail('blocked');
  if (mode === 'browser alone') portal.fail('unreachable');
  let loads = 0;
  // A browser that keeps nothing has another name each time.
  const nameOf = (name: string) => (mode === 'portal alone' ? `${name}${(loads += 1)}` : name);
  const otherBrowser = mode === 'two devices' ? aPlace() : shared;
  const reload = () => aPage({ browser: shared, portal, device: nameOf('A') });
  const reloadOther = () =>
    aPage({ browser: otherBrowser, portal, device: nameOf(mode === 'two devices' ? 'B' : 'A') });
  const page = await reload();
  page.write('start');
  await page.pass();
  const other = await reloadOther();
  other.write('theirs');
  await other.pass();
  page.write('mine');
  await page.pass();
  return { page, other, reload, reloadOther };
}

/** The list of drafts as a person sees it. */
export async function listOf({ keeper, store }: Awaited<ReturnType<typeof aPage>>) {
  const { drafts } = await keeper.list();
  return drafts.map(
    ({ record }) => record.notice.message + (record.sendId === store.get().sendId ? ' · on the screen' : ''),
  );
}
