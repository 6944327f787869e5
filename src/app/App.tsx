/**
 * The shell: start-up states, providers, and the wiring between screens. It owns no rule about notices, people or
 * delivery; it passes data and slots.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LanguageProvider } from '#i18n/LanguageProvider.tsx';
import { readAddressLanguage } from '#portal/address.ts';
import { narrowConnections } from '#portal/narrow-connections.ts';
import { PortalProvider } from '#portal/PortalProvider.tsx';
import { type Connection, connectPortal } from '#portal/portal.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { StartUp } from './StartUp.tsx';
import { Workspace } from './Workspace.tsx';

const queryClient = new QueryClient();

export function App() {
  const [connection, setConnection] = useState<Connection>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    void connectPortal().then((answer) => {
      // Not under the development server, whose reloading needs a connection of its own.
      if (answer.ok && import.meta.env.PROD) narrowConnections(answer.portal.context.origin, document);
      if (current) setConnection(answer);
    });
    return () => {
      current = false;
    };
  }, [attempt]);
  const retry = () => {
    setConnection(undefined);
    setAttempt(attempt + 1);
  };

  const language = connection?.ok ? connection.portal.context.lang : readAddressLanguage(location.search);
  return (
    <LanguageProvider code={language ?? 'en'} fallback={null}>
      <ErrorBoundary>
        {connection?.ok ? (
          <QueryClientProvider client={queryClient}>
            <PortalProvider portal={connection.portal}>
              <Workspace />
            </PortalProvider>
          </QueryClientProvider>
        ) : (
          <StartUp connection={connection} onRetry={retry} />
        )}
      </ErrorBoundary>
    </LanguageProvider>
  );
}
