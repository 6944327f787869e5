/**
 * The shell: start-up states, providers, and the wiring between screens. It owns no rule about notices, people or
 * delivery; it passes data and slots.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LanguageProvider, type LoadedLanguage } from '#i18n/LanguageProvider.tsx';
import { PortalProvider } from '#portal/PortalProvider.tsx';
import { readTheme } from '#store/theme.ts';
import { type Opening, openApp, spokenIn } from './open-app.ts';
import { createQueryClient } from './query-client.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { StartUp } from './StartUp.tsx';
import { showTheme } from './show-theme.ts';
import { Workspace } from './Workspace.tsx';

// Before the first picture.
showTheme(readTheme(() => localStorage));

const queryClient = createQueryClient();

type Props = {
  /** What is being opened since before this was there. */
  readonly first: Promise<Opening>;
  /** What came of it, where that was known before the first picture. */
  readonly opening: Opening | undefined;
  /** What is spoken until the portal has said its own. */
  readonly language: LoadedLanguage;
};

export function App({ first, opening: early, language }: Props) {
  const [opening, setOpening] = useState(early);

  useEffect(() => {
    void first.then(setOpening);
  }, [first]);
  const retry = () => {
    setOpening(undefined);
    void openApp().then(setOpening);
  };

  return (
    <LanguageProvider code={spokenIn(opening)} first={language}>
      <ScreenBoundary keeper={opening?.ok ? opening.memory?.keeper : undefined}>
        {opening?.ok ? (
          <QueryClientProvider client={queryClient}>
            <PortalProvider portal={opening.portal}>
              <Workspace opened={opening.memory} />
            </PortalProvider>
          </QueryClientProvider>
        ) : (
          <StartUp refusal={opening} onRetry={retry} />
        )}
      </ScreenBoundary>
    </LanguageProvider>
  );
}
