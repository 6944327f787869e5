import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '#i18n/LanguageProvider.tsx';
import { App } from './App.tsx';
import { type Opening, spokenIn } from './open-app.ts';
import '#ui/tokens.css';
import '#ui/base.css';

/** A portal that answers within this time, ms, is not waited for with a word about it. */
const SHORT_WAIT = 400;

/** Draws the app: at once where the portal has answered, else that it is waited for. */
export async function mount(first: Promise<Opening>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  const wait = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SHORT_WAIT));
  const opened = await Promise.race([first, wait]);
  const language = await loadLanguage(spokenIn(opened));
  createRoot(root).render(
    <StrictMode>
      <App first={first} opened={opened} language={language} />
    </StrictMode>,
  );
}
