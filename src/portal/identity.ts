import * as z from 'zod/mini';
import type { Call, CallPortalBatch, CallResult, PortalError } from './call.ts';
import { portalError } from './errors.ts';

/** Who the person is and what the app may do, as the portal says at start-up. */
export type Identity = {
  readonly user: {
    readonly id: number;
    readonly name: string;
    readonly photo: string;
    readonly isAdmin: boolean;
  };
  readonly scopes: ReadonlySet<string>;
  readonly app: { readonly code: string; readonly licenseFamily: string };
};

export type IdentityResult =
  | { readonly ok: true; readonly identity: Identity; readonly along: readonly CallResult[] }
  | { readonly ok: false; readonly error: PortalError };

const text = z.catch(z.string(), '');

const Profile = z.object({
  ID: z.coerce.number().check(z.int(), z.positive()),
  ADMIN: z.catch(z.boolean(), false),
  NAME: text,
  LAST_NAME: text,
  PERSONAL_PHOTO: text,
});

const Scopes = z.array(z.string());

const AppInfo = z.object({ CODE: text, LICENSE_FAMILY: text });

/**
 * Asks who is here, and whatever should go along, in one request. Without an answer about the person there is no start;
 * the rest may be missing.
 */
export async function readIdentity(
  callBatch: CallPortalBatch,
  callsAlong: readonly Call[] = [],
): Promise<IdentityResult> {
  const [profile, current, scope, info, ...along] = await callBatch([
    { method: 'profile', params: {} },
    { method: 'user.current', params: {} },
    { method: 'scope', params: {} },
    { method: 'app.info', params: {} },
    ...callsAlong,
  ]);
  const me = read(Profile, profile) ?? read(Profile, current);
  if (me === undefined) {
    const error = profile?.ok === false ? profile.error : portalError('JSSDK_UNKNOWN_ERROR', '', 200);
    return { ok: false, error };
  }
  const app = read(AppInfo, info);
  return {
    ok: true,
    along,
    identity: {
      user: {
        id: me.ID,
        name: `${me.NAME} ${me.LAST_NAME}`.trim(),
        photo: me.PERSONAL_PHOTO,
        isAdmin: me.ADMIN,
      },
      scopes: new Set(read(Scopes, scope) ?? []),
      app: {
        code: app?.CODE ?? '',
        licenseFamily: app?.LICENSE_FAMILY ?? '',
      },
    },
  };
}

function read<T>(
  schema: z.ZodMiniType<T>,
  reply: Awaited<ReturnType<CallPortalBatch>>[number] | undefined,
): T | undefined {
  if (!reply?.ok) return undefined;
  const parsed = schema.safeParse(reply.result);
  return parsed.success ? parsed.data : undefined;
}
