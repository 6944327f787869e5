import { useT } from '#i18n/i18n.ts';
import { inertText } from '#notice/inert.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';

/** Asks for an employee; undefined when nobody was chosen. */
export type PickPerson = () => Promise<{ readonly id: number; readonly name: string } | undefined>;

type Props = {
  readonly onPick: (piece: string) => void;
  readonly onMention: PickPerson | undefined;
  readonly tabIndex: number;
  readonly onFocus: () => void;
};

const OTHER = 'other';

/** Mentions one of the recipients, or somebody else where the screen can ask for people. */
export function MentionTool({ onPick, onMention, tabIndex, onFocus }: Props) {
  const t = useT();
  const people = useDraft((state) => state.timeline.present.people);
  const mention = (person: { readonly id: number; readonly name: string }) =>
    onPick(`[USER=${person.id}]${inertText(person.name)}[/USER] `);

  if (people.length === 0 && onMention === undefined) {
    return (
      <Button look="quiet" icon="mention" iconOnly inert tabIndex={tabIndex} onFocus={onFocus}>
        {t('bb.mentionNobody')}
      </Button>
    );
  }
  const choices = people.slice(0, 30).map(({ id, name }) => ({ id: String(id), label: name }));
  return (
    <MenuButton
      look="quiet"
      iconOnly
      label={t('bb.mention')}
      icon="mention"
      tabIndex={tabIndex}
      onFocus={onFocus}
      choices={onMention === undefined ? choices : [...choices, { id: OTHER, label: t('bb.mentionOther') }]}
      onChoose={(id) => {
        if (id === OTHER) {
          void onMention?.().then((person) => (person === undefined ? undefined : mention(person)));
          return;
        }
        const person = people.find((known) => String(known.id) === id);
        if (person !== undefined) mention(person);
      }}
    />
  );
}
