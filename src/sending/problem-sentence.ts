import type { Formats, Translate } from '#i18n/i18n.ts';
import { fieldName, issueSentence } from '#i18n/issue-sentence.ts';
import type { SendProblem } from './problems.ts';

const NAMED = 3;

/** What keeps a notice from going out, in words. */
export function problemSentence(t: Translate, formats: Formats, problem: SendProblem): string {
  switch (problem.kind) {
    case 'nobody':
      return t('recipients.nobody');
    case 'unreachable': {
      const { names } = problem;
      return t('send.unreachable', { count: names.length, names: someNames(t, formats, names) });
    }
    case 'issue': {
      const sentence = issueSentence(t, problem.issue);
      const { reader } = problem;
      return reader === undefined ? sentence : t('variables.worst', { name: reader, sentence });
    }
    case 'placeholders': {
      const names = formats.list(problem.names.map((name) => fieldName(t, name)));
      return t('send.placeholders', { count: problem.names.length, names });
    }
    case 'wireTag':
      return t('send.wireTagTooLong', { limit: problem.limit });
    case 'tooMany':
      return t('policy.tooMany', { limit: problem.limit, count: problem.count });
    case 'systemOff':
      return t('policy.systemOff');
    case 'missing': {
      const { names, variable } = problem;
      const who = someNames(t, formats, names);
      return t('variables.missing', { count: names.length, names: who, variable: `{{${variable}}}` });
    }
  }
}

/** The first names of a list, and how many more there are. */
export function someNames(t: Translate, formats: Formats, names: readonly string[]): string {
  const first = names.slice(0, NAMED);
  const rest = names.length - first.length;
  return formats.list(rest > 0 ? [...first, t('confirm.others', { count: rest })] : first);
}
