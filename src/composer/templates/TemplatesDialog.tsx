import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { Setting } from '#preview/seen-notice.ts';
import { findTemplates, foldersOf } from '#store/templates/template.ts';
import type { TemplateList } from '#store/templates/templates.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { SaveTemplate } from './SaveTemplate.tsx';
import { TemplateFile } from './TemplateFile.tsx';
import { TemplateRow } from './TemplateRow.tsx';
import css from './Templates.module.css';
import { type ListedTemplates, useTemplateList } from './use-template-list.ts';

type Props = { readonly setting: Setting; readonly onClose: () => void };

/** Templates of this person and of everybody: looked at before they are used, kept, taken along as a file. */
export default function TemplatesDialog({ setting, onClose }: Props) {
  const t = useT();
  const [saving, setSaving] = useState(false);
  const listed = useTemplateList();
  return (
    <Dialog
      title={saving ? t('templates.save') : t('templates.label')}
      closeLabel={t('app.close')}
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

type FinderProps = Props & { readonly listed: ListedTemplates };

function TemplateFinder({ listed, setting, onClose }: FinderProps) {
  const t = useT();
  const { locale } = useFormats();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState('');
  const { list } = listed;
  if (list === undefined) return <p role="status">{t('templates.loading')}</p>;
  const found = findTemplates(list.templates, words);
  return (
    <>
      <Missing list={list} />
      {list.templates.length === 0 ? (
        <p className={css.soft}>{t('templates.none')}</p>
      ) : (
        <Field label={t('templates.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      )}
      {found.length === 0 && list.templates.length > 0 ? (
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
              <TemplateRow
                key={template.key}
                template={template}
                templates={listed.templates}
                setting={setting}
                open={open === template.key}
                onToggle={() => setOpen(open === template.key ? '' : template.key)}
                onRestored={listed.add}
                onUsed={onClose}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Missing({ list }: { readonly list: TemplateList }) {
  const t = useT();
  return list.missing.map(({ place, reason }) => (
    <Callout key={place} tone="warning">
      <p>
        {t(`templates.missing.${place}`)} {t(`store.reason.${reason}`)}
      </p>
    </Callout>
  ));
}
