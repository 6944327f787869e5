import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginTimeline, record, redo, TIMELINE_STEPS, type Timeline, undo } from './timeline.ts';

const typed = (...texts: string[]) =>
  texts.reduce((timeline, text, index) => record(timeline, text, index * 5_000), beginTimeline(''));

describe('undo and redo', () => {
  it('takes back one step at a time and brings it again', () => {
    const timeline = typed('a', 'ab');
    expect(undo(timeline).present).toBe('a');
    expect(undo(undo(timeline)).present).toBe('');
    expect(redo(undo(timeline)).present).toBe('ab');
  });

  it('joins typing in one place into one step, until a pause of a second', () => {
    let timeline = beginTimeline('');
    timeline = record(timeline, 'H', 0, 'message');
    timeline = record(timeline, 'Hi', 400, 'message');
    timeline = record(timeline, 'Hi ', 1_500, 'message');
    expect(undo(timeline).present).toBe('Hi');
    expect(undo(undo(timeline)).present).toBe('');
  });

  it('ends a step with a clock that is set back, and joins by the new time from then on', () => {
    let timeline = record(beginTimeline(''), 'H', 3_600_000, 'message');
    timeline = record(timeline, 'Hi', 400, 'message');
    timeline = record(timeline, 'Hi!', 800, 'message');
    expect(undo(timeline).present).toBe('H');
  });

  it('never joins typing in two places', () => {
    let timeline = record(beginTimeline('0'), '1', 0, 'message');
    timeline = record(timeline, '2', 10, 'tag');
    expect(undo(timeline).present).toBe('1');
  });

  it('does not join typing to what stood before an undo', () => {
    let timeline = record(beginTimeline('0'), '1', 0, 'message');
    timeline = redo(undo(timeline));
    timeline = record(timeline, '2', 10, 'message');
    expect(undo(timeline).present).toBe('1');
  });

  it('forgets what could come again once something new is written', () => {
    expect(redo(record(undo(typed('a')), 'b', 9_999)).present).toBe('b');
  });

  it('keeps at least a hundred steps', () => {
    const timeline = typed(...Array.from({ length: TIMELINE_STEPS + 50 }, (_, index) => String(index)));
    expect(TIMELINE_STEPS).toBeGreaterThanOrEqual(100);
    expect(timeline.past).toHaveLength(TIMELINE_STEPS);
  });

  it('is where it was after any number of undos and as many redos', () => {
    const change = fc.record({
      text: fc.string(),
      at: fc.nat(5_000),
      group: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.nat(60), (changes, count) => {
        let at = 0;
        let timeline: Timeline<string> = beginTimeline('start');
        for (const step of changes) {
          at += step.at;
          timeline = record(timeline, step.text, at, step.group);
        }
        const steps = Math.min(count, timeline.past.length);
        let walked = timeline;
        for (let index = 0; index < steps; index += 1) walked = undo(walked);
        for (let index = 0; index < steps; index += 1) walked = redo(walked);
        expect(walked.present).toBe(timeline.present);
        expect(walked.past).toEqual(timeline.past);
      }),
    );
  });
});
