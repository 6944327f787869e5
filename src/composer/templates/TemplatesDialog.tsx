import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { GuardedItem } from '#parts/Guarded.tsx';
import type { Setting } from '#preview/seen-notice.ts';
import type { ShelfList } from '#store/shelf/shelf.ts';
import { type Shelved, useShelf } from '#store/shelf/use-shelf.ts';
import { findTemplates, foldersOf, type TemplateContent } from '#store/templates/template.ts';
import { createTemplates } from '#store/templates/templates.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { SaveTemplate } from './SaveTemplate.tsx';
import { TemplateFile } from './TemplateFile.tsx';
import { TemplateRow } from './TemplateRow.tsx';
import css from './Templates.module.css';

type Props = { readonly setting: Setting; readonly onClose: () => void };

/** Templates of this person and of everybody: looked at before they are used, kept, taken along as a file. */
export default function TemplatesDialog({ setting, onClose }: Props) {
  const t = useT();
  const [saving, setSaving] = useState(false);
  const listed = useShelf(createTemplates);
  return (
    <Dialog
      title={saving ? t('templates.save') : t('templates.label')}
      closeLabel={t('app.close')}
      escapeHint={t('app.escapeAgain')}
      onClose={onClose}
      actions={
        saving ? undefined : (
          <>
            <Button icon="plus" onClick={() => setSaving(true)}>
              {t('templates.save')}
            </Button>
            <TemplateFile listed={listed} />
          </>
        )
      }
    >
      {saving ? (
        <SaveTemplate listed={listed} onDone={() => setSaving(false)} />
      ) : (
        <TemplateFinder listed={listed} setting={setting} onClose={onClose} />
      )}
    </Dialog>
  );
}

type FinderProps = Props & { readonly listed: Shelved<TemplateContent> };

function TemplateFinder({ listed, setting, onClose }: FinderProps) {
  const t = useT();
  const { locale } = useFormats();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState('');
  const { list, reload } = listed;
  if (list === undefined) return <p role="status">{t('templates.loading')}</p>;
  const found = findTemplates(list.items, words);
  return (
    <>
      <Missing list={list} onReload={reload} />
      {list.items.length === 0 && list.missing.length === 0 ? (
        <p className={css.soft}>{t('templates.none')}</p>
      ) : null}
      {list.items.length > 0 ? (
        <SearchField label={t('templates.search')} value={words} onChange={setWords} />
      ) : null}
      {found.length === 0 && list.items.length > 0 ? (
        <p role="status" className={css.soft}>
          {t('templates.notFound', { words })}
        </p>
      ) : null}
      {foldersOf(found, locale).map((folder) => (
        <section key={folder.name} aria-label={folder.name === '' ? t('templates.noFolder') : folder.name}>
          {folder.name === '' ? null : (
            <h3 className={css.folder} dir="auto">
              {folder.name}
            </h3>
          )}
          <ul className={css.list}>
            {folder.templates.map((template) => (
              <GuardedItem key={template.key} part={template}>
                <TemplateRow
                  template={template}
                  listed={listed}
                  setting={setting}
                  open={open === template.key}
                  onToggle={() => setOpen(open === template.key ? '' : template.key)}
                  onUsed={onClose}
                />
              </GuardedItem>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type MissingProps = { readonly list: ShelfList<TemplateContent>; readonly onReload: () => void };

function Missing({ list, onReload }: MissingProps) {
  const t = useT();
  if (list.missing.length === 0) return null;
  return (
    <Callout tone="warning" actions={<Button onClick={onReload}>{t('app.tryAgain')}</Button>}>
      {list.missing.map(({ place, reason }) => (
        <p key={place}>
          {t(`templates.missing.${place}`)} {t(`store.reason.${reason}`)}
        </p>
      ))}
    </Callout>
  );
}
