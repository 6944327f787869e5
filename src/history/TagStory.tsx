import { useQuery } from '@tanstack/react-query';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { historyOf } from '#store/history/portal-history.ts';
import css from './History.module.css';

/** Who holds a notice under a tag now; the list below is what led there. */
export function TagStory({ tag }: { readonly tag: string }) {
  const t = useT();
  const portal = usePortal();
  const { data } = useQuery({
    queryKey: ['tagHolders', tag],
    queryFn: () => historyOf(portal).holders(tag),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (data?.ok !== true) return null;
  return (
    <p className={css.note}>
      <strong>{t('history.tagHolders', { count: data.wireTags.size, tag })}</strong>
      {data.more ? ` ${t('history.tagHoldersMore', { count: data.sends.length })}` : ''}
    </p>
  );
}
