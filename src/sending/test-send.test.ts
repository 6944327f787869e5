import { describe, expect, it } from 'vitest';
import { callsOf } from '#delivery/plan.ts';
import { isOwnSubTag } from '#delivery/tags.ts';
import { EMPTY_DRAFT, fromAttach } from '#notice/draft.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { toWire } from '#notice/wire.ts';
import { asTest, planTest } from './test-send.ts';

const ATTACH = [{ MESSAGE: 'a' }];
const draft = { ...EMPTY_DRAFT, message: '  Hi  ', tag: 'TASK', attach: fromAttach(ATTACH, () => 'a') };

function testOf(written: typeof draft, form: 'single' | 'batch') {
  const parsed = parseNotice(asTest(written), { appNameLength: 0 });
  if (!parsed.ok) throw new Error('The draft of this test is wrong');
  const plan = planTest({ wire: toWire(parsed.notice), form, sendId: 'aaaaaaaaaa', me: 7 });
  const requests = plan.requests.map((request) => ({ kind: request.kind, calls: callsOf(plan, request) }));
  return requests;
}

describe('a test', () => {
  it('goes to the caller alone, marked, under tags of its own', () => {
    expect(testOf(draft, 'single')).toEqual([
      {
        kind: 'single',
        calls: [
          {
            method: 'im.notify',
            params: {
              USER_ID: 7,
              TYPE: 'USER',
              MESSAGE: '[TEST] Hi',
              TAG: 'HERALD_TEST_aaaaaaaaaa',
              SUB_TAG: 'HERALD_TEST_aaaaaaaaaa',
              ATTACH,
            },
          },
        ],
      },
    ]);
  });

  it('has a sub-tag that is not taken for a send’s own, so that taking a send back leaves it alone', () => {
    const plan = planTest({
      wire: { TYPE: 'USER', MESSAGE: 'Hi' },
      form: 'single',
      sendId: 'aaaaaaaaaa',
      me: 7,
    });
    expect(isOwnSubTag(plan.subTag)).toBe(false);
  });

  it('goes as the batch that it stands for, its attachment as a JSON string', () => {
    const [request] = testOf(draft, 'batch');
    expect(request?.kind).toBe('batch');
    expect(request?.calls[0]?.params).toMatchObject({ ATTACH: JSON.stringify(ATTACH) });
  });

  it('marks the text for e-mail too, and only where there is one', () => {
    expect(asTest({ ...draft, messageOut: 'Mail' }).messageOut).toBe('[TEST] Mail');
    expect(asTest({ ...draft, messageOut: ' ' }).messageOut).toBe('');
  });

  it('does not make an empty message sendable', () => {
    expect(parseNotice(asTest({ ...draft, message: ' ' }), { appNameLength: 0 }).ok).toBe(false);
  });
});
