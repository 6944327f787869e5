import { expect, it } from 'vitest';
import { compileCatalogue } from './catalogues.ts';

const compile = (catalogue: unknown, pseudo = false) =>
  compileCatalogue(JSON.stringify(catalogue), { pseudo });

it('compiles every sentence under its own key', () => {
  expect(compile({ 'send.button': 'Send', 'send.to': 'Send to {name}' })).toEqual({
    'send.button': ['Send'],
    'send.to': ['Send to ', ['name']],
  });
});

it('compiles the pseudo-language from the same file', () => {
  expect(compile({ 'send.button': 'Send' }, true)).toEqual({ 'send.button': ['[', 'Šééńď', ']'] });
});

it.each([
  ['an unclosed placeholder', { bad: 'Hello {name' }],
  ['an unclosed plural', { bad: '{n, plural, one {x}' }],
])('fails the build for %s, naming the key', (_case, catalogue) => {
  expect(() => compile(catalogue)).toThrow('Catalogue key "bad" is no valid ICU message');
});

it('fails the build for nested catalogues', () => {
  expect(() => compile({ send: { button: 'Send' } })).toThrow('Catalogue key "send" holds no sentence');
  expect(() => compile(['Send'])).toThrow('A catalogue is one flat object');
});
