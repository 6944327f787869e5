import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { latestByTag } from '#store/history/latest-by-tag.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { hasRight } from '#store/rights.ts';
import { Callout } from '#ui/Callout.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { useRested } from '#ui/use-rested.ts';
import css from './Audiences.module.css';
import { TagPeople } from './TagPeople.tsx';

type Props = { readonly onUsed: (sentence: string) => void };

/** Finds a tag that the history knows; its people come once it is chosen. */
export function TagAudience({ onUsed }: Props) {
  const t = useT();
  const { scopes } = usePortal().context;
  const [tag, setTag] = useState<string>();
  if (!hasRight(scopes, 'entity')) {
    return (
      <Callout tone="warning" code="entity">
        <p>
          {t('audiences.tagsMissing')} {t('store.reason.noScope')}
        </p>
      </Callout>
    );
  }
  return tag === undefined ? (
    <TagFinder onTag={setTag} />
  ) : (
    <TagPeople tag={tag} onBack={() => setTag(undefined)} onUsed={onUsed} />
  );
}

function TagFinder({ onTag }: { readonly onTag: (tag: string) => void }) {
  const t = useT();
  const formats = useFormats();
  const portal = usePortal();
  const [text, setText] = useState('');
  const asked = useRested(text.trim());
  const { data } = useQuery({
    queryKey: ['sentTags', asked],
    // One page that the portal has filtered; whoever looks for an older tag types it.
    queryFn: () => historyOf(portal).list(asked === '' ? {} : { text: asked }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const tags = data?.ok === true ? latestByTag(data.headers) : [];
  return (
    <>
      <SearchField
        label={t('audiences.findTag')}
        hint={t('audiences.tagHint')}
        value={text}
        onChange={setText}
      />
      {data === undefined ? <p role="status">{t('audiences.readingTags')}</p> : null}
      {data?.ok === false ? (
        <Callout tone="error" role="alert" code={data.error?.code}>
          <p>
            {t('audiences.tagsMissing')} {t(`store.reason.${data.reason}`)}
          </p>
        </Callout>
      ) : null}
      {data?.ok === true && tags.length === 0 ? (
        <p role="status" className={css.soft}>
          {t('audiences.noTags')}
        </p>
      ) : null}
      <ul className={css.list} aria-label={t('audiences.tags')}>
        {tags.map(({ tag, at, firstLine, counts }) => (
          <li key={tag}>
            <button type="button" className={css.tag} onClick={() => onTag(tag)}>
              <bdi className={css.name}>{tag}</bdi>
              <span className={`${css.soft} ${css.name}`}>
                {t('audiences.tagSend', { time: formats.moment(at), count: counts.total })}
                {firstLine === '' ? null : <bdi> · {firstLine}</bdi>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data?.ok === true && data.after !== undefined ? (
        <p className={css.soft}>{t('audiences.moreTags')}</p>
      ) : null}
    </>
  );
}
