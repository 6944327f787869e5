import type { CentreNotice } from '../api.ts';
import { attachView } from './attach-view.ts';
import { avatar } from './avatar.ts';
import { el, icon } from './element.ts';
import { textView } from './text-view.ts';

/** One notice as its recipient sees it in the notification centre (behavioural spec, section B2). */
export function noticeCard(notice: CentreNotice, readerId: number): HTMLElement {
  const reader = { id: readerId, names: notice.mentioned };
  const head = `notice-${notice.id}`;
  const author = notice.author;
  return el(
    'article',
    {
      class: notice.read ? 'notice' : 'notice notice-unread',
      'aria-labelledby': head,
      'data-notice': notice.id,
    },
    author === null
      ? el('span', { class: 'notice-system', 'aria-hidden': 'true' }, icon('bell'))
      : avatar(author, 32),
    el(
      'div',
      { class: 'notice-body' },
      el('h3', { class: 'notice-head', id: head, dir: 'auto' }, author?.name ?? 'System notification'),
      el('div', { class: 'notice-text', dir: 'auto' }, textView(notice.text, 'notice', reader)),
      notice.earlierAuthors.length > 0 &&
        el('div', { class: 'notice-more' }, 'and ', el('span', {}, `${notice.earlierAuthors.length} more`)),
      notice.attach !== null && attachView(notice.attach, reader),
      el(
        'div',
        { class: 'notice-foot' },
        el('time', { datetime: notice.date }, portalDate(new Date(notice.date))),
      ),
    ),
  );
}

/** What the portal stored, for the one who writes the app; the recipient sees nothing of it. */
export function noticeFacts(notice: CentreNotice): HTMLElement {
  const facts: [string, string][] = [
    ['Id', String(notice.id)],
    ['Tag as stored', notice.tag],
    ['Sub-tag as stored', notice.subTag],
    ['Text for mail', notice.textOut],
    ['Called by', `${notice.method}, ${notice.via === 'batch' ? 'in a batch' : 'a single call'}`],
    [
      'Attachment',
      notice.attach === null ? '' : `${notice.attachCharacters.toLocaleString('en')} of 60,000 characters`,
    ],
    ['Description', notice.attach?.DESCRIPTION ?? ''],
  ];
  const shown = facts.filter(([, value]) => value !== '');
  return el(
    'details',
    { class: 'notice-facts' },
    el('summary', {}, 'What arrived'),
    el('dl', {}, ...shown.flatMap(([name, value]) => [el('dt', {}, name), el('dd', { dir: 'auto' }, value)])),
    el('pre', { class: 'json', tabindex: 0 }, JSON.stringify(notice.received, null, 2)),
  );
}

/** "today, 10:58", "yesterday, 10:58", "5 March, 10:58", "5 March 2024, 10:58". */
export function portalDate(date: Date, now = new Date()): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(date);
  const midnight = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return `today, ${time}`;
  if (days === 1) return `yesterday, ${time}`;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return `${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year }).format(date)}, ${time}`;
}
