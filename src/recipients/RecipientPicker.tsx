/**
 * Who gets the notice: search as you type, chips for the chosen, and the other ways to people. Owns the search and what
 * it says; refuses to know what is sent to the people or how.
 */
import { useCombobox } from 'downshift';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  lazy,
  type Ref,
  Suspense,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import { choosePeople, dropPerson, needsResolving } from '#people/audience.ts';
import { canReceive } from '#people/can-receive.ts';
import type { Person } from '#people/person.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { PersonOption } from './PersonOption.tsx';
import { isList } from './paste/is-list.ts';
import css from './RecipientPicker.module.css';
import { SelectedRecipients } from './SelectedRecipients.tsx';
import { type PeopleSearch, usePeopleSearch } from './use-people-search.ts';
import { type OpenWay, Ways } from './Ways.tsx';

const SearchNote = lazy(() => withLaterWords(import('./SearchNote.tsx')));
const AudienceNote = lazy(() => withLaterWords(import('./departments/AudienceNote.tsx')));

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
  const isMore = useDraft((state) => needsResolving(state.timeline.present));
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [way, setWay] = useState<OpenWay>({ kind: 'none' });
  const search = usePeopleSearch(text);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const focus = () => input.current?.focus();
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), []);

  const chosen = new Set(people.map((person) => person.id));
  const items =
    search.state === 'idle' ? recent.filter(canReceive) : [...search.people, ...search.unreachable];

  const remove = (person: Person) => {
    store.edit((draft) => dropPerson(draft, person.id));
    setSaid(t('recipients.removed', { name: person.name }));
    focus();
  };
  const toggle = (person: Person) => {
    if (chosen.has(person.id)) {
      remove(person);
      return;
    }
    store.edit((draft) => choosePeople(draft, [person]));
    setSaid(t('recipients.added', { name: person.name }));
    setText('');
  };

  const combobox = useCombobox<Person>({
    items: [...items],
    inputValue: text,
    selectedItem: null,
    itemToString: (person) => person?.name ?? '',
    itemToKey: (person) => person?.id,
    isItemDisabled: (person) => !canReceive(person),
    defaultHighlightedIndex: 0,
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputKeyDownEnter ||
      type === useCombobox.stateChangeTypes.ItemClick
        ? { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex, inputValue: state.inputValue }
        : type === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, inputValue: state.inputValue }
          : changes,
    onStateChange: ({ type, selectedItem }) => {
      const selects =
        type === useCombobox.stateChangeTypes.InputKeyDownEnter ||
        type === useCombobox.stateChangeTypes.ItemClick;
      // Enter also selects a disabled item that is highlighted from the start.
      if (selects && selectedItem && canReceive(selectedItem)) toggle(selectedItem);
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

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!isList(pasted)) return;
    event.preventDefault();
    setWay({ kind: 'list', pasted });
  };

  const open = combobox.isOpen && (items.length > 0 || search.state !== 'idle');
  return (
    <div className={css.picker}>
      <div className={css.head}>
        <label className={css.label} {...combobox.getLabelProps()}>
          {t('recipients.label')}
        </label>
        <Ways open={way} onOpen={setWay} onSaid={setSaid} />
      </div>
      <div ref={box} className={problem === undefined ? css.box : `${css.box} ${css.invalid}`}>
        <SelectedRecipients people={people} onRemove={remove} onGone={focus} />
        <input
          // The ref is handed on, not read.
          // oxlint-disable-next-line react/refs
          {...combobox.getInputProps({
            ref: input,
            onKeyDown,
            onPaste,
            onChange: (event) => setText(event.currentTarget.value),
          })}
          className={css.input}
          dir="auto"
          placeholder={t('recipients.placeholder')}
          autoComplete="off"
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : 'recipients-problem'}
        />
        <div className={css.popup} hidden={!open}>
          <div
            {...combobox.getMenuProps({ 'aria-label': t('recipients.found') })}
            role="listbox"
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
          </div>
          {search.state === 'offline' ? (
            <p className={css.note} role="status">
              {t('recipients.offline')}
            </p>
          ) : null}
          {search.state === 'idle' || search.state === 'offline' ? null : (
            <Suspense fallback={null}>
              <SearchNote search={search} count={items.length} />
            </Suspense>
          )}
        </div>
      </div>
      {isMore ? (
        <Suspense fallback={null}>
          <AudienceNote />
        </Suspense>
      ) : null}
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
