import type { ReactNode } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import type { Match } from '#people/match-list.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { canSeeEmail, hasUserScope, IM_SEARCH_MIN_CHARACTERS } from '#portal/people.ts';
import { Callout } from '#ui/Callout.tsx';
import { personNote } from '../person-note.ts';
import { LineGroup } from './LineGroup.tsx';
import css from './PasteListDialog.module.css';
import type { ListCheck } from './use-list-check.ts';

type Props = {
  readonly check: Extract<ListCheck, { state: 'checked' }>;
  readonly picks: ReadonlyMap<Match, number>;
  readonly onPick: (match: Match, id: number | undefined) => void;
  readonly withOthers: boolean;
  readonly onOthers: (withOthers: boolean) => void;
};

/** How each line ended, what needs a decision first. */
export function CheckResult({ check, picks, onPick, withOthers, onOthers }: Props) {
  const t = useT();
  const { scopes } = usePortal().context;
  const { list, header, error, stopped } = check;
  const hidesEmail =
    !canSeeEmail(scopes) && list.notChecked.some(({ entry }) => entry.wanted.kind === 'email');
  const isShort = ({ entry: { wanted } }: Match) =>
    wanted.kind === 'name' && [...wanted.name].length < IM_SEARCH_MIN_CHARACTERS;
  const nameOf = (person: Person) => [person.name, personNote(t, person)].filter(Boolean).join(' · ');
  return (
    <>
      {header === undefined ? null : (
        <p className={css.note}>{t('pasteList.header', { columns: header.filter(Boolean).join(', ') })}</p>
      )}
      {hidesEmail ? (
        <Callout tone="warning" code="user_basic">
          <p>{t('pasteList.noEmail')}</p>
        </Callout>
      ) : null}
      {!hasUserScope(scopes) && list.notChecked.some(isShort) ? (
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
      <LineGroup title={t('pasteList.several', { count: list.several.length })} matches={list.several} open>
        {(match) => (
          <label className={css.pick}>
            <span>
              <bdi>{shown(match)}</bdi>
            </span>
            <select
              value={picks.get(match) ?? ''}
              onChange={(event) =>
                onPick(match, event.target.value === '' ? undefined : Number(event.target.value))
              }
            >
              <option value="">{t('pasteList.choose')}</option>
              {match.people.map((person) => (
                <option key={person.id} value={person.id}>
                  {t('pasteList.option', { name: nameOf(person), id: person.id })}
                </option>
              ))}
            </select>
          </label>
        )}
      </LineGroup>
      <LineGroup
        title={t('pasteList.notFound', { count: list.notFound.length })}
        matches={list.notFound}
        open
      >
        {(match) => <Line>{shown(match)}</Line>}
      </LineGroup>
      <LineGroup
        title={t('pasteList.inactive', { count: list.inactive.length })}
        matches={list.inactive}
        open
      >
        {(match) => <Line>{t('pasteList.means', { text: shown(match), name: nameOf(match.person) })}</Line>}
      </LineGroup>
      <LineGroup
        title={t('pasteList.notChecked', { count: list.notChecked.length })}
        matches={list.notChecked}
        open
      >
        {(match) => <Line>{shown(match)}</Line>}
      </LineGroup>
      <LineGroup title={t('pasteList.others', { count: list.others.length })} matches={list.others} open>
        {(match) => <Line>{nameOf(match.person)}</Line>}
      </LineGroup>
      {list.others.length === 0 ? null : (
        <label className={css.check}>
          <input type="checkbox" checked={withOthers} onChange={(event) => onOthers(event.target.checked)} />
          {t('pasteList.withOthers')}
        </label>
      )}
      <LineGroup title={t('pasteList.found', { count: list.found.length })} matches={list.found}>
        {(match) => (
          <Line>
            {match.entry.text === match.person.name
              ? nameOf(match.person)
              : t('pasteList.means', { text: shown(match), name: nameOf(match.person) })}
          </Line>
        )}
      </LineGroup>
    </>
  );
}

/** Enough to recognise a line; the whole of it stays in the list. */
const SHOWN_CHARACTERS = 200;

function shown({ entry: { text } }: Match): string {
  const end = text.length > SHOWN_CHARACTERS ? '…' : '';
  // What is meant is said behind it, and in its own direction.
  return `\u2068${text.slice(0, SHOWN_CHARACTERS).replaceAll(/\s+|[\u202A-\u202E\u2066-\u2069]/g, ' ')}${end}\u2069`;
}

/** Names of any direction begin where the lines do. */
function Line({ children }: { readonly children: ReactNode }) {
  return (
    <span>
      <bdi>{children}</bdi>
    </span>
  );
}
