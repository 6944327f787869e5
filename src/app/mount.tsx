import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { Opening } from './open-app.ts';
import '#ui/tokens.css';
import '#ui/base.css';

/** Draws the app, which waits for the portal's first answers. */
export function mount(first: Promise<Opening>): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <App first={first} />
    </StrictMode>,
  );
}
