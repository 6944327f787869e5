import { memo, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { rememberedClip } from './clipboard/clip.ts';
import { readClipboard } from './clipboard/read-clipboard.ts';
import { PasteDialog } from './PasteDialog.tsx';

type Props = {
  /** False where the text holds no block. */
  readonly onPaste: (text: string) => boolean;
};

/** Pastes a block from the clipboard, from what was copied in Herald, or from a text that is asked for. */
export const PasteBlock = memo(function PasteBlock({ onPaste }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const paste = async () => {
    const text = (await readClipboard()) ?? rememberedClip();
    if (text === undefined || !onPaste(text)) setAsking(true);
  };
  return (
    <>
      <Button look="quiet" onClick={() => void paste()}>
        {t('block.paste')}
      </Button>
      {asking ? <PasteDialog onPaste={onPaste} onClose={() => setAsking(false)} /> : null}
    </>
  );
});
