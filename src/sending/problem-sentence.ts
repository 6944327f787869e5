import type { Formats, Translate } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { SendProblem } from './problems.ts';

const NAMED = 3;

/** What keeps a notice from going out, in words. */
export function problemSentence(t: Translate, formats: Formats, problem: SendProblem): string {
  switch (problem.kind) {
    case 'nobody':
      return t('recipients.nobody');
    case 'unreachable': {
      const { names } = problem;
      return t('send.unreachable', { count: names.length, names: someOf(t, formats, names) });
    }
    case 'issue': {
      const sentence = issueSentence(t, problem.issue);
      const { reader } = problem;
      return reader === undefined ? sentence : t('variables.worst', { name: reader, sentence });
    }
    case 'wireTag':
      return t('send.wireTagTooLong', { limit: problem.limit });
    case 'tooMany':
      return t('policy.tooMany', { limit: problem.limit, count: problem.count });
    case 'systemOff':
      return t('policy.systemOff');
    case 'missing': {
      const { names, variable } = problem;
      const who = someOf(t, formats, names);
      return t('variables.missing', { count: names.length, names: who, variable: `{{${variable}}}` });
    }
  }
}

function someOf(t: Translate, formats: Formats, names: readonly string[]): string {
  const first = names.slice(0, NAMED);
  const rest = names.length - first.length;
  return formats.list(rest > 0 ? [...first, t('confirm.others', { count: rest })] : first);
}
