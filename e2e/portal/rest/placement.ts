import type { BoundPlacement, Json } from '../api.ts';
import { isMap, isSet, phpBool, phpGet, phpInt, phpString } from '../php.ts';
import { publish } from '../state.ts';
import { wrongArgument } from './entity-access.ts';
import { done, type Method, type MethodCall, type MethodReply, refuse } from './method.ts';

/** Places where an app can be put, and the scope that each needs beside "placement" ('' = none). */
const PLACES: Readonly<Record<string, string>> = {
  LEFT_MENU: '',
  REST_APP_URI: '',
  PAGE_BACKGROUND_WORKER: '',
  USER_PROFILE_MENU: 'user',
  USER_PROFILE_TOOLBAR: 'user',
  IM_TEXTAREA: 'im',
  IM_SIDEBAR: 'im',
  IM_CONTEXT_MENU: 'im',
  IM_NAVIGATION: 'im',
  CRM_LEAD_DETAIL_TAB: 'crm',
  CRM_DEAL_DETAIL_TAB: 'crm',
  CRM_CONTACT_DETAIL_TAB: 'crm',
  CRM_COMPANY_DETAIL_TAB: 'crm',
  TASK_VIEW_TAB: 'task',
  TASK_VIEW_SIDEBAR: 'task',
  TASK_VIEW_TOP_PANEL: 'task',
  SONET_GROUP_DETAIL_TAB: 'sonet_group',
};
const NEEDS_ICON = ['IM_TEXTAREA', 'IM_SIDEBAR', 'IM_NAVIGATION'];
const WORKER = 'PAGE_BACKGROUND_WORKER';
/** One handler for everybody; of a worker, one more for each person. */
const ONE_HANDLER = ['REST_APP_URI', WORKER];
const SCOPES = ['placement'];

function isOffered(call: MethodCall, place: string): boolean {
  const scope = PLACES[place];
  return scope !== undefined && (scope === '' || call.portal.memory.switches.scopes.includes(scope));
}

function forAdministrators(run: (call: MethodCall) => MethodReply): (call: MethodCall) => MethodReply {
  return (call) => (call.user.admin ? run(call) : refuse('ACCESS_DENIED', 'Access denied!', 403));
}

/** A handler needs a domain of its own; of the machine's own names only those of this emulator are taken. */
function checkHandler(handler: string): MethodReply | null {
  let url: URL;
  try {
    url = new URL(handler);
  } catch {
    return refuse('ERROR_WRONG_HANDLER_URL', 'Wrong handler URL');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported event handler protocol');
  }
  const own = url.hostname === 'app.localhost' || url.hostname === 'app.b24.localhost';
  const real = /\.[a-z][a-z0-9-]*$/i.test(url.hostname) && !url.hostname.endsWith('.localhost');
  return own || real ? null : refuse('ERROR_WRONG_HANDLER_URL', 'Wrong handler URL');
}

function bind(call: MethodCall): MethodReply {
  const { params, portal } = call;
  const placement = phpString(params['PLACEMENT']);
  const handler = phpString(params['HANDLER']);
  if (placement === '') return wrongArgument('PLACEMENT', "Argument 'PLACEMENT' is null or empty");
  if (handler === '') return wrongArgument('HANDLER', "Argument 'HANDLER' is null or empty");
  if (!isOffered(call, placement)) return refuse('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found');
  const wrong = checkHandler(handler);
  if (wrong !== null) return wrong;
  const options = params['OPTIONS'] ?? [];
  if (NEEDS_ICON.includes(placement) && phpString(phpGet(options, 'iconName')) === '') {
    return wrongArgument('iconName', "Argument 'iconName' is null or empty");
  }
  // This refusal has status 200.
  if (placement === WORKER && phpString(phpGet(options, 'errorHandlerUrl')) === '')
    return refuse('EMPTY_ERROR_HANDLER_URL', 'The errorHandlerUrl option is empty', 200);
  const userId = phpInt(params['USER_ID']);
  if (userId > 0 && placement !== WORKER)
    return refuse('ERROR_PLACEMENT_USER_MODE', 'This placement has no handlers of single users');
  const { placements } = portal.memory;
  const same = placements.filter((one) => one.placement === placement && one.userId === userId);
  if (ONE_HANDLER.includes(placement) && same.length > 0) {
    return refuse('ERROR_PLACEMENT_MAX_COUNT', 'Placement max count');
  }
  if (same.some((one) => one.handler === handler)) {
    return refuse('ERROR_CORE', 'Unable to set placement handler: Handler already binded');
  }
  const all = params['LANG_ALL'];
  const first: Json | undefined = isMap(all)
    ? (phpGet(all, portal.memory.switches.lang) ?? Object.values(all)[0])
    : undefined;
  // A LANG_ALL that is not empty stands in the place of the three texts.
  const text = (name: string) => phpString(first === undefined ? params[name] : phpGet(first, name));
  const bound: BoundPlacement = {
    placement,
    handler,
    userId,
    options,
    title: text('TITLE'),
    description: text('DESCRIPTION'),
    groupName: text('GROUP_NAME'),
    langAll: isMap(all) ? all : [],
  };
  placements.push(bound);
  publish(portal, { kind: 'placements' });
  return done(true);
}

export const placementMethods = {
  'placement.bind': {
    scopes: SCOPES,
    params: ['PLACEMENT', 'HANDLER', 'TITLE', 'DESCRIPTION', 'GROUP_NAME', 'LANG_ALL', 'OPTIONS', 'USER_ID'],
    run: forAdministrators(bind),
  },
  'placement.list': {
    scopes: SCOPES,
    params: ['SCOPE', 'FULL'],
    run(call) {
      const scope = phpString(call.params['SCOPE']);
      const full = phpBool(call.params['FULL']);
      const codes = Object.keys(PLACES).filter((place) =>
        scope === '' ? full || isOffered(call, place) : PLACES[place] === scope,
      );
      return done(codes);
    },
  },
  'placement.get': {
    scopes: SCOPES,
    params: [],
    run: forAdministrators(({ portal }) =>
      done(
        portal.memory.placements.map(
          ({ placement, userId, handler, options, title, description, langAll }) => ({
            placement,
            userId,
            handler,
            options,
            title,
            description,
            langAll,
          }),
        ),
      ),
    ),
  },
  'placement.unbind': {
    scopes: SCOPES,
    params: ['PLACEMENT', 'HANDLER', 'USER_ID'],
    run: forAdministrators(({ params, portal }) => {
      const placement = phpString(params['PLACEMENT']);
      if (placement === '') return wrongArgument('PLACEMENT', "Argument 'PLACEMENT' is null or empty");
      const handler = phpString(params['HANDLER']);
      const { placements } = portal.memory;
      const kept = placements.filter(
        (one) =>
          one.placement !== placement ||
          (handler !== '' && one.handler !== handler) ||
          (isSet(params['USER_ID']) && one.userId !== phpInt(params['USER_ID'])),
      );
      // The portal counts each one twice: when it finds it, and when it has deleted it.
      const count = (placements.length - kept.length) * 2;
      placements.splice(0, placements.length, ...kept);
      publish(portal, { kind: 'placements' });
      return done({ count });
    }),
  },
} satisfies Record<string, Method>;
