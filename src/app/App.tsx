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
import { readTheme } from '#store/theme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { StartUp } from './StartUp.tsx';
import { showTheme } from './show-theme.ts';
import { loadPortalDrafts } from './use-memory.ts';
import { Workspace } from './Workspace.tsx';

// Before the first picture.
showTheme(readTheme(() => localStorage));

const queryClient = new QueryClient();

async function connect(): Promise<Connection> {
  // Asked for as soon as the portal answers; that it cannot be fetched is told then.
  void loadPortalDrafts().catch(() => undefined);
  const connection = await connectPortal();
  // Not under the development server, whose reloading needs a connection of its own.
  if (connection.ok && import.meta.env.PROD) narrowConnections(connection.portal.context.origin, document);
  return connection;
}

export function App() {
  const [connection, setConnection] = useState<Connection>();

  useEffect(() => {
    void connect().then(setConnection);
  }, []);
  const retry = () => {
    setConnection(undefined);
    void connect().then(setConnection);
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
