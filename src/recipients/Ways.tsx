import { Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { lazyAside, lazyDialog } from '#parts/lazy-part.tsx';
import { choosePeople } from '#people/audience.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import css from './RecipientPicker.module.css';

const DepartmentsDialog = lazyDialog(
  'recipients.departments',
  () => import('./departments/DepartmentsDialog.tsx'),
);
const AudiencesDialog = lazyDialog('recipients.audiences', () => import('./audiences/AudiencesDialog.tsx'));
const LinesLeft = lazyAside(() => import('./paste/LinesLeft.tsx'));
const PasteListDialog = lazyDialog('recipients.pasteList', () => import('./paste/PasteListDialog.tsx'));

/** The open dialog; `pasted`: a list that was pasted into the search. */
export type OpenWay =
  | { readonly kind: 'none' | 'departments' | 'audiences' }
  | { readonly kind: 'list'; readonly pasted?: string };

type Props = {
  readonly open: OpenWay;
  readonly onOpen: (open: OpenWay) => void;
  /** What was done, for those who do not see the chips. */
  readonly onSaid: (sentence: string) => void;
};

/** The other ways to people: the portal's own dialog, departments, a list. */
export function Ways({ open, onOpen, onSaid }: Props) {
  const t = useT();
  const portal = usePortal();
  const store = useDraftStore();
  /** Lines of the last list that brought nobody, so that they can be looked at again. */
  const [left, setLeft] = useState({ sendId: '', lines: '' });
  const sendId = useDraft((state) => state.sendId);
  // They belong to the notice for which the list was pasted.
  const rest = left.sendId === sendId ? left.lines : '';
  const close = () => onOpen({ kind: 'none' });

  // The portal's dialog answers only when people are confirmed, so nothing waits for it; pressing again opens it anew.
  const choose = async () => {
    const { addedSentence, chooseInPortal } = await import('./choose-in-portal.ts');
    const people = await chooseInPortal(portal);
    if (people.length === 0) return;
    store.edit((draft) => choosePeople(draft, people));
    onSaid(addedSentence(t, people));
  };

  return (
    <>
      <div className={css.ways}>
        <Button look="link" onClick={() => onOpen({ kind: 'departments' })}>
          {t('recipients.departments')}
        </Button>
        <Button look="link" onClick={() => onOpen({ kind: 'list' })}>
          {t('recipients.pasteList')}
        </Button>
        <Button look="link" onClick={() => onOpen({ kind: 'audiences' })}>
          {t('recipients.audiences')}
        </Button>
        <Button look="link" onClick={() => void choose()}>
          {t('recipients.portalDialog')}
        </Button>
      </div>
      <Suspense fallback={null}>
        {/* Drawn, though empty, as soon as a list is: coming later, it would push away what is being pressed. */}
        {rest === '' && open.kind !== 'list' ? null : (
          <LinesLeft
            lines={rest}
            onShow={() => onOpen({ kind: 'list' })}
            onForget={() => setLeft({ sendId, lines: '' })}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {open.kind === 'departments' ? <DepartmentsDialog onClose={close} /> : null}
        {open.kind === 'audiences' ? (
          <AudiencesDialog
            onClose={close}
            onUsed={(sentence) => {
              onSaid(sentence);
              close();
            }}
          />
        ) : null}
        {open.kind === 'list' ? (
          <PasteListDialog
            initialText={open.pasted ?? rest}
            checkAtOnce={open.pasted !== undefined}
            onClose={close}
            onAdd={(people, unused, said) => {
              store.edit((draft) => choosePeople(draft, people));
              // Lines of an earlier list stay, unless they were in the dialog.
              const before = open.pasted === undefined || rest === '' ? [] : [rest];
              setLeft({ sendId: store.get().sendId, lines: [...before, ...unused].join('\n') });
              onSaid(said);
              close();
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}
