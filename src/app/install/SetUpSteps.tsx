import { errorSentence } from '#i18n/error-sentence.ts';
import { type Translate, useT } from '#i18n/i18n.ts';
import { PLACE_CODES } from '#portal/places.ts';
import { Icon } from '#ui/Icon.tsx';
import css from '../check/Check.module.css';
import { placeErrorSentence } from './place-error-sentence.ts';
import { isInOrder, type Step, type StepResult } from './set-up-portal.ts';
import type { SetUpResults } from './use-set-up.ts';

const STEPS: readonly Step[] = ['storage', ...PLACE_CODES];

const nameOf = (t: Translate, step: Step) => t(step === 'storage' ? 'setup.storage' : `setup.place.${step}`);

type Words = { readonly text: string; readonly next?: string; readonly code?: string };

/** What became of a step; where something is missing, what to do. */
function wordsOf(t: Translate, result: StepResult | undefined): Words {
  switch (result?.kind) {
    case undefined:
      return { text: t('setup.result.waiting') };
    case 'made':
      return { text: t('setup.made') };
    case 'noRight':
      return { text: t('setup.result.noRight', { right: result.right }), next: t('check.grant') };
    case 'failed': {
      const { sentence, next } = placeErrorSentence(t, result.error);
      return { text: sentence, next, code: result.error.code };
    }
    case 'storeFailed': {
      const { reason, error } = result;
      const code = error === undefined ? {} : { code: error.code };
      if (reason !== 'refused' || error === undefined) return { text: t(`store.reason.${reason}`), ...code };
      const { sentence, next } = errorSentence(t, error);
      return { text: sentence, next, ...code };
    }
    case 'bound':
    case 'there':
    case 'moved':
    case 'removed':
    case 'absent':
    case 'notOffered':
      return { text: t(`setup.result.${result.kind}`) };
  }
}

type Props = {
  readonly results: SetUpResults;
  /** Whether steps that have no result yet are still to come. */
  readonly pending: boolean;
};

/** Every step of the set-up with what became of it. */
export function SetUpSteps({ results, pending }: Props) {
  const t = useT();
  const shown = pending ? STEPS : STEPS.filter((step) => results.has(step));
  if (shown.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('setup.steps')}>
      {shown.map((step) => {
        const result = results.get(step);
        const { text, next, code } = wordsOf(t, result);
        const isFine = result !== undefined && isInOrder(result);
        return (
          <li key={step} className={css.row}>
            <span className={result === undefined ? css.soft : isFine ? css.ok : css.bad}>
              <Icon name={result === undefined ? 'clock' : isFine ? 'check' : 'alert'} />
            </span>
            <span>
              {nameOf(t, step)}: {text}
              {next === undefined ? null : <span className={css.soft}> {next}</span>}
              {code === undefined ? null : <code className={css.soft}> {code}</code>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
