import { useCombobox } from 'downshift';
import { useEffect, useRef, useState } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useFormats, useT } from '#i18n/i18n.ts';
import { ErrorBoundary } from '#parts/ErrorBoundary.tsx';
import { Guarded } from '#parts/Guarded.tsx';
import type { SendHeader } from '#store/history/send-record.ts';
import { useKnownTags } from '#store/history/use-tag-history.ts';
import { useDraft } from '#store/use-draft.ts';
import type { ControlProps } from '#ui/Field.tsx';
import { useRested } from '#ui/use-rested.ts';
import css from './Tag.module.css';
import { TagWarning } from './TagWarning.tsx';

type Props = {
  readonly control: ControlProps;
  readonly registered: UseFormRegisterReturn<'tag'>;
  readonly onTag: (tag: string) => void;
};

/** The tag with those of the history to choose from, and what it will replace. */
export function TagField({ control, registered, onTag }: Props) {
  const t = useT();
  const typed = useDraft((state) => state.timeline.present.notice.tag);
  const tag = typed.trim();
  const rested = useRested(tag);
  const isSettled = rested === tag;
  // The plain field that stood here until this part was loaded may be in use.
  const [takesFocus] = useState(() => document.activeElement?.id === control.id);
  const [asked, setAsked] = useState(false);
  const known = useKnownTags(rested, asked && isSettled);
  const tags = known.filter((one) => one.tag !== tag);

  const menuId = `${control.id}-tags`;
  const combobox = useCombobox<SendHeader>({
    items: [...tags],
    inputId: control.id,
    menuId,
    inputValue: typed,
    selectedItem: null,
    itemToString: (one) => one?.tag ?? '',
    itemToKey: (one) => one?.tag,
    onStateChange: ({ selectedItem }) => {
      if (selectedItem) onTag(selectedItem.tag);
    },
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) setAsked(true);
    },
  });
  const { ref, onChange, onBlur, name } = registered;
  // The form holds the value and writes it into the element.
  const { value: _, ...inputProps } = combobox.getInputProps({
    name,
    onBlur,
    onChange: (event) => void onChange(event),
    ref: (element: HTMLInputElement | null) => {
      ref(element);
      if (element !== null && takesFocus) element.focus();
    },
  });
  const open = combobox.isOpen && tags.length > 0;
  const popup = useRef<HTMLDivElement>(null);
  // The field may stand at the very end of what is in sight.
  useEffect(() => {
    if (open) popup.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div className={css.box}>
      <input
        {...control}
        {...inputProps}
        role="combobox"
        aria-expanded={open}
        aria-controls={menuId}
        aria-labelledby={undefined}
        dir="auto"
        autoComplete="off"
      />
      <div
        // The ref is handed on, not read.
        // oxlint-disable-next-line react/refs
        {...combobox.getMenuProps({ ref: popup, 'aria-label': t('tag.known') })}
        aria-labelledby={undefined}
        className={css.popup}
        hidden={!open}
      >
        {open
          ? tags.map((one, index) => (
              <div
                key={one.tag}
                {...combobox.getItemProps({ item: one, index })}
                aria-selected={combobox.highlightedIndex === index}
                className={css.option}
              >
                <span dir="auto">{one.tag}</span>
                <ErrorBoundary part={one} renderFailed={() => null}>
                  <LastSent send={one} />
                </ErrorBoundary>
              </div>
            ))
          : null}
      </div>
      {isSettled ? (
        <Guarded part={tag}>
          <TagWarning tag={tag} />
        </Guarded>
      ) : null}
    </div>
  );
}

/** When a known tag was used last, and for how many people. */
export function LastSent({ send: { at, counts } }: { readonly send: SendHeader }) {
  const t = useT();
  const formats = useFormats();
  return (
    <span className={css.when}>{t('tag.knownWhen', { time: formats.moment(at), count: counts.total })}</span>
  );
}
