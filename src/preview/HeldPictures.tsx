import { useFormats, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import css from './preview.module.css';

/** Hosts that are named; a text can hold any number of them. */
const NAMED_HOSTS = 3;

type Props = {
  /** Absolute addresses of pictures that are not loaded; not empty. */
  readonly addresses: readonly string[];
  readonly onShow: () => void;
};

/** Says whose pictures are not loaded, and loads them on request. */
export function HeldPictures({ addresses, onShow }: Props) {
  const t = useT();
  const { list } = useFormats();
  const hosts = [...new Set(addresses.map((address) => new URL(address).host))];
  const named = hosts.length > NAMED_HOSTS ? [...hosts.slice(0, NAMED_HOSTS), '…'] : hosts;
  return (
    <div className={css.held}>
      <p>{t('preview.pictures.held')}</p>
      <Button onClick={onShow}>{t('preview.pictures.show', { hosts: list(named) })}</Button>
    </div>
  );
}
