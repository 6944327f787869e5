import { describe, expect, it } from 'vitest';
import { callsOf } from '#delivery/plan.ts';
import { EMPTY_DRAFT, fromAttach, type NoticeDraft } from '#notice/draft.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { valuesOf } from '#people/values-of.ts';
import { NOTHING_HELD, type WorkingDraft } from '#store/working-draft.ts';
import { requestOf } from './request.ts';
import { prepareSend } from './send.ts';

const ANNA = aPerson(5, { firstName: 'Anna' });
const BORIS = aPerson(6, { firstName: 'Boris' });
const SALES = { id: 3, name: 'Sales', withSub: true };
const rest = { sendId: 'aaaaaaaaaa', held: NOTHING_HELD, heldKnown: true, appNameLength: 0, valuesOf };

function aDraft(notice: Partial<NoticeDraft>, audience: Partial<WorkingDraft> = {}): WorkingDraft {
  return { ...NO_AUDIENCE, ...audience, notice: { ...EMPTY_DRAFT, message: ' Hi {{name}} ', ...notice } };
}

function requested(...of: Parameters<typeof aDraft>) {
  const request = requestOf({ ...rest, draft: aDraft(...of) });
  if (request === undefined) throw new Error('there is no request');
  return request;
}

const FULL: Partial<NoticeDraft> = {
  messageOut: 'mail',
  attach: fromAttach({ COLOR_TOKEN: 'alert', BLOCKS: [{ MESSAGE: 'for {{name}}' }] }, () => 'b'),
};

describe('the request', () => {
  it.each([
    ['a made tag', {}, [ANNA], NOTHING_HELD],
    ['a typed tag', { tag: 'TASK', subTag: 'SUB' }, [ANNA], NOTHING_HELD],
    ['a tag that the person holds', { tag: 'TASK' }, [ANNA], { typedTag: 'TASK', wire: { '5': 'TASK|5' } }],
    ['a tag that somebody else holds', { tag: 'TASK' }, [ANNA], { typedTag: 'TASK', wire: { '9': 'TASK' } }],
    ['several people', { tag: 'TASK' }, [ANNA, BORIS], NOTHING_HELD],
  ])('is what Send hands over, with %s', (_, notice, people, held) => {
    const draft = aDraft({ ...FULL, ...notice }, { people });
    const prepared = prepareSend({ ...rest, held, draft, people });
    if (!prepared.ok) throw new Error('cannot be sent');
    const { plan } = prepared.send;
    // A batch carries ATTACH as text; the code is a call of its own.
    const [notices] = plan.requests;
    const [call] = callsOf(plan, { kind: 'single', notices: notices?.notices ?? [] });
    const request = requestOf({ ...rest, held, draft });
    expect(JSON.stringify(request?.params)).toBe(JSON.stringify(call?.params));
    expect(request).toMatchObject({ person: ANNA, several: people.length > 1, unfilled: false });
  });

  it('carries the person’s id in a typed tag while the history is silent', () => {
    const draft = aDraft({ tag: 'TASK' }, { people: [ANNA] });
    expect(requestOf({ ...rest, draft, heldKnown: false })?.params.TAG).toBe('TASK|5');
  });

  it('is not there for a notice that cannot be sent', () => {
    expect(requestOf({ ...rest, draft: aDraft({ message: ' ' }, { people: [ANNA] }) })).toBeUndefined();
  });

  it('holds a place for the id while nobody is chosen, and says that variables wait', () => {
    const { params, person, unfilled } = requested({});
    expect(params).toMatchObject({
      USER_ID: 'RECIPIENT_ID',
      MESSAGE: 'Hi {{name}}',
      TAG: 'HERALD_aaaaaaaaaa|RECIPIENT_ID',
      SUB_TAG: 'HERALD_aaaaaaaaaa',
    });
    expect([person, unfilled]).toEqual([undefined, true]);
    expect(requested({ tag: 'TASK' }).params.TAG).toBe('TASK');
    expect(Object.keys(params)[0]).toBe('USER_ID');
  });

  it('knows that the people of departments get tags of their own', () => {
    const audience = { departments: [SALES] };
    expect(requested({ tag: 'TASK' }, audience).params.TAG).toBe('TASK|RECIPIENT_ID');
    expect(requested({ tag: 'TASK' }, { ...audience, people: [ANNA] })).toMatchObject({
      params: { USER_ID: 5, TAG: 'TASK|5' },
      several: true,
    });
  });

  it('is for nobody who is left out', () => {
    const audience = { people: [ANNA, BORIS], excluded: { people: [ANNA], departments: [] } };
    expect(requested({ tag: 'TASK' }, audience)).toMatchObject({ params: { USER_ID: 6, TAG: 'TASK' } });
  });
});
