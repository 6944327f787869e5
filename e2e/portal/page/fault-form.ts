import type { Fault, FaultKind, Faults } from '../api.ts';
import { deleteJson, getJson, postJson } from './api-client.ts';
import { el, fill, labelled } from './element.ts';

/** Documented errors and their status (portal-rest.md, sections 4 and 8). */
const ERRORS: Readonly<Record<string, number>> = {
  QUERY_LIMIT_EXCEEDED: 503,
  OVERLOAD_LIMIT: 503,
  OPERATION_TIME_LIMIT: 429,
  INTERNAL_SERVER_ERROR: 500,
  ERROR_UNEXPECTED_ANSWER: 500,
  PORTAL_DELETED: 500,
  NO_AUTH_FOUND: 401,
  expired_token: 401,
  invalid_token: 401,
  authorization_error: 401,
  insufficient_scope: 403,
  ACCESS_DENIED: 403,
  INVALID_CREDENTIALS: 403,
  user_access_error: 403,
  WRONG_AUTH_TYPE: 403,
  ERROR_METHOD_NOT_FOUND: 404,
  ERROR_MANIFEST_IS_NOT_AVAILABLE: 404,
  ERROR_BATCH_METHOD_NOT_ALLOWED: 405,
  ERROR_BATCH_LENGTH_EXCEEDED: 400,
  INVALID_REQUEST: 400,
  USER_ID_EMPTY: 400,
  MESSAGE_EMPTY: 400,
  ATTACH_ERROR: 400,
  ATTACH_OVERSIZE: 400,
  PARAMS_ERROR: 400,
};

const KINDS: Readonly<
  Record<string, { label: string; sentence: string; code?: true; make: (code: string) => Fault }>
> = {
  error: {
    label: 'Error code',
    sentence: 'The call is refused with this code; nothing is done.',
    code: true,
    make: (code) => ({ kind: 'error', code, status: ERRORS[code] ?? 400 }),
  },
  'lost-reply': {
    label: 'Lost reply',
    sentence: 'The call is done, then the connection is cut.',
    make: () => ({ kind: 'lost-reply' }),
  },
  'lost-request': {
    label: 'Lost request',
    sentence: 'The connection is cut before anything is done.',
    make: () => ({ kind: 'lost-request' }),
  },
  html: {
    label: 'HTML 502',
    sentence: 'A page of the proxy instead of an answer; nothing is done.',
    make: () => ({ kind: 'html', status: 502 }),
  },
  'html-done': {
    label: 'HTML 502 after the call',
    sentence: 'The call is done, then the proxy answers with a page of its own.',
    make: () => ({ kind: 'html', status: 502, executed: true }),
  },
  slow: {
    label: 'Slow, 5 seconds',
    sentence: 'The answer is right but late.',
    make: () => ({ kind: 'slow', ms: 5000 }),
  },
  'very-slow': {
    label: 'Slow, 60 seconds',
    sentence: 'The call is done, the answer comes after any time-out.',
    make: () => ({ kind: 'slow', ms: 60_000, when: 'after' }),
  },
  'no-json': {
    label: 'Broken JSON',
    sentence: 'Status 200 and a text that cannot be read; the call is done.',
    make: () => ({ kind: 'no-json', body: 'broken' }),
  },
  'no-time': {
    label: 'Answer without time',
    sentence: 'JSON that lacks what the SDK needs; the call is done.',
    make: () => ({ kind: 'no-json', body: 'no-time' }),
  },
  redirect: {
    label: 'Renamed portal, 302',
    sentence: 'The call is sent to another address; nothing is done.',
    make: () => ({ kind: 'redirect', location: 'http://renamed.localhost/' }),
  },
  false: {
    label: 'Result false',
    sentence: 'The call is done and answered with false.',
    make: () => ({ kind: 'result', result: false }),
  },
  'row-error': {
    label: 'Error in a batch',
    sentence: 'One command of a batch is refused with this code.',
    code: true,
    make: (code) => ({ kind: 'row-error', code }),
  },
  'row-missing': {
    label: 'Row missing in a batch',
    sentence: 'One command of a batch is done, and stands nowhere in the answer.',
    make: () => ({ kind: 'row-missing' }),
  },
};

const METHODS = [
  'im.notify',
  'batch',
  'user.search',
  'im.search.user.list',
  'user.current',
  'im.notify.delete',
];

export type FaultForm = { readonly element: HTMLElement; readonly show: (pending: readonly Fault[]) => void };

/** "Next fault": what happens to the next calls, in the order in which it was asked for. */
export function createFaultForm(): FaultForm {
  const kind = el('select', { class: 'input', id: 'fault-kind', on: { change: follow } });
  for (const [value, { label }] of Object.entries(KINDS)) kind.append(el('option', { value }, label));
  const code = el('select', { class: 'input', id: 'fault-code' });
  for (const [name, status] of Object.entries(ERRORS))
    code.append(el('option', { value: name }, `${status} ${name}`));
  const method = el('input', {
    class: 'input',
    id: 'fault-method',
    list: 'fault-methods',
    placeholder: 'any method',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const methods = el(
    'datalist',
    { id: 'fault-methods' },
    ...METHODS.map((name) => el('option', { value: name })),
  );
  const times = el('input', {
    class: 'input',
    id: 'fault-times',
    type: 'number',
    min: 1,
    max: 999,
    value: 1,
  });
  const sentence = el('p', { class: 'switch-sentence', 'aria-live': 'polite' });
  const codeField = labelled('Code', code);
  const pendingList = el('ol', { class: 'fault-list', 'aria-label': 'Waiting faults' });
  const clear = el(
    'button',
    { type: 'button', class: 'link-button', on: { click: () => void forget() } },
    'Clear',
  );
  const pendingBox = el('div', { class: 'fault-pending', hidden: true }, pendingList, clear);

  function follow(): void {
    const chosen = KINDS[kind.value];
    codeField.hidden = chosen?.code !== true;
    sentence.textContent = chosen?.sentence ?? '';
  }
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = KINDS[kind.value];
    if (chosen === undefined) return;
    const name = method.value.trim().toLowerCase();
    const fault = {
      ...chosen.make(code.value),
      times: Math.max(1, Number(times.value) || 1),
      ...(name === '' ? {} : { method: name }),
    };
    show((await postJson<Faults>('faults', fault)).pending);
  }
  async function forget(): Promise<void> {
    show((await deleteJson<Faults>('faults')).pending);
  }
  function show(pending: readonly Fault[]): void {
    pendingBox.hidden = pending.length === 0;
    fill(pendingList, ...pending.map((fault) => el('li', {}, describe(fault))));
  }

  follow();
  void getJson<Faults>('faults').then(({ pending }) => show(pending));
  const form = el(
    'form',
    { class: 'fault-form', on: { submit: (event) => void add(event) } },
    labelled('Next fault', kind),
    codeField,
    el('div', { class: 'fault-pair' }, labelled('For method', method), labelled('Times', times)),
    methods,
    sentence,
    el('button', { type: 'submit', class: 'button' }, 'Add fault'),
  );
  return { element: el('div', {}, form, pendingBox), show };
}

function describe(fault: Fault): string {
  const what: Partial<Record<FaultKind, string>> = {
    'lost-reply': 'lost reply',
    'lost-request': 'lost request',
    'no-json': 'no JSON',
    'row-missing': 'row missing',
  };
  const kind = 'code' in fault ? fault.code : (what[fault.kind] ?? fault.kind);
  const times = (fault.times ?? 1) > 1 ? `, ${fault.times} times` : '';
  return `${kind} for ${fault.method ?? 'any method'}${times}`;
}
