import { useId, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { ATTACH_LIMIT_BYTES, measureSize } from '#notice/size.ts';
import { useWorstAttach } from '#store/use-worst-attach.ts';
import { Button } from '#ui/Button.tsx';
import { Meter } from '#ui/Meter.tsx';
import { SizeDetails } from './SizeDetails.tsx';
import css from './SizeMeter.module.css';

/** The bytes of exactly what is sent, of 30,720; `measureSize` is the one measure of meter, check and tests. */
export default function SizeMeter() {
  const t = useT();
  const formats = useFormats();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { attach, reader, unread } = useWorstAttach();
  const size = measureSize(attach);
  const text = t(unread ? 'size.about' : 'size.text', {
    size: formats.size(size.bytes),
    limit: formats.size(ATTACH_LIMIT_BYTES),
  });
  return (
    <div className={css.size}>
      <div className={css.track}>
        <Meter label={t('size.label')} value={size.bytes} max={ATTACH_LIMIT_BYTES} text={text} />
      </div>
      <span
        className={size.bytes > ATTACH_LIMIT_BYTES ? `${css.text} ${css.over}` : css.text}
        aria-hidden="true"
      >
        {text}
      </span>
      <Button
        look="link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        {t('size.details')}
      </Button>
      <div id={id} hidden={!open} className={open ? css.details : undefined}>
        {open && reader !== undefined ? (
          <p className={css.hint}>{t('variables.largest', { name: reader })}</p>
        ) : null}
        {open && unread ? <p className={css.hint}>{t('variables.unread')}</p> : null}
        {open ? <SizeDetails attach={attach} size={size} /> : null}
      </div>
    </div>
  );
}
