/**
 * Who gets the notice: search as you type, chips for the chosen. Owns the search and what it says; refuses to know
 * what is sent to the people or how.
 */
import { useCombobox } from 'downshift';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { initials } from '#people/initials.ts';
import { addPeople, type Person, removePerson } from '#people/person.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import css from './RecipientPicker.module.css';
import { SelectedRecipients } from './SelectedRecipients.tsx';
import { type PeopleSearch, usePeopleSearch } from './use-people-search.ts';

export type PickerHandle = { focus(): void };

type Props = {
  readonly ref?: Ref<PickerHandle>;
  /** People to offer before anything is typed. */
  readonly recent: readonly Person[];
  /** Said when the notice was to be sent to nobody. */
  readonly problem?: string | undefined;
};

export function RecipientPicker({ ref, recent, problem }: Props) {
  const t = useT();
  const store = useDraftStore();
  const people = useDraft((state) => state.timeline.present.people);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const search = usePeopleSearch(text);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), []);

  const chosen = new Set(people.map((person) => person.id));
  const items = search.state === 'idle' ? recent : search.people;

  const remove = (person: Person) => {
    store.edit((draft) => ({ ...draft, people: removePerson(draft.people, person.id) }));
    setSaid(t('recipients.removed', { name: person.name }));
    input.current?.focus();
  };
  const toggle = (person: Person) => {
    if (chosen.has(person.id)) {
      remove(person);
      return;
    }
    store.edit((draft) => ({ ...draft, people: addPeople(draft.people, [person]) }));
    setSaid(t('recipients.added', { name: person.name }));
    setText('');
  };

  const combobox = useCombobox<Person>({
    items: [...items],
    inputValue: text,
    selectedItem: null,
    itemToString: (person) => person?.name ?? '',
    itemToKey: (person) => person?.id,
    isItemDisabled: (person) => !person.active,
    defaultHighlightedIndex: 0,
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputKeyDownEnter ||
      type === useCombobox.stateChangeTypes.ItemClick
        ? { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex, inputValue: state.inputValue }
        : type === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, inputValue: state.inputValue }
          : changes,
    onStateChange: ({ type, selectedItem, inputValue }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setText(inputValue ?? '');
      const selects =
        type === useCombobox.stateChangeTypes.InputKeyDownEnter ||
        type === useCombobox.stateChangeTypes.ItemClick;
      if (selects && selectedItem) toggle(selectedItem);
    },
    onHighlightedIndexChange: ({ highlightedIndex }) => {
      if (highlightedIndex >= items.length - 5) search.more();
    },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Backspace' || text !== '') return;
    // Goes to the last chip rather than removing it: one key too many must not change who gets the notice.
    const buttons = box.current?.querySelectorAll<HTMLElement>('[data-remove]');
    buttons?.item(buttons.length - 1)?.focus();
  };

  const open = combobox.isOpen && (items.length > 0 || search.state !== 'idle');
  return (
    <div className={css.picker}>
      <label className={css.label} {...combobox.getLabelProps()}>
        {t('recipients.label')}
      </label>
      <div ref={box} className={problem === undefined ? css.box : `${css.box} ${css.invalid}`}>
        <SelectedRecipients people={people} onRemove={remove} />
        <input
          {...combobox.getInputProps({ ref: input, onKeyDown })}
          className={css.input}
          dir="auto"
          placeholder={t('recipients.placeholder')}
          autoComplete="off"
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : 'recipients-problem'}
        />
        <div className={css.popup} hidden={!open}>
          <ul
            {...combobox.getMenuProps({ 'aria-label': t('recipients.found') })}
            className={css.options}
            aria-multiselectable
          >
            {open
              ? items.map((person, index) => (
                  <PersonOption
                    key={person.id}
                    person={person}
                    chosen={chosen.has(person.id)}
                    highlighted={combobox.highlightedIndex === index}
                    optionProps={combobox.getItemProps({ item: person, index })}
                  />
                ))
              : null}
          </ul>
          <SearchNote search={search} count={items.length} />
        </div>
      </div>
      {problem === undefined ? null : (
        <p id="recipients-problem" className={css.error}>
          {problem}
        </p>
      )}
      <VisuallyHidden role="status">{open ? countSentence(t, search, items.length) : said}</VisuallyHidden>
    </div>
  );
}

function countSentence(t: ReturnType<typeof useT>, search: PeopleSearch, count: number): string {
  return search.state === 'found' ? t('recipients.count', { count }) : '';
}

type OptionProps = {
  readonly person: Person;
  readonly chosen: boolean;
  readonly highlighted: boolean;
  readonly optionProps: Readonly<Record<string, unknown>>;
};

function PersonOption({ person, chosen, highlighted, optionProps }: OptionProps) {
  const t = useT();
  const row = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (highlighted) row.current?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);
  const marks = [
    person.position,
    person.kind === 'extranet' ? t('recipients.extranet') : '',
    person.kind === 'bot' ? t('recipients.bot') : '',
    person.active ? '' : t('recipients.dismissed'),
  ].filter(Boolean);
  return (
    <li {...optionProps} aria-selected={chosen} data-highlighted={highlighted} className={css.option}>
      <span ref={row} />
      <Avatar photo={person.photo} initials={initials(person)} />
      <span className={css.text}>
        <span dir="auto">{person.name}</span>
        {marks.length === 0 ? null : (
          <span className={css.position} dir="auto">
            {marks.join(' · ')}
          </span>
        )}
      </span>
      {chosen ? (
        <span className={css.chosen}>
          <Icon name="check" />
        </span>
      ) : null}
    </li>
  );
}

function SearchNote({ search, count }: { readonly search: PeopleSearch; readonly count: number }) {
  const t = useT();
  if (search.state === 'failed') {
    return (
      <div className={css.failed} role="alert">
        {search.error === undefined ? t('recipients.failed') : errorSentence(t, search.error).sentence}
        <Button look="link" onMouseDown={(event) => event.preventDefault()} onClick={search.again}>
          {t('app.tryAgain')}
        </Button>
      </div>
    );
  }
  const note =
    search.state === 'short'
      ? t('recipients.short')
      : search.state === 'searching'
        ? t('recipients.searching')
        : search.refine
          ? t('recipients.refine')
          : search.state === 'found' && count === 0
            ? t('recipients.none')
            : undefined;
  return note === undefined ? null : <p className={css.note}>{note}</p>;
}
