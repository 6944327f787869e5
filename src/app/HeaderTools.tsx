import { lazy, Suspense, useState } from 'react';
import { DraftQuestion } from '#composer/drafts/DraftQuestion.tsx';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import type { Setting } from '#preview/seen-notice.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { useNarrow } from '#ui/use-narrow.ts';
import { Arrival } from './arrival/Arrival.tsx';
import { DraftStatus } from './DraftStatus.tsx';

const TemplatesDialog = lazy(() => withLaterWords(import('#composer/templates/TemplatesDialog.tsx')));
const DraftsDialog = lazy(() => withLaterWords(import('#composer/drafts/DraftsDialog.tsx')));
const CheckDialog = lazy(() => withLaterWords(import('./check/CheckDialog.tsx')));
const AppearanceDialog = lazy(() => withLaterWords(import('./AppearanceDialog.tsx')));

const LABELS = {
  templates: 'templates.label',
  drafts: 'drafts.label',
  appearance: 'appearance.label',
  check: 'check.label',
} as const satisfies Record<string, MessageKey>;

type Tool = keyof typeof LABELS;

/** What has a button of its own where there is room for it; the menu has the rest, and on a phone everything. */
const BUTTONS = ['templates', 'drafts'] as const satisfies readonly Tool[];
const MENU = ['appearance', 'check'] as const satisfies readonly Tool[];

type Props = { readonly setting: Setting; readonly onRecord: (header: SendHeader) => void };

/** What stands at the end of the header; nobody needs it before the first picture. */
export default function HeaderTools({ setting, onRecord }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [open, setOpen] = useState<Tool>();
  const close = () => setOpen(undefined);
  const inMenu: readonly Tool[] = narrow ? [...BUTTONS, ...MENU] : MENU;
  return (
    <>
      <DraftStatus />
      {narrow
        ? null
        : BUTTONS.map((tool) => (
            <Button key={tool} look="quiet" aria-haspopup="dialog" onClick={() => setOpen(tool)}>
              {t(LABELS[tool])}
            </Button>
          ))}
      <MenuButton
        look="quiet"
        icon="more"
        iconOnly
        label={t('app.menu')}
        choices={inMenu.map((tool) => ({ id: tool, label: t(LABELS[tool]) }))}
        onChoose={setOpen}
      />
      <DraftQuestion />
      <Suspense fallback={null}>
        {open === undefined ? null : <Opened tool={open} setting={setting} onClose={close} />}
      </Suspense>
      <Arrival onRecord={onRecord} />
    </>
  );
}

type OpenedProps = { readonly tool: Tool; readonly setting: Setting; readonly onClose: () => void };

function Opened({ tool, setting, onClose }: OpenedProps) {
  switch (tool) {
    case 'templates':
      return <TemplatesDialog setting={setting} onClose={onClose} />;
    case 'drafts':
      return <DraftsDialog onClose={onClose} />;
    case 'appearance':
      return <AppearanceDialog onClose={onClose} />;
    case 'check':
      return <CheckDialog onClose={onClose} />;
  }
}
