import { personById } from './api-client.ts';
import { avatar } from './avatar.ts';
import { el, fill } from './element.ts';

export type PortalPage = { readonly title: string; readonly content: HTMLElement };

/**
 * What the portal shows in a slider for openPath: a person's profile with the apps in its toolbar, or a word about
 * what would be there.
 */
export function portalPage(path: string, toolbar: (userId: number) => HTMLElement): PortalPage {
  const id = Number(/^\/company\/personal\/user\/(\d+)\//.exec(path)?.[1]);
  const content = el('div', { class: 'portal-page' });
  if (!(id > 0)) {
    content.append(el('h2', {}, path), el('p', {}, 'A portal would show its own page here.'));
    return { title: path, content };
  }
  void personById(id).then((person) => {
    if (person === undefined) return fill(content, el('h2', {}, 'No such employee'));
    fill(
      content,
      toolbar(id),
      avatar(person, 96),
      el('h2', { dir: 'auto' }, person.name),
      el('p', { dir: 'auto' }, person.position),
      person.email !== '' && el('p', {}, el('a', { href: `mailto:${person.email}` }, person.email)),
    );
  });
  return { title: 'Profile', content };
}
