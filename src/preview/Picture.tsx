import { type CSSProperties, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { isForeign } from './foreign-pictures.ts';
import css from './picture.module.css';
import { pictureAddress } from './portal-address.ts';
import { useScene } from './scene.ts';
import { useSettled } from './use-settled.ts';

const SETTLE_MS = 400;

type Props = {
  /** As written; relative ones belong to the portal. */
  readonly src: string;
  /** Empty: a picture without a name; it is called one, since it may be all that a link holds. */
  readonly alt: string;
  readonly title?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly className?: string | undefined;
  /** The address is the portal's own word, not part of the text. */
  readonly fromPortal?: boolean;
};

type Seen = { readonly address: string | undefined; readonly state: 'shown' | 'failed' };

/** A picture of the notice; while it is on its way, and when it cannot be had, the portal's grey sheet stands there. */
export function Picture({ src, alt, title, style, className = '', fromPortal = false }: Props) {
  const t = useT();
  const { portalOrigin, allowedPictures } = useScene();
  const address = pictureAddress(useSettled(src, SETTLE_MS), portalOrigin);
  const isHeld =
    !fromPortal &&
    address !== undefined &&
    allowedPictures?.has(address) === false &&
    isForeign(address, portalOrigin);
  const [seen, setSeen] = useState<Seen>();
  const state = address === undefined ? 'failed' : seen?.address === address ? seen.state : 'loading';
  if (isHeld) {
    return (
      <span className={`${css.frame} ${className}`} style={style} title={title}>
        <Sheet label={alt || t('preview.picture')} />
      </span>
    );
  }
  return (
    <span className={`${css.frame} ${className}`} style={style} title={title}>
      {state === 'shown' ? null : <Sheet label={state === 'failed' ? t('preview.pictureMissing') : ''} />}
      {state === 'failed' ? null : (
        <img
          key={address}
          src={address}
          alt={alt || t('preview.picture')}
          loading="lazy"
          decoding="async"
          className={state === 'shown' ? css.shown : css.loading}
          onLoad={() => setSeen({ address, state: 'shown' })}
          onError={() => setSeen({ address, state: 'failed' })}
        />
      )}
    </span>
  );
}

function Sheet({ label }: { readonly label: string }) {
  const said = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={css.sheet} viewBox="0 0 50 50" {...said}>
      {label === '' ? null : <title>{label}</title>}
      <path d="M13 5h17l9 9v31H13zM30 5v9h9" />
      <path d="m17 37 7-9 5 6 3-3 5 6zM20 22.500a2.500 2.500 0 1 0 5 0 2.500 2.500 0 0 0-5 0z" />
    </svg>
  );
}
