import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '#i18n/LanguageProvider.tsx';
import { App } from './App.tsx';
import { type Opening, spokenIn } from './open-app.ts';
import '#ui/tokens.css';
import '#ui/base.css';

/** Draws the app, which waits for the portal's first answers. */
export async function mount(first: Promise<Opening>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  const language = await loadLanguage(spokenIn(undefined));
  createRoot(root).render(
    <StrictMode>
      <App first={first} language={language} />
    </StrictMode>,
  );
}
