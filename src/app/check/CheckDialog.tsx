import { useEffect, useState } from 'react';
import { type Translate, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useKeptWhere } from '#store/drafts/use-draft-keeper.ts';
import { fileHost } from '#store/file-host.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { type CheckInput, type CheckRow, checkPortal } from '#store/portal-check.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { version } from '../../../package.json';
import css from './Check.module.css';
import { PortalSettings } from './PortalSettings.tsx';

function useHistoryCheck(): CheckInput['history'] | undefined {
  const portal = usePortal();
  const [found, setFound] = useState<CheckInput['history']>();
  useEffect(() => {
    let current = true;
    void historyOf(portal)
      .list({})
      .then((page) => {
        if (current) setFound(page);
      });
    return () => {
      current = false;
    };
  }, [portal]);
  return found;
}

/** What the portal gives, in words; and for administrators what can be set. */
export default function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { context } = usePortal();
  const kept = useKeptWhere();
  const history = useHistoryCheck();
  const rows =
    history === undefined
      ? undefined
      : checkPortal({
          scopes: context.scopes,
          host: fileHost(location.host, context.domain),
          kept,
          history,
        });
  return (
    <Dialog title={t('check.label')} closeLabel={t('app.close')} onClose={onClose}>
      <p className={css.soft}>{t('check.intro')}</p>
      {rows === undefined ? <p role="status">{t('check.running')}</p> : <Rows rows={rows} />}
      {context.user.isAdmin ? <PortalSettings /> : null}
    </Dialog>
  );
}

type Words = {
  readonly what: string;
  /** Empty where only the reader can tell. */
  readonly state: string;
  /** The consequence, or the thing to look at; may be empty. */
  readonly note: string;
};

function wordsOf(t: Translate, row: CheckRow): Words {
  const state = t(row.ok ? 'check.ok' : 'check.missing');
  switch (row.kind) {
    case 'right':
      return {
        what: t(`check.right.${row.name}`),
        state,
        note: row.ok ? '' : t(`check.right.${row.name}.without`),
      };
    case 'host':
      return row.isKnown
        ? { what: t('check.host'), state, note: row.ok ? '' : t('check.host.shared') }
        : { what: t('check.host'), state: '', note: t('check.host.unknown', { host: location.host }) };
    case 'history':
    case 'drafts':
    case 'browser':
      return { what: t(`check.${row.kind}`), state, note: row.ok ? '' : t(`store.reason.${row.reason}`) };
  }
}

function Rows({ rows }: { readonly rows: readonly CheckRow[] }) {
  const t = useT();
  const { context } = usePortal();
  const [copied, setCopied] = useState<boolean>();
  const lines = rows.map((row) => {
    const { what, state, note } = wordsOf(t, row);
    const code = 'code' in row && row.code !== '' ? ` [${row.code}]` : '';
    const sentences = [state, note].filter((one) => one !== '').join('. ');
    return `${state === '' ? '?' : row.ok ? '+' : '-'} ${what}: ${sentences}${code}`;
  });
  const text = [
    `Herald ${version} · ${context.lang} · ${context.user.isAdmin ? 'admin' : 'user'} ${context.user.id}`,
    ...lines,
  ].join('\n');
  const copy = async () => setCopied(await copyText(text));
  return (
    <>
      <ul className={css.list} aria-label={t('check.label')}>
        {rows.map((row) => {
          const { what, state, note } = wordsOf(t, row);
          return (
            <li key={what} className={css.row}>
              {state === '' ? (
                <span className={css.soft}>
                  <Icon name="info" />
                </span>
              ) : (
                <span className={row.ok ? css.ok : css.bad}>
                  <Icon name={row.ok ? 'check' : 'alert'} />
                </span>
              )}
              <span>
                {what}: {state}
                {note === '' ? null : <span className={css.soft}> {note}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {rows.some((row) => row.kind === 'right' && !row.ok) ? <p>{t('check.grant')}</p> : null}
      <div className={css.line}>
        <Button icon="copy" onClick={() => void copy()}>
          {t('check.copy')}
        </Button>
        <span role="status" className={css.soft}>
          {copied === undefined ? '' : copied ? t('check.copied') : t('check.copyByHand')}
        </span>
      </div>
      {copied === false ? (
        <Field label={t('check.text')}>
          {(control) => <textarea {...control} readOnly rows={4} value={text} />}
        </Field>
      ) : null}
    </>
  );
}
