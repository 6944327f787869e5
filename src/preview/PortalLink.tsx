import type { ReactNode } from 'react';
import css from './attach.module.css';
import { linkAddress } from './portal-address.ts';
import { useScene } from './scene.ts';

type Props = {
  /** As written; relative ones belong to the portal. */
  readonly href: string;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly style?: { readonly color?: string } | undefined;
  readonly children: ReactNode;
};

/** A link of the notice: always a tab of its own, never the app's frame; without an address that may be opened, its words alone. */
export function PortalLink({ href, className = css.link, title, style, children }: Props) {
  const address = linkAddress(href, useScene().portalOrigin);
  if (address === undefined) return children;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className={className}
      title={title}
      {...(style === undefined ? {} : { style })}
    >
      {children}
    </a>
  );
}
