import { useT } from '#i18n/i18n.ts';
import { StartCard } from './StartCard.tsx';

/** Opened by itself, outside a portal: what this is and how to install it. */
export default function Outside() {
  const t = useT();
  return (
    <StartCard>
      <h1>{t('startUp.outside.title')}</h1>
      <p>{t('startUp.outside.what')}</p>
      <h2>{t('startUp.outside.install')}</h2>
      <ol>
        <li>{t('startUp.outside.step1')}</li>
        <li>{t('startUp.outside.step2')}</li>
        <li>{t('startUp.outside.step3')}</li>
      </ol>
    </StartCard>
  );
}
