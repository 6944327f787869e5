import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, fromAttach, type NoticeDraft, toAttach } from './draft.ts';
import { withoutEmpty } from './empty-blocks.ts';
import { normaliseAttach } from './normalise.ts';
import { parseNotice } from './parse-notice.ts';
import { anAttach } from './testing/an-attach.ts';
import { imNotifyParams, toWire } from './wire.ts';

function aDraft(parts: Partial<NoticeDraft>): NoticeDraft {
  return { ...EMPTY_DRAFT, message: 'Reminder', ...parts };
}

function wireOf(draft: NoticeDraft) {
  const read = parseNotice(draft, { appNameLength: 0 });
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join());
  return toWire(read.notice);
}

function attachOf(attach: Parameters<typeof fromAttach>[0]) {
  let id = 0;
  return fromAttach(attach, () => `b${id++}`);
}

it('is none while what was written as JSON cannot be read', () => {
  const read = (jsonText: string) =>
    parseNotice(aDraft({ jsonText, attach: attachOf([{ MESSAGE: 'x' }]) }), { appNameLength: 0 });
  expect(read('[\n {"MESSAGE": }]')).toMatchObject({
    ok: false,
    issues: [
      { path: ['jsonText'], code: 'JSON_UNEXPECTED', values: { line: 2, column: 14, path: '0 › MESSAGE' } },
    ],
  });
  expect(read('{"MESSAGE":"theirs","ATTACH":[]}').ok).toBe(true);
});

describe('a notice on the wire', () => {
  it('is the documented example', () => {
    const draft = aDraft({ messageOut: 'Reminder (email)', tag: 'TASK_42', subTag: 'TASK|42' });
    const params = imNotifyParams(wireOf(draft), { userId: 5, tag: draft.tag, subTag: draft.subTag });
    expect(JSON.stringify(params)).toBe(
      '{"USER_ID":5,"TYPE":"USER","MESSAGE":"Reminder","MESSAGE_OUT":"Reminder (email)","TAG":"TASK_42","SUB_TAG":"TASK|42"}',
    );
  });

  it('carries ATTACH last', () => {
    const draft = aDraft({ type: 'SYSTEM', attach: attachOf([{ MESSAGE: 'x' }]) });
    const params = imNotifyParams(wireOf(draft), { userId: 5, tag: 't', subTag: 's' });
    expect(Object.keys(params)).toEqual(['USER_ID', 'TYPE', 'MESSAGE', 'TAG', 'SUB_TAG', 'ATTACH']);
    expect(params.ATTACH).toEqual([{ MESSAGE: 'x' }]);
  });

  it('is trimmed, and leaves out what is empty', () => {
    expect(wireOf(aDraft({ message: ' a\n b \n', messageOut: ' \n' }))).toEqual({
      TYPE: 'USER',
      MESSAGE: 'a\n b',
    });
  });
});

describe('the proof', () => {
  it('keeps tags as they were typed; one of blanks is none', () => {
    const read = parseNotice(aDraft({ tag: ' a b ', subTag: '  ' }), { appNameLength: 0 });
    expect(read.ok && [read.notice.tag, read.notice.subTag]).toEqual([' a b ', '']);
  });

  it('names the errors alone, in the order of the form', () => {
    const draft = aDraft({ message: '', tag: 'a'.repeat(201), attach: attachOf([{ HTML: 'x' }]) });
    const read = parseNotice(draft, { appNameLength: 0 });
    expect(read.ok ? [] : read.issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'message MESSAGE_EMPTY',
      'tag TAG_TOO_LONG',
      'attach ATTACH_NOTHING_KEPT',
    ]);
  });

  it('lets warnings through', () => {
    const read = parseNotice(aDraft({ message: '[b]x' }), { appNameLength: 0 });
    expect(read.ok && read.warnings.map(({ code }) => code)).toEqual(['BB_UNCLOSED']);
  });

  it("asks for the app's name of a SYSTEM notice", () => {
    const draft = aDraft({ type: 'SYSTEM', message: 'a'.repeat(19_990) });
    expect(parseNotice(draft, { appNameLength: 6 }).ok).toBe(true);
    expect(parseNotice(draft, { appNameLength: 7 }).ok).toBe(false);
  });

  it('lets nothing through that the portal would refuse', () => {
    fc.assert(
      fc.property(anAttach, (written) => {
        const attach = attachOf(written);
        const read = parseNotice(aDraft({ attach }), { appNameLength: 0 });
        if (!read.ok) return;
        expect(normaliseAttach(read.notice.attach).ok).toBe(true);
        expect(read.notice.attach).toEqual(toAttach(withoutEmpty(attach)));
      }),
    );
  });
});
