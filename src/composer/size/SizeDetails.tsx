import { useFormats, useT } from '#i18n/i18n.ts';
import { blockSummary } from '#notice/block-summary.ts';
import type { AttachDraft } from '#notice/draft.ts';
import { PORTAL_LIMIT_CHARACTERS } from '#notice/normalise.ts';
import { ATTACH_LIMIT_BYTES, type AttachSize } from '#notice/size.ts';
import { Meter } from '#ui/Meter.tsx';
import css from './SizeMeter.module.css';

type Props = { readonly attach: AttachDraft; readonly size: AttachSize };

/** The three counts that portals go by, and which block takes how much, the largest first. */
export function SizeDetails({ attach, size }: Props) {
  const t = useT();
  const formats = useFormats();
  const { shares } = size;
  const largest = shares[0];
  return (
    <>
      <dl className={css.counts}>
        <dt>{t('size.bytes')}</dt>
        <dd>
          {t('size.of', {
            count: formats.number(size.bytes),
            limit: formats.number(ATTACH_LIMIT_BYTES),
          })}
        </dd>
        <dt>{t('size.portal')}</dt>
        <dd>
          {t('size.of', {
            count: formats.number(size.portalCharacters),
            limit: formats.number(PORTAL_LIMIT_CHARACTERS),
          })}
        </dd>
        <dt>{t('size.legacy')}</dt>
        <dd>
          {t('size.of', {
            count: formats.number(size.legacyCharacters),
            limit: formats.number(PORTAL_LIMIT_CHARACTERS),
          })}
        </dd>
      </dl>
      {largest === undefined ? (
        <p className={css.hint}>{t('size.empty')}</p>
      ) : (
        <>
          <ul className={css.shares} aria-label={t('size.shares')}>
            {shares.map((share) => {
              const name = t('attachment.position', {
                position: share.index + 1,
                text: blockSummary(attach.blocks[share.index]?.json ?? null).text,
              });
              const bytes = formats.size(share.bytes);
              return (
                <li key={attach.blocks[share.index]?.id} className={css.share}>
                  <span dir="auto">{name}</span>
                  <span>{bytes}</span>
                  <Meter label={name} value={share.bytes} max={Math.max(size.bytes, 1)} text={bytes} />
                </li>
              );
            })}
          </ul>
          <p className={css.hint}>{t('size.shorten', { position: largest.index + 1 })}</p>
        </>
      )}
    </>
  );
}
