import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '#i18n/LanguageProvider.tsx';
import { sleep } from '#portal/sleep.ts';
import { App } from './App.tsx';
import { type Opening, spokenIn } from './open-app.ts';
import '#ui/tokens.css';
import '#ui/base.css';

/** How long nothing is drawn: a portal that answers meanwhile gets one picture instead of two, ms. */
const SOON = 300;

/** Draws the app, which says that it waits where the portal's first answers take longer. Rejects without a language. */
export async function mount(root: Element, first: Promise<Opening>): Promise<void> {
  const opening = await Promise.race([first, sleep(SOON).then(() => undefined)]);
  const language = await loadLanguage(spokenIn(opening));
  createRoot(root).render(
    <StrictMode>
      <App first={first} opening={opening} language={language} />
    </StrictMode>,
  );
}
