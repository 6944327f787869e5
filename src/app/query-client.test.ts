import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient, holdsFailure } from './query-client.ts';

afterEach(() => onlineManager.setOnline(true));

describe('holdsFailure', () => {
  it.each([
    [{ ok: false, reason: 'unreachable' }],
    [{ state: 'failed' }],
    [{ found: [], error: { code: 'NETWORK_ERROR' } }],
    [{ pages: [{ ok: true }, { ok: false }], pageParams: [] }],
  ])('finds it in %j', (data) => expect(holdsFailure(data)).toBe(true));

  it.each([[undefined], [null], ['text'], [{ ok: true, error: undefined }], [{ pages: [{ ok: true }] }]])(
    'finds none in %j',
    (data) => expect(holdsFailure(data)).toBe(false),
  );
});

describe('the line comes back', () => {
  const reading = (answers: readonly unknown[]) => {
    let reads = 0;
    const queryFn = async () => {
      reads += 1;
      return answers[Math.min(reads, answers.length) - 1];
    };
    const client = createQueryClient();
    client.mount();
    const observer = new QueryObserver(client, {
      queryKey: ['read'],
      queryFn,
      staleTime: Number.POSITIVE_INFINITY,
    });
    observer.subscribe(() => {});
    return { reads: () => reads, data: () => observer.getCurrentResult().data };
  };

  it('and what failed is read again, what was read is not', async () => {
    const failed = reading([{ ok: false }, { ok: true }]);
    const read = reading([{ ok: true }]);
    await vi.waitFor(() => expect(failed.data()).toEqual({ ok: false }));
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await vi.waitFor(() => expect(failed.data()).toEqual({ ok: true }));
    expect(read.reads()).toBe(1);
  });

  it('and what was to be read meanwhile is read', async () => {
    onlineManager.setOnline(false);
    const waiting = reading([{ ok: true }]);
    expect(waiting.reads()).toBe(0);
    onlineManager.setOnline(true);
    await vi.waitFor(() => expect(waiting.data()).toEqual({ ok: true }));
  });
});
