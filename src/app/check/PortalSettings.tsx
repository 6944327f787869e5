import { useEffect, useState } from 'react';
import { type Translate, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { applyRetention, RETENTION_DAYS, readRetention, writeRetention } from '#store/retention.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { SetUpSteps } from '../install/SetUpSteps.tsx';
import { type SetUp, useSetUp } from '../install/use-set-up.ts';
import css from './Check.module.css';
import { PolicySettings } from './PolicySettings.tsx';

/** Records that one press deletes at most, so that it ends within a minute. */
const AT_ONCE = 1_000;

/** What only administrators are offered: the storages made in their name, and how long the history is kept. */
export function PortalSettings() {
  const t = useT();
  const portal = usePortal();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const setUp = useSetUp();
  const failed = ({ reason }: StoreFailure) => t('setup.failed', { reason: t(`store.reason.${reason}`) });

  const during = async (work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    try {
      setSaid(await work());
    } finally {
      setBusy(false);
    }
  };
  const deleteOld = async () => {
    const removed = await applyRetention(portal.call, historyOf(portal), AT_ONCE);
    return removed.ok ? t('retention.deleted', { count: removed.count }) : failed(removed);
  };
  return (
    <section aria-label={t('setup.title')} className={css.settings}>
      <h3>{t('setup.title')}</h3>
      <p className={css.soft}>{t('setup.hint')}</p>
      <div>
        <Button inert={setUp.busy} onClick={() => void setUp.run()}>
          {t('setup.button')}
        </Button>{' '}
        <Button inert={setUp.busy} onClick={() => void setUp.remove()}>
          {t('setup.remove')}
        </Button>
      </div>
      <SetUpSteps results={setUp.results} pending={false} />
      <p role="status">{setUpSentence(t, setUp)}</p>
      <RetentionSelect
        onSaved={(saved) => setSaid(saved === undefined ? t('retention.saved') : failed(saved))}
      />
      <div>
        <Button inert={busy} onClick={() => void during(deleteOld)}>
          {t('retention.now')}
        </Button>
      </div>
      <PolicySettings
        onSaved={(saved) => setSaid(saved === undefined ? t('retention.saved') : failed(saved))}
      />
      <p role="status">{said}</p>
    </section>
  );
}

/** How the set-up stands; what is left out for want of a right is said in its line. */
function setUpSentence(t: Translate, { busy, results }: SetUp): string {
  if (busy) return t('setup.running');
  const kinds = [...results.values()].map(({ kind }) => kind);
  if (kinds.length === 0) return '';
  if (kinds.some((kind) => kind === 'failed' || kind === 'storeFailed')) return t('setup.incomplete');
  const done = kinds.filter((kind) => kind !== 'noRight' && kind !== 'notOffered');
  return t(done.length > 0 && done.every((kind) => kind === 'there') ? 'setup.there' : 'setup.done');
}

type SelectProps = { readonly onSaved: (failure: StoreFailure | undefined) => void };

function RetentionSelect({ onSaved }: SelectProps) {
  const t = useT();
  const { call } = usePortal();
  const [days, setDays] = useState<number>();
  useEffect(() => {
    let current = true;
    void readRetention(call).then((rule) => {
      if (current && rule.ok) setDays(rule.days);
    });
    return () => {
      current = false;
    };
  }, [call]);
  const choose = async (next: number) => {
    const before = days;
    setDays(next);
    const saved = await writeRetention(call, next);
    if (!saved.ok) setDays(before);
    onSaved(saved.ok ? undefined : saved);
  };
  // A number that an earlier version or another way has set stays visible.
  const offered = [...new Set([...RETENTION_DAYS, ...(days === undefined ? [] : [days])])];
  return (
    <Field label={t('retention.label')} hint={t('retention.hint')}>
      {(control) => (
        <select
          {...control}
          disabled={days === undefined}
          value={days ?? 0}
          onChange={(event) => void choose(Number(event.target.value))}
        >
          {offered
            .toSorted((a, b) => a - b)
            .map((each) => (
              <option key={each} value={each}>
                {each === 0 ? t('retention.forever') : t('retention.days', { days: each })}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
