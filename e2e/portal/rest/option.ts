import type { Json } from '../api.ts';
import { isArray, isSet, phpArray, phpBool, phpEntries, phpString } from '../php.ts';
import { done, type Method, type MethodCall, type MethodReply, refuse } from './method.ts';

type Options = Map<string, Json>;

function read({ params }: MethodCall, options: ReadonlyMap<string, Json> | undefined): MethodReply {
  const name = params['option'];
  if (!isSet(name) || name === '') return done(phpArray(options ?? []));
  return done(options?.get(phpString(name)) ?? null);
}

/** Read, merge, write: without `options` the request's own parameters are stored, telemetry included. */
function write({ params }: MethodCall, options: Options): MethodReply {
  const given = params['options'];
  if (given !== undefined && (!isArray(given) || !phpBool(given))) {
    return refuse('ArgumentNullException', 'options is empty');
  }
  const entries = given === undefined ? Object.entries(params) : phpEntries(given);
  if (entries.length === 0) return refuse('ArgumentNullException', 'options is empty');
  for (const [key, value] of entries) options.set(key, value);
  return done(true);
}

export const optionMethods = {
  'app.option.get': {
    scopes: [],
    params: ['option'],
    run: (call) => read(call, call.portal.memory.appOptions),
  },
  'app.option.set': {
    scopes: [],
    params: ['options'],
    run(call) {
      if (!call.user.admin) return refuse('AccessException', 'Administrator authorization required');
      return write(call, call.portal.memory.appOptions);
    },
  },
  'user.option.get': {
    scopes: [],
    params: ['option'],
    run: (call) => read(call, call.portal.memory.userOptions.get(call.user.id)),
  },
  'user.option.set': {
    scopes: [],
    params: ['options'],
    run(call) {
      const { userOptions } = call.portal.memory;
      const own: Options = userOptions.get(call.user.id) ?? new Map();
      userOptions.set(call.user.id, own);
      return write(call, own);
    },
  },
} satisfies Record<string, Method>;
