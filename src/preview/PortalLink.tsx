import { createContext, type ReactNode, use } from 'react';
import css from './attach.module.css';
import { linkAddress } from './portal-address.ts';
import { useScene } from './scene.ts';

type Props = {
  /** As written; relative ones belong to the portal. */
  readonly href: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link inside a link is no HTML: the outer one wins, as in a GRID value that has a LINK and a URL code. */
const InsideLink = createContext(false);

/** A link of the notice: always a tab of its own, never the app's frame; without an address that may be opened, its words alone. */
export function PortalLink({ href, className = css.link, children }: Props) {
  const address = linkAddress(href, useScene().portalOrigin);
  const inside = use(InsideLink);
  if (address === undefined) return children;
  if (inside) return <span className={className}>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className={className}>
      <InsideLink value>{children}</InsideLink>
    </a>
  );
}
