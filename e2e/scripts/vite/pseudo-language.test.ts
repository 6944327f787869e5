import { describe, expect, it } from 'vitest';
import { compilePseudoSentence, pseudoText } from './pseudo-language.ts';

describe('the pseudo-language', () => {
  it('accents letters and doubles vowels', () => {
    expect(pseudoText('Send a test')).toBe('Šééńď áá ţééšţ');
  });

  it('leaves marks, digits and punctuation alone', () => {
    expect(pseudoText('<0>bold</0> 30 KB, ok?')).toBe('<0>ƀóóĺď</0> 30 ĶƁ, óóķ?');
  });

  it('brackets the sentence and keeps placeholders, plural cases and the number sign', () => {
    expect(
      compilePseudoSentence('To {n, plural, =0 {nobody} one {# person} other {{name} and # more}}'),
    ).toEqual([
      '[',
      'Ţóó ',
      [
        'n',
        'plural',
        {
          offset: undefined,
          0: ['ńóóƀóóďý'],
          one: ['#', ' ṕééŕšóóń'],
          other: [['name'], ' ááńď ', '#', ' ḿóóŕéé'],
        },
      ],
      ']',
    ]);
  });

  it('keeps select keys', () => {
    expect(compilePseudoSentence('{type, select, user {me} other {app}}')).toEqual([
      '[',
      ['type', 'select', { offset: undefined, user: ['ḿéé'], other: ['ááṕṕ'] }],
      ']',
    ]);
  });
});
