import { createContext, type ReactNode, useContext } from 'react';
import type { Portal } from './portal.ts';

const PortalContext = createContext<Portal | undefined>(undefined);

/** Gives the connected portal to everything below; app mounts it once the portal has answered. */
export function PortalProvider({
  portal,
  children,
}: {
  readonly portal: Portal;
  readonly children: ReactNode;
}) {
  return <PortalContext value={portal}>{children}</PortalContext>;
}

/** The connected portal; a screen outside the provider is a bug. */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (portal === undefined) throw new Error('usePortal needs a PortalProvider above it');
  return portal;
}
