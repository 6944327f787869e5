import { useEffect, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { type Policy, readPolicy, writePolicy } from '#store/policy.ts';
import { usePolicy } from '#store/use-policy.ts';
import { Field } from '#ui/Field.tsx';
import css from './Check.module.css';

type Props = { readonly onSaved: (failure: StoreFailure | undefined) => void };

/** What administrators allow the others: how many people at once, and System notices. */
export function PolicySettings({ onSaved }: Props) {
  const t = useT();
  const { call } = usePortal();
  const { policy, learn } = usePolicy();
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    let current = true;
    void readPolicy(call).then((read) => {
      if (current && read.ok) learn(read.policy);
    });
    return () => {
      current = false;
    };
  }, [call, learn]);
  const save = async (next: Policy) => {
    const saved = await writePolicy(call, next);
    if (saved.ok) learn(next);
    onSaved(saved.ok ? undefined : saved);
  };
  const saveMost = () => {
    setTyped(undefined);
    const mostPeople = Number((typed ?? '').replaceAll(/\D/g, ''));
    if (typed !== undefined && mostPeople !== policy.mostPeople) void save({ ...policy, mostPeople });
  };
  return (
    <>
      <p className={css.soft}>{t('policy.everySend')}</p>
      <Field label={t('policy.most')} hint={t('policy.mostHint')}>
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            value={typed ?? (policy.mostPeople === 0 ? '' : policy.mostPeople)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={saveMost}
            onKeyDown={(event) => {
              if (event.key === 'Enter') saveMost();
            }}
          />
        )}
      </Field>
      <Field label={t('policy.systemLabel')}>
        {(control) => (
          <select
            {...control}
            value={policy.system ? 'all' : 'admins'}
            onChange={({ target: { value } }) => void save({ ...policy, system: value === 'all' })}
          >
            <option value="all">{t('policy.systemAllowed')}</option>
            <option value="admins">{t('policy.systemNobody')}</option>
          </select>
        )}
      </Field>
    </>
  );
}
