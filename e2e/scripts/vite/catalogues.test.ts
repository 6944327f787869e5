import { expect, it } from 'vitest';
import { compileCatalogue, completed, readCatalogue } from './catalogues.ts';

const compile = (catalogue: unknown, pseudo = false) =>
  compileCatalogue(readCatalogue(JSON.stringify(catalogue)), { pseudo });

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

it('speaks English where a language has no sentence yet, and drops what English no longer has', () => {
  expect(completed({ a: 'Send', b: 'Stop' }, { b: 'Halt', c: 'Weg' })).toEqual({ a: 'Send', b: 'Halt' });
});
