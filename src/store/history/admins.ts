/**
 * The administrators whom Herald knows. REST tells an app about the person who uses it and about nobody else, but
 * options of the app are written by administrators alone: each notes itself there before it withdraws somebody's send
 * or goes on with it.
 */
import * as z from 'zod/mini';
import type { CallPortal } from '#portal/call.ts';
import { type StoreFailure, storeFailure } from '../entity/store-failure.ts';
import { fromStoredJson } from '../entity/stored-json.ts';

export const ADMINS_OPTION = 'herald_admins';
/** Options travel with every page of the app. */
const MOST = 500;
/** Time for which somebody who is no administrator is not asked about again, ms: administrators note themselves first. */
const ANSWER_HOLDS = 60_000;

const AdminsV1 = z.object({
  v: z.literal(1),
  ids: z.array(z.number().check(z.int(), z.positive())),
});

type Viewer = { readonly id: number; readonly isAdmin: boolean };

export type Admins = {
  /** Those of these people who are administrators; at most one request a minute about the same people. Never rejects. */
  among(ids: readonly number[]): Promise<ReadonlySet<number>>;
  /** Notes the viewer, if an administrator; no request once that is done. Never rejects. */
  noteViewer(): Promise<{ readonly ok: true } | StoreFailure>;
};

type Options = {
  /** The option as it was when the page was opened. */
  readonly snapshot: unknown;
  /** ms. */
  readonly now: () => number;
};

export function createAdmins(call: CallPortal, viewer: Viewer, { snapshot, now }: Options): Admins {
  const known = new Set<number>();
  /** Moments at which people were none, by their ids. */
  const others = new Map<number, number>();
  const isAnswered = (id: number): boolean => {
    const at = others.get(id);
    return known.has(id) || (at !== undefined && Math.abs(now() - at) < ANSWER_HOLDS);
  };
  const learn = (ids: readonly number[]) => {
    for (const id of ids) known.add(id);
    // The portal itself says at each opening whether the viewer still is one.
    if (viewer.isAdmin) known.add(viewer.id);
    else known.delete(viewer.id);
  };
  learn(idsOf(snapshot));
  let noted: ReturnType<Admins['noteViewer']> | undefined = idsOf(snapshot).includes(viewer.id)
    ? Promise.resolve({ ok: true })
    : undefined;

  const read = () => call({ method: 'app.option.get', params: { option: ADMINS_OPTION } });

  async function note(): ReturnType<Admins['noteViewer']> {
    const reply = await read();
    if (!reply.ok) return storeFailure(reply.error);
    const before = idsOf(reply.result);
    if (before.includes(viewer.id)) return { ok: true };
    const ids = [viewer.id, ...before].slice(0, MOST);
    const value = JSON.stringify({ v: 1, ids } satisfies z.infer<typeof AdminsV1>);
    const written = await call({ method: 'app.option.set', params: { options: { [ADMINS_OPTION]: value } } });
    return written.ok ? { ok: true } : storeFailure(written.error);
  }

  return {
    async among(ids) {
      if (ids.every((id) => id === viewer.id || isAnswered(id))) return known;
      const reply = await read();
      if (!reply.ok) return known;
      learn(idsOf(reply.result));
      for (const id of ids) if (!known.has(id)) others.set(id, now());
      return known;
    },
    async noteViewer() {
      if (!viewer.isAdmin) return { ok: true };
      noted ??= note();
      const result = await noted;
      if (!result.ok) noted = undefined;
      return result;
    },
  };
}

/** An option that cannot be read names nobody. */
function idsOf(stored: unknown): readonly number[] {
  const read = AdminsV1.safeParse(typeof stored === 'string' ? fromStoredJson(stored) : undefined);
  return read.success ? read.data.ids : [];
}
