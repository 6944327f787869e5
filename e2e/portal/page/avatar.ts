import type { EmulatorPerson } from '../api.ts';
import { el } from './element.ts';

const COLOURS = ['#3e7ac2', '#7b5cc4', '#2a8a6b', '#b7582e', '#a8427f', '#4f6a8f'];

/** A person's photo, else the initials on a colour of their own; decoration, the name stands beside it. */
export function avatar(person: Pick<EmulatorPerson, 'id' | 'name' | 'photo'>, size = 32): HTMLElement {
  const face = el('span', { class: 'avatar', 'aria-hidden': 'true' });
  face.style.setProperty('--size', `${size}px`);
  if (person.photo !== '') {
    const picture = el('img', { src: person.photo, alt: '', loading: 'lazy' });
    picture.addEventListener('error', () => picture.replaceWith(initials(person.name)));
    face.appendChild(picture);
  } else {
    face.style.background = COLOURS[person.id % COLOURS.length] ?? '';
    face.append(initials(person.name));
  }
  return face;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ([...first][0] ?? '').toUpperCase() + ([...last][0] ?? '').toUpperCase();
}
