import { errorSentence } from '#i18n/error-sentence.ts';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { initials } from '#people/initials.ts';
import type { Match } from '#people/list/match-list.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { canSeeEmail, hasUserScope, IM_SEARCH_MIN_CHARACTERS } from '#portal/people.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Callout } from '#ui/Callout.tsx';
import { personNote } from '../person-note.ts';
import css from './CheckResult.module.css';
import { linesOf, type MatchOf, type OpenMatch, type Pick, type Picks, pickKey } from './checked-list.ts';
import { LineGroup, LongLineGroup } from './LineGroup.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import type { CheckedReading } from './use-list-check.ts';

type Props = {
  readonly reading: CheckedReading;
  readonly picks: Picks;
  readonly onPick: (match: OpenMatch, pick: Pick | undefined) => void;
};

/** How each line ended, open decisions first. */
export function CheckResult({ reading, picks, onPick }: Props) {
  const t = useT();
  const { matches } = reading;
  const choice = (match: OpenMatch, noteOf: (person: Person) => string) => (
    <div className={match.kind === 'contradiction' ? `${css.open} ${css.contradiction}` : css.open}>
      <LineText match={match} />
      <PersonChoice
        label={shown(match)}
        people={match.people}
        together={match.kind === 'choose' ? match.together : undefined}
        noteOf={noteOf}
        pick={picks.get(pickKey(match))}
        onPick={(pick) => onPick(match, pick)}
      />
    </div>
  );
  const claimsOf = useClaimTexts();
  return (
    <>
      <CheckProblems reading={reading} />
      <LineGroup
        title={t('pasteList.group.contradiction')}
        matches={linesOf(matches, 'contradiction')}
        tone="warning"
        hint={t('pasteList.contradictionHint')}
      >
        {(match) => choice(match, (person) => claimsOf(match, person))}
      </LineGroup>
      <LineGroup title={t('pasteList.group.choose')} matches={linesOf(matches, 'choose')}>
        {(match) => choice(match, (person) => describe(t, person))}
      </LineGroup>
      <LongLineGroup title={t('pasteList.group.found')} matches={linesOf(matches, 'found')} tone="success">
        {(match) => <PersonLine match={match} />}
      </LongLineGroup>
      <LineGroup title={t('pasteList.group.inactive')} matches={linesOf(matches, 'inactive')}>
        {(match) => <PersonLine match={match} />}
      </LineGroup>
      <LineGroup title={t('pasteList.group.cannotReceive')} matches={linesOf(matches, 'cannotReceive')}>
        {(match) => <PersonLine match={match} />}
      </LineGroup>
      <LineGroup title={t('pasteList.group.notFound')} matches={linesOf(matches, 'notFound')}>
        {(match) => <LineText match={match} />}
      </LineGroup>
      <LineGroup title={t('pasteList.group.notChecked')} matches={linesOf(matches, 'notChecked')}>
        {(match) => <LineText match={match} />}
      </LineGroup>
    </>
  );
}

/** Why lines could not be looked up. */
function CheckProblems({ reading }: { readonly reading: CheckedReading }) {
  const t = useT();
  const { scopes } = usePortal().context;
  const { matches, error, stopped } = reading;
  const entries = linesOf(matches, 'notChecked').map(({ entry }) => entry);
  const hidesEmail = !canSeeEmail(scopes) && entries.some(({ email }) => email !== undefined);
  const isShort =
    !hasUserScope(scopes) &&
    entries.some(({ name }) => name !== undefined && [...name.full].length < IM_SEARCH_MIN_CHARACTERS);
  return (
    <>
      {hidesEmail ? (
        <Callout tone="warning" code="user_basic">
          <p>{t('pasteList.noEmail')}</p>
        </Callout>
      ) : null}
      {isShort ? (
        <Callout tone="warning" code="user_brief">
          <p>{t('pasteList.tooShort')}</p>
        </Callout>
      ) : null}
      {error === undefined ? null : (
        <Callout tone="error" code={error.code}>
          <p>{errorSentence(t, error).sentence}</p>
          <p>{t('pasteList.failed')}</p>
        </Callout>
      )}
      {stopped ? <p className={css.note}>{t('pasteList.stopped')}</p> : null}
    </>
  );
}

/** The cells of the line that named a person: "by ID and by name". */
function useClaimTexts(): (match: OpenMatch, person: Person) => string {
  const t = useT();
  const formats = useFormats();
  return (match, person) => {
    const claims = match.kind === 'contradiction' ? match.claims : [];
    const own = claims.filter(({ personIds }) => personIds.includes(person.id));
    const by = formats.list([...new Set(own.map((claim) => t(`pasteList.by.${claim.by}`)))]);
    return [by, personNote(t, person)].filter(Boolean).join(' · ');
  };
}

/** Sets namesakes apart. */
function describe(t: Translate, person: Person): string {
  return [personNote(t, person), person.email ?? t('pasteList.id', { id: String(person.id) })]
    .filter(Boolean)
    .join(' · ');
}

function PersonLine({ match }: { readonly match: MatchOf<'found' | 'inactive' | 'cannotReceive'> }) {
  const t = useT();
  const { person } = match;
  return (
    <div className={css.line}>
      <LineText match={match} />
      <span className={css.person}>
        <Avatar photo={person.photo} initials={initials(person)} size={28} />
        <span className={css.text}>
          <bdi>{person.name}</bdi> <bdi className={css.note}>{personNote(t, person)}</bdi>
        </span>
      </span>
    </div>
  );
}

function LineText({ match }: { readonly match: Match }) {
  const t = useT();
  return (
    <span className={css.written} title={shown(match)}>
      <span className={css.number}>{t('pasteList.line', { line: match.entry.line })}</span>{' '}
      <bdi>{shown(match)}</bdi>
    </span>
  );
}

/** Enough to recognise a line; the whole of it stays in the list. */
const SHOWN_CHARACTERS = 200;

function shown({ entry: { text } }: Match): string {
  const end = text.length > SHOWN_CHARACTERS ? '…' : '';
  return `${text.slice(0, SHOWN_CHARACTERS).replaceAll(/\s+|[\u202A-\u202E\u2066-\u2069]/g, ' ')}${end}`;
}
