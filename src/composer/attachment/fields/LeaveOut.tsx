import { flushSync } from 'react-dom';
import { useT } from '#i18n/i18n.ts';
import { leaveOut } from '#notice/placeholders.ts';
import { Button } from '#ui/Button.tsx';
import { changeBlock } from '../attach-edits.ts';
import { fieldPath } from '../issues-of.ts';
import { useEditAttach } from '../use-edit-attach.ts';

type Props = { readonly blockId: string | undefined; readonly path: string };

/** Removes an unfilled placeholder, so that it no longer keeps the notification from being sent. */
export function LeaveOut({ blockId, path }: Props) {
  const t = useT();
  const edit = useEditAttach();
  const press = (section: Element | null) => {
    if (blockId === undefined) return;
    flushSync(() =>
      edit(
        changeBlock(blockId, (block) => {
          const placeholder = block.placeholders?.find((one) => fieldPath(one) === path);
          return placeholder === undefined ? block : leaveOut(block, placeholder);
        }),
      ),
    );
    // The button is gone: the cursor goes to the next placeholder, else to where blocks are added.
    const next =
      section?.querySelector<HTMLElement>('[data-path]:placeholder-shown') ??
      section?.querySelector<HTMLElement>('[data-add-block]');
    next?.focus();
  };
  return (
    <Button look="link" onClick={(event) => press(event.currentTarget.closest('section'))}>
      {t('block.leaveOut')}
    </Button>
  );
}
