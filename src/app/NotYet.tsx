import { usePortal } from '#portal/PortalProvider.tsx';
import { InstallScreen } from './install/InstallScreen.tsx';
import { NoIm } from './NoIm.tsx';

/** What stands in the place of the work while an administrator has something to do first. */
export default function NotYet() {
  const { installing, user } = usePortal().context;
  return installing ? <InstallScreen /> : <NoIm isAdmin={user.isAdmin} />;
}
