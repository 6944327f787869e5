import type { Mutant } from './mutant.ts';
import { ATTACHMENT } from './rules/attachment.ts';
import { DELIVERY } from './rules/delivery.ts';
import { OUTCOMES } from './rules/outcomes.ts';
import { PEOPLE } from './rules/people.ts';
import { TEXTS } from './rules/texts.ts';

export const MUTANTS: readonly Mutant[] = [...TEXTS, ...ATTACHMENT, ...PEOPLE, ...OUTCOMES, ...DELIVERY];
