import { ApiVersion, type B24Frame, B24Hook, SdkError } from '@bitrix24/b24jssdk';
import { describe, expect, it } from 'vitest';
import { createConnector, type Surroundings } from './portal.ts';

const ANNA = { 0: { ID: '1', NAME: 'Anna' }, 2: ['im'], 3: { CODE: 'local.1' } };

/** A real client of the SDK in the clothes of a frame. */
function aFrame(answers: () => object | undefined = () => ANNA): B24Frame {
  const hook = new B24Hook(
    { b24Url: 'https://x.bitrix24.com', userId: 1, secret: 's' },
    { restrictionParams: { maxRetries: 1 } },
  );
  const http = hook.getHttpClient(ApiVersion.v2);
  http.ajaxClient.defaults.adapter = 'fetch';
  http.ajaxClient.defaults.env = {
    fetch: async () => {
      const body = { result: { result: answers() }, time: { start: 1, finish: 2 } };
      return new Response(JSON.stringify(body), { status: 200 });
    },
  };
  // A hook has no portal around it; what a frame would have heard from there is put in its place.
  return Object.defineProperties(hook, {
    auth: { value: { getAuthData: () => ({ member_id: 'm1' }), isAdmin: true } },
    placement: { value: { placement: 'DEFAULT', options: { id: '5' } } },
    isInstallMode: { value: false },
    getLang: { value: () => 'de' },
  }) as unknown as B24Frame;
}

function never<T>(): Promise<T> {
  return new Promise(() => {});
}

function around(more: Partial<Surroundings>): Surroundings {
  return {
    isFramed: () => true,
    firstFrame: never,
    anotherFrame: never,
    wait: never,
    ...more,
  };
}

const atOnce = () => Promise.resolve();
const outside = new SdkError({ code: 'JSSDK_CLIENT_SIDE_WARNING', description: 'Well done', status: 500 });

describe('connecting', () => {
  it('gives the portal and what it said about itself', async () => {
    const connect = createConnector(around({ firstFrame: async () => aFrame() }));
    const connection = await connect();
    expect(connection.ok && connection.portal.context).toEqual({
      lang: 'de',
      domain: 'x.bitrix24.com',
      origin: 'https://x.bitrix24.com',
      memberId: 'm1',
      isAdmin: true,
      installing: false,
      appCode: 'local.1',
      placement: 'DEFAULT',
      placementOptions: { id: '5' },
      user: { id: 1, name: 'Anna', photo: '', isAdmin: false },
      scopes: new Set(['im']),
      bucket: { threshold: 50, perSecond: 2 },
    });
  });

  it('connects once, however often it is asked', async () => {
    let frames = 0;
    const connect = createConnector(
      around({
        firstFrame: async () => {
          frames += 1;
          return aFrame();
        },
      }),
    );
    const [one, two] = await Promise.all([connect(), connect()]);
    expect(two).toBe(one);
    expect(await connect()).toBe(one);
    expect(frames).toBe(1);
  });

  it('knows that it is outside a portal, without waiting', async () => {
    const alone = createConnector(around({ isFramed: () => false }));
    expect(await alone()).toEqual({ ok: false, reason: 'outside' });
    const nameless = createConnector(around({ firstFrame: () => Promise.reject(outside) }));
    expect(await nameless()).toEqual({ ok: false, reason: 'outside' });
  });

  it('gives up a silent portal, and connects by asking again', async () => {
    const asked: string[] = [];
    const connect = createConnector(
      around({
        firstFrame: () => {
          asked.push('first');
          return never();
        },
        anotherFrame: async () => {
          asked.push('another');
          return aFrame();
        },
        wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
      }),
    );
    expect(await connect()).toEqual({ ok: false, reason: 'silent' });
    expect(await connect()).toMatchObject({ ok: true });
    expect(asked).toEqual(['first', 'another']);
  });

  it('takes a late answer to the first try when it is asked again', async () => {
    let answer: (frame: B24Frame) => void = () => {};
    const late = new Promise<B24Frame>((resolve) => {
      answer = resolve;
    });
    const waits = [atOnce, never<void>];
    const connect = createConnector(
      around({ firstFrame: () => late, wait: () => waits.shift()?.() ?? never() }),
    );
    expect(await connect()).toMatchObject({ reason: 'silent' });
    const again = connect();
    answer(aFrame());
    expect(await again).toMatchObject({ ok: true });
  });

  it('says with which error the portal refused, and can try again', async () => {
    const answers = [{}, { 0: { ID: '1', NAME: 'Anna' } }];
    const frame = aFrame(() => answers.shift());
    let frames = 0;
    const connect = createConnector(
      around({
        firstFrame: async () => {
          frames += 1;
          return frame;
        },
      }),
    );
    expect(await connect()).toMatchObject({ ok: false, reason: 'failed', error: { code: 'ROW_MISSING' } });
    expect(await connect()).toMatchObject({ ok: true });
    expect(frames).toBe(1);
  });

  it('hands on a handshake that failed', async () => {
    const bad = new SdkError({ code: 'JSSDK_FRAME_BAD_PAYLOAD', description: 'not JSON', status: 0 });
    const tries = [() => Promise.reject(bad), async () => aFrame()];
    const connect = createConnector(around({ firstFrame: () => (tries.shift() ?? never)() }));
    expect(await connect()).toMatchObject({ reason: 'failed', error: { code: 'JSSDK_FRAME_BAD_PAYLOAD' } });
    expect(await connect()).toMatchObject({ ok: true });
  });

  it('uses the larger bucket of an Enterprise portal', async () => {
    const frame = aFrame(() => ({ 0: { ID: '1' }, 3: { LICENSE_FAMILY: 'ent' } }));
    const connection = await createConnector(around({ firstFrame: async () => frame }))();
    expect(connection).toMatchObject({ portal: { context: { bucket: { threshold: 250, perSecond: 5 } } } });
    const { rateLimit, maxRetries } = frame.getHttpClient(ApiVersion.v2).getRestrictionManagerParams();
    expect({ rateLimit, maxRetries }).toMatchObject({
      rateLimit: { burstLimit: 250, drainRate: 5 },
      maxRetries: 1,
    });
  });
});
