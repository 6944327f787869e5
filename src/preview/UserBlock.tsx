import { useT } from '#i18n/i18n.ts';
import type { KeptBlock } from '#notice/kept.ts';
import css from './attach.module.css';
import { Glyph, type GlyphName } from './Glyph.tsx';
import { Picture } from './Picture.tsx';
import { PortalLink } from './PortalLink.tsx';
import { useScene } from './scene.ts';

type KeptUser = Extract<KeptBlock, { kind: 'USER' }>;

const GLYPH_OF = { USER: 'user', CHAT: 'chat', BOT: 'bot' } as const satisfies Record<
  KeptUser['avatarType'],
  GlyphName
>;

/** A name with a photo; an id as target leads nowhere in the current web client (rendering.md A3). */
export function UserBlock({ user }: { readonly user: KeptUser }) {
  const t = useT();
  const { client } = useScene();
  const name =
    client === 'phone' && user.target !== undefined ? (
      <span className={css.link}>{user.name}</span>
    ) : (
      user.name
    );
  return (
    <div className={css.user}>
      {user.avatar === undefined ? (
        <span className={`${css.avatar} ${css.noAvatar}`}>
          <Glyph name={GLYPH_OF[user.avatarType]} size={user.avatarType === 'BOT' ? 20 : 26} />
        </span>
      ) : (
        <Picture src={user.avatar} alt={t('preview.photo')} className={css.avatar} />
      )}
      <span className={css.userName}>
        {user.link === undefined ? name : <PortalLink href={user.link}>{user.name}</PortalLink>}
      </span>
    </div>
  );
}
