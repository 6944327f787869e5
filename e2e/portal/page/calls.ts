import type { CallRecord, Calls, PortalEvent } from '../api.ts';
import { getJson } from './api-client.ts';
import { field } from './bridge.ts';
import { el, fill } from './element.ts';

export type CallsPanel = { readonly element: HTMLElement; readonly hear: (event: PortalEvent) => void };

const KEPT = 300;

/** The log of REST calls, newest first; each can be opened to see what went in and came out. */
export function createCalls(): CallsPanel {
  let since = 0;
  const rows = new Map<number, HTMLElement>();
  const list = el('ol', { class: 'calls-list', reversed: true });
  const empty = el('p', { class: 'panel-empty' }, 'The app has not called anything yet.');
  const filter = el('input', {
    type: 'search',
    class: 'input',
    'aria-label': 'Filter by method',
    placeholder: 'Filter by method',
    on: { input: show },
  });
  const clear = el(
    'button',
    { type: 'button', class: 'link-button', on: { click: forget } },
    'Clear the list',
  );

  function add(call: CallRecord): void {
    if (call.n <= since) return; // it was cleared away, or belongs to a portal before the last reset
    const row = callRow(call);
    rows.get(call.n)?.remove();
    rows.set(call.n, row);
    const after = [...list.querySelectorAll<HTMLElement>('li')].find((other) => isAbove(row, other));
    list.insertBefore(row, after ?? null);
    const oldest = list.lastElementChild;
    if (rows.size > KEPT && oldest !== null) {
      rows.delete(Number(oldest.getAttribute('data-n')));
      oldest.remove();
    }
    show();
  }

  function show(): void {
    const wanted = filter.value.trim().toLowerCase();
    for (const row of rows.values()) row.hidden = !(row.dataset['method'] ?? '').includes(wanted);
    empty.hidden = rows.size > 0;
  }

  function forget(): void {
    since = Math.max(since, ...rows.keys());
    rows.clear();
    fill(list);
    show();
  }

  async function load(): Promise<void> {
    const { calls } = await getJson<Calls>('calls?since=0');
    for (const call of calls.slice(-KEPT)) add(call);
    show();
  }

  void load();
  return {
    element: el(
      'section',
      { class: 'calls', role: 'region', 'aria-label': 'REST calls' },
      el('div', { class: 'calls-bar' }, filter, clear),
      empty,
      list,
    ),
    hear(event) {
      if (event.kind === 'call') add(event.call);
      if (event.kind === 'reset') {
        forget();
        since = 0;
        void load();
      }
    },
  };
}

/** Newest first, but the commands of a batch stand below it in their own order. */
function isAbove(row: HTMLElement, other: HTMLElement): boolean {
  const group = (item: HTMLElement) => Number(item.dataset['group']);
  if (group(row) !== group(other)) return group(row) > group(other);
  return Number(row.dataset['n']) < Number(other.dataset['n']);
}

function callRow(call: CallRecord): HTMLElement {
  const [tone, outcome] = outcomeOf(call);
  const details = el(
    'details',
    { class: 'call' },
    el(
      'summary',
      {},
      el('span', { class: 'call-n' }, call.n),
      el(
        'span',
        { class: 'call-what' },
        el('span', { class: 'call-method' }, call.method),
        call.via === 'batch' && el('span', { class: 'chip' }, `batch ${call.key ?? ''}`.trim()),
        call.script === true && el('span', { class: 'chip' }, 'script'),
        call.fault !== undefined && el('span', { class: 'chip chip-fault' }, call.fault),
      ),
      el('span', { class: `call-outcome call-${tone}` }, outcome),
      el('span', { class: 'call-time' }, `${Math.round(call.durationMs)} ms`),
    ),
  );
  details.addEventListener('toggle', () => {
    if (!details.open || details.children.length > 1) return;
    details.append(callBody(call)); // only when somebody looks: a batch can be long
  });
  const className = call.batch === undefined ? 'call-row' : 'call-row call-row-inner';
  return el(
    'li',
    {
      class: className,
      'data-n': call.n,
      'data-group': call.batch ?? call.n,
      'data-method': call.method.toLowerCase(),
    },
    details,
  );
}

function callBody(call: CallRecord): HTMLElement {
  const answer = call.error ?? call.result;
  const facts = [
    `Status ${call.status === 0 ? 'none: the connection was cut' : call.status}`,
    call.executed ? 'executed' : 'not executed',
    call.userId === null ? 'no user' : `as user ${call.userId}`,
    call.requestId !== '' && `request ${call.requestId}`,
  ];
  return el(
    'div',
    { class: 'call-body' },
    el('p', {}, facts.filter((fact) => fact !== false).join(' · ')),
    el('h4', {}, 'Parameters'),
    el('pre', { class: 'json', tabindex: 0 }, JSON.stringify(call.params, null, 2)),
    el('h4', {}, 'Answer'),
    el(
      'pre',
      { class: 'json', tabindex: 0 },
      answer === undefined ? 'nothing' : JSON.stringify(answer, null, 2),
    ),
  );
}

/** A tone and the answer in one word or two. */
function outcomeOf(call: CallRecord): ['good' | 'bad' | 'odd', string] {
  if (call.status === 0) return ['bad', call.executed ? 'executed, reply lost' : 'lost'];
  if (call.error !== undefined) return ['bad', `${call.status} ${call.error.code}`];
  if (call.status >= 400) return ['bad', String(call.status)];
  const { result } = call;
  const failed = Object.keys(field(result, 'result_error') ?? {}).length;
  if (call.method === 'batch' && failed > 0) return ['odd', `${call.status}, ${failed} failed`];
  if (result === false) return ['odd', `${call.status} false`];
  if (typeof result === 'number' || result === true) return ['good', `${call.status} ${String(result)}`];
  return ['good', String(call.status)];
}
