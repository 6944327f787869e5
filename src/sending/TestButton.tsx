import { type Translate, useT } from '#i18n/i18n.ts';
import { causeSentence } from '#i18n/result-sentence.ts';
import { Button } from '#ui/Button.tsx';
import type { IssuePath } from './issue-path.ts';
import css from './SendBar.module.css';
import { type TestPhase, useTestSend } from './use-test-send.ts';

/** Sends what is on the screen to oneself, and says what became of it. */
export function TestButton({ onIssue }: { readonly onIssue: (path: IssuePath) => void }) {
  const t = useT();
  const { phase, press } = useTestSend(onIssue);
  return (
    <>
      <p role="status" className={css.test}>
        {sentenceOf(t, phase)}
      </p>
      <Button inert={phase.kind === 'running'} onClick={press}>
        {t('send.test')}
      </Button>
    </>
  );
}

function sentenceOf(t: Translate, phase: TestPhase): string {
  if (phase.kind === 'idle') return '';
  if (phase.kind === 'running') return t('send.testing');
  const { outcome, isOffline } = phase;
  switch (outcome.kind) {
    case 'delivered':
      return t('send.testDelivered');
    case 'muted':
      return t('send.testMuted');
    case 'notCreated':
      return t('send.testNotCreated');
    case 'refused':
      return `${t('send.testRefused')} ${causeSentence(t, outcome, isOffline)}`;
    case 'unknown': {
      const cause = causeSentence(t, outcome, isOffline);
      return isOffline ? cause : `${t('send.testUnknown')} ${cause}`;
    }
  }
}
