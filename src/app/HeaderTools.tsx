import { Suspense, useEffect, useState } from 'react';
import { DraftQuestion } from '#composer/drafts/DraftQuestion.tsx';
import type { Origin } from '#history/origin.ts';
import type { HelpTopic } from '#i18n/help/load-help.ts';
import { onOpenHelp } from '#i18n/help/open-help.ts';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import { Guarded } from '#parts/Guarded.tsx';
import { lazyDialog, lazyPart } from '#parts/lazy-part.tsx';
import { prefetchParts } from '#parts/prefetch-parts.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Setting } from '#preview/seen-notice.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { useNarrow } from '#ui/use-narrow.ts';
import { Arrival } from './arrival/Arrival.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { useShortcutsKey } from './help/use-shortcuts-key.ts';

const TemplatesDialog = lazyDialog(
  'templates.label',
  () => import('#composer/templates/TemplatesDialog.tsx'),
);
const DraftsDialog = lazyDialog('drafts.label', () => import('#composer/drafts/DraftsDialog.tsx'));
const CheckDialog = lazyDialog('check.label', () => import('./check/CheckDialog.tsx'));
const HelpDialog = lazyDialog('help.label', () => import('./help/HelpDialog.tsx'));
const ShortcutsDialog = lazyDialog('shortcuts.label', () => import('./help/ShortcutsDialog.tsx'));
const AppearanceDialog = lazyDialog('appearance.label', () => import('./AppearanceDialog.tsx'));
const OriginNote = lazyPart('history.tab', () => import('#history/OriginNote.tsx'));

const LABELS = {
  templates: 'templates.label',
  drafts: 'drafts.label',
  help: 'help.label',
  shortcuts: 'shortcuts.label',
  appearance: 'appearance.label',
  check: 'check.label',
} as const satisfies Record<string, MessageKey>;

type Tool = keyof typeof LABELS;

/** What has a button of its own where there is room for it; the menu has the rest, and on a phone everything. */
const BUTTONS = ['templates', 'drafts', 'help'] as const satisfies readonly Tool[];
const MENU = ['shortcuts', 'appearance', 'check'] as const satisfies readonly Tool[];

/** When old records are looked for, ms after the opening. */
const RULE_AFTER = 20_000;

type Props = {
  readonly setting: Setting;
  /** The send of the history that the draft in the form was opened from. */
  readonly opened: { readonly origin: Origin; readonly sendId: string } | undefined;
  readonly onRecord: (header: SendHeader) => void;
};

/** What stands at the end of the header; nobody needs it before the first picture. */
export default function HeaderTools({ setting, opened, onRecord }: Props) {
  const t = useT();
  const portal = usePortal();
  const narrow = useNarrow();
  const [open, setOpen] = useState<Tool>();
  const [topic, setTopic] = useState<HelpTopic>();
  const close = () => setOpen(undefined);
  const show = (tool: Tool, about?: HelpTopic) => {
    setTopic(about);
    setOpen(tool);
  };
  useShortcutsKey(() => show('shortcuts'));
  useEffect(() => prefetchParts(document), []);
  useEffect(
    () =>
      onOpenHelp((about) => {
        setTopic(about);
        setOpen('help');
      }),
    [],
  );
  const inMenu: readonly Tool[] = narrow ? [...BUTTONS, ...MENU] : MENU;

  useEffect(() => {
    // Only where a rule was set when the page was opened.
    const timer = setTimeout(() => {
      void import('./check/keep-rule.ts').then(({ keepRule }) => keepRule(portal));
    }, RULE_AFTER);
    return () => clearTimeout(timer);
  }, [portal]);

  return (
    <>
      <Guarded>
        <DraftStatus />
      </Guarded>
      {narrow
        ? null
        : BUTTONS.map((tool) => (
            <Button key={tool} look="quiet" aria-haspopup="dialog" onClick={() => show(tool)}>
              {t(LABELS[tool])}
            </Button>
          ))}
      <MenuButton
        look="quiet"
        icon="more"
        iconOnly
        label={t('app.menu')}
        choices={inMenu.map((tool) => ({ id: tool, label: t(LABELS[tool]) }))}
        onChoose={(tool) => show(tool)}
      />
      <Guarded>
        <DraftQuestion />
      </Guarded>
      {open === undefined ? null : (
        <Opened tool={open} setting={setting} topic={topic} onTool={show} onClose={close} />
      )}
      <Guarded>
        <Arrival onRecord={onRecord} />
      </Guarded>
      {opened === undefined ? null : (
        <Guarded key={opened.sendId}>
          <Suspense fallback={null}>
            <OriginNote {...opened} />
          </Suspense>
        </Guarded>
      )}
    </>
  );
}

type OpenedProps = {
  readonly tool: Tool;
  readonly setting: Setting;
  /** Where the help is opened. */
  readonly topic: HelpTopic | undefined;
  readonly onTool: (tool: Tool) => void;
  readonly onClose: () => void;
};

function Opened({ tool, setting, topic, onTool, onClose }: OpenedProps) {
  switch (tool) {
    case 'templates':
      return <TemplatesDialog setting={setting} onClose={onClose} />;
    case 'drafts':
      return <DraftsDialog onClose={onClose} />;
    case 'help':
      return <HelpDialog topic={topic} onShortcuts={() => onTool('shortcuts')} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'appearance':
      return <AppearanceDialog onClose={onClose} />;
    case 'check':
      return <CheckDialog onClose={onClose} />;
  }
}
