import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { choosePeople } from '#people/audience.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { historyOf } from '#store/history/portal-history.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { usePeopleCheck } from '#store/use-people-check.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import css from './Audiences.module.css';
import { FoundPeople } from './FoundPeople.tsx';

type Props = {
  readonly tag: string;
  readonly onBack: () => void;
  readonly onUsed: (sentence: string) => void;
};

/** Who holds a notice under a tag, or ever got one: shown with their number before they are added. */
export function TagPeople({ tag, onBack, onUsed }: Props) {
  const t = useT();
  const portal = usePortal();
  const store = useDraftStore();
  const present = useDraft((state) => state.timeline.present.people);
  const [who, setWho] = useState<'holding' | 'got'>('holding');
  const { data } = useQuery({
    queryKey: ['tagHolders', tag],
    queryFn: () => historyOf(portal).holders(tag),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const people = useMemo(() => {
    if (data?.ok !== true) return undefined;
    const got = [...data.got.values()];
    return who === 'got' ? got : got.filter(({ id }) => data.wireTags.has(id));
  }, [data, who]);
  const check = usePeopleCheck(people);
  const adding = [...(check?.checked.present ?? []), ...(check?.checked.unasked ?? [])];
  const chosen = new Set(present.map(({ id }) => id));
  const repeated = adding.filter(({ id }) => chosen.has(id)).length;
  const fresh = adding.length - repeated;

  return (
    <>
      <div className={css.buttons}>
        <Button onClick={onBack}>{t('audiences.otherTag')}</Button>
      </div>
      <RadioGroup
        label={t('audiences.whoOf', { tag })}
        options={[
          { value: 'holding', label: t('audiences.holding') },
          { value: 'got', label: t('audiences.got') },
        ]}
        value={who}
        onChange={setWho}
      />
      {data?.ok === false ? (
        <Callout tone="error" role="alert" code={data.error?.code}>
          <p>
            {t('audiences.tagsMissing')} {t(`store.reason.${data.reason}`)}
          </p>
        </Callout>
      ) : people?.length === 0 ? (
        <p role="status">{t('audiences.tagNobody')}</p>
      ) : check === undefined ? (
        <p role="status">{t('audiences.checking')}</p>
      ) : (
        <FoundPeople check={check} adding={adding} repeated={repeated} />
      )}
      {data?.ok === true && data.more ? (
        <p className={css.soft}>{t('audiences.tagMore', { count: data.sends.length })}</p>
      ) : null}
      <div className={css.buttons}>
        <Button
          look="primary"
          inert={fresh === 0}
          onClick={() => {
            if (fresh === 0) return;
            store.edit((draft) => choosePeople(draft, adding));
            onUsed(t('recipients.addedMany', { count: fresh }));
          }}
        >
          {t('audiences.addFound', { count: fresh })}
        </Button>
      </div>
    </>
  );
}
