/**
 * The formatting of a text with BB codes. Owns what each button writes; refuses to know whose text it is. It stands
 * beside any text field: the message of a notice, a text of its attachment.
 */
import { type KeyboardEvent, memo, type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { insertPiece, type MarkedText, togglePair } from './bb-edit.ts';
import { COLORS, SIZES } from './choices.ts';
import css from './FormattingToolbar.module.css';
import { LinkDialog } from './LinkDialog.tsx';
import { MentionTool, type PickPerson } from './MentionTool.tsx';
import { useFormattingKeys } from './use-formatting-keys.ts';
import { writeText } from './write-text.ts';

type Props = {
  readonly textarea: RefObject<HTMLTextAreaElement | null>;
  /** Finds an employee who is no recipient; without it only recipients are offered. */
  readonly onMention?: PickPerson | undefined;
};

const PAIRS = [
  { label: 'bb.bold', icon: 'bold', code: 'B' },
  { label: 'bb.italic', icon: 'italic', code: 'I' },
  { label: 'bb.underline', icon: 'underline', code: 'U' },
  { label: 'bb.strike', icon: 'strike', code: 'S' },
] as const satisfies readonly { label: MessageKey; icon: IconName; code: string }[];

export const FormattingToolbar = memo(function FormattingToolbar({ textarea, onMention }: Props) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState<MarkedText>();
  const write = (change: (marked: MarkedText) => MarkedText) => {
    if (textarea.current !== null) writeText(textarea.current, change);
  };
  const pair = (code: string, value = '') =>
    write((marked) => togglePair(marked, `[${code}${value}]`, `[/${code}]`));
  useFormattingKeys(textarea, pair);

  // One stop for Tab; arrows walk inside. The tools themselves are in the order of the page.
  const onKeyDown = (event: KeyboardEvent) => {
    const rtl = document.documentElement.dir === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    const tools = [...(bar.current?.querySelectorAll<HTMLElement>(':scope > button') ?? [])];
    const at = tools.findIndex((tool) => tool === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    tools.at((at + step) % tools.length)?.focus();
  };
  // The button that was last used is the one that Tab comes back to.
  const [stop, setStop] = useState(0);
  const tool = (index: number) => ({
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => setStop(index),
  });

  return (
    <div ref={bar} role="toolbar" aria-label={t('bb.formatting')} className={css.bar} onKeyDown={onKeyDown}>
      {PAIRS.map(({ label, icon, code }, index) => (
        <Button key={code} look="quiet" icon={icon} iconOnly {...tool(index)} onClick={() => pair(code)}>
          {t(label)}
        </Button>
      ))}
      <Button
        look="quiet"
        icon="link"
        iconOnly
        {...tool(4)}
        onClick={() => {
          const area = textarea.current;
          if (area === null) return;
          setLinking({ text: area.value, start: area.selectionStart, end: area.selectionEnd });
        }}
      >
        {t('bb.link')}
      </Button>
      <MentionTool
        {...tool(5)}
        onPick={(piece) => write((marked) => insertPiece(marked, piece))}
        onMention={onMention}
      />
      <Button
        look="quiet"
        icon="enter"
        iconOnly
        {...tool(6)}
        onClick={() => write((marked) => insertPiece(marked, '[BR]'))}
      >
        {t('bb.break')}
      </Button>
      <MenuButton
        look="quiet"
        iconOnly
        {...tool(7)}
        label={t('bb.color')}
        icon="color"
        choices={COLORS.map(({ id, label }) => ({
          id,
          label: t(label),
          mark: <span className={css.swatch} style={{ background: id }} />,
        }))}
        onChoose={(color) => pair('COLOR', `=${color}`)}
      />
      <MenuButton
        look="quiet"
        iconOnly
        {...tool(8)}
        label={t('bb.size')}
        icon="size"
        choices={SIZES.map((size) => ({ id: String(size), label: t('bb.pixels', { size }) }))}
        onChoose={(size) => pair('SIZE', `=${size}`)}
      />
      {linking === undefined ? null : (
        <LinkDialog
          selected={linking.text.slice(linking.start, linking.end)}
          onInsert={(piece) => {
            // The dialog gives the focus back to its button; after that it goes on to the text.
            flushSync(() => setLinking(undefined));
            write(() => insertPiece(linking, piece));
          }}
          onClose={() => setLinking(undefined)}
        />
      )}
    </div>
  );
});
