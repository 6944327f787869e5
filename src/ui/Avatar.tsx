import { useState } from 'react';
import css from './Avatar.module.css';

type Props = {
  /** Address of the photo; empty when there is none. */
  readonly photo: string;
  readonly initials: string;
  /** Edge in px. */
  readonly size?: number;
};

/** Photo or initials; decoration only, the name stands beside it. */
export function Avatar({ photo, initials, size = 32 }: Props) {
  const [broken, setBroken] = useState('');
  const shown = photo !== '' && broken !== photo;
  return (
    <span
      className={css.avatar}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
      aria-hidden="true"
    >
      {shown ? <img src={photo} alt="" loading="lazy" onError={() => setBroken(photo)} /> : initials}
    </span>
  );
}
