import { isSet, phpEntries, phpString } from '../php.ts';
import { PORTAL_NAME } from '../state.ts';
import { done, type Method } from './method.ts';

/** Methods that every app may call: who am I, what am I allowed. */
export const appMethods = {
  'app.info': {
    scopes: [],
    params: [],
    run: ({ portal }) =>
      done({
        ID: 1,
        CODE: portal.clientId,
        VERSION: 1,
        STATUS: 'L',
        INSTALLED: portal.memory.switches.installed,
        PAYMENT_EXPIRED: 'N',
        DAYS: null,
        LANGUAGE_ID: 'en',
        LICENSE: portal.memory.switches.plan === 'enterprise' ? 'en_ent250' : 'en_pro100',
        LICENSE_TYPE: portal.memory.switches.plan === 'enterprise' ? 'ent250' : 'pro100',
        LICENSE_FAMILY: portal.memory.switches.plan === 'enterprise' ? 'ent' : 'pro',
      }),
  },
  scope: {
    scopes: [],
    params: ['full'],
    run: ({ portal }) => done([...portal.memory.switches.scopes]),
  },
  profile: {
    scopes: [],
    params: [],
    run: ({ user, session }) => {
      if (!user.active) return done([]);
      return done({
        ID: String(user.id),
        ADMIN: user.admin,
        NAME: user.firstName,
        LAST_NAME: user.lastName,
        PERSONAL_GENDER: user.gender,
        ...(user.photo === '' ? {} : { PERSONAL_PHOTO: session.origin + user.photo }),
        TIME_ZONE: '',
        TIME_ZONE_OFFSET: 0,
      });
    },
  },
  'user.admin': {
    scopes: [],
    params: [],
    run: ({ user }) => done(user.admin),
  },
  'server.time': {
    scopes: [],
    params: [],
    run: ({ portal }) => done(`${new Date(portal.clock()).toISOString().slice(0, 19)}+00:00`),
  },
  'access.name': {
    scopes: [],
    params: ['ACCESS'],
    run: ({ params, portal }) => {
      const codes = phpEntries(params['ACCESS']).map(([, code]) => phpString(code));
      if (codes.length === 0) return done(false);
      const rows = codes.flatMap((code) => {
        const match = /^U(\d+)$/.exec(code);
        const person = match === null ? undefined : portal.memory.people.find(Number(match[1]));
        const name =
          person !== undefined
            ? `${person.firstName} ${person.lastName}`.trim()
            : code === 'AU'
              ? `All employees of ${PORTAL_NAME}`
              : undefined;
        return isSet(name)
          ? [[code, { provider: '', name, provider_id: person ? 'user' : 'other' }] as const]
          : [];
      });
      return done(rows.length === 0 ? [] : Object.fromEntries(rows));
    },
  },
} satisfies Record<string, Method>;
