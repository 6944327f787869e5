import { useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import type { TemplateContent } from '#store/templates/template.ts';
import { FILE_LIMIT, freeName, readTemplateFile, writeTemplateFile } from '#store/templates/template-file.ts';
import { useStoreAccess } from '#store/use-store-access.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import css from './Templates.module.css';

/** Takes templates along as a file, and brings them from one: as personal ones, beside those that are there. */
export function TemplateFile({ listed }: { readonly listed: Shelved<TemplateContent> }) {
  const t = useT();
  const { newId } = useStoreAccess();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const templates = listed.list?.items ?? [];

  const read = async (file: File) => {
    const found = readTemplateFile(file.size > FILE_LIMIT ? '' : await file.text(), newId);
    if (!found.ok) {
      setSaid(t(`templates.file.${found.reason}`));
      return;
    }
    const taken = new Set(templates.map(({ name }) => name));
    let count = 0;
    let { left } = found;
    for (const content of found.templates) {
      const name = freeName(content.name, taken);
      taken.add(name);
      const saved = await listed.shelf.save('personal', { ...content, name });
      if (saved.ok) {
        listed.put(saved.item);
        count += 1;
      } else left += 1;
    }
    setSaid(t('templates.imported', { count, left }));
  };
  const write = () => saveFile('herald-templates.json', 'application/json', writeTemplateFile(templates));
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('templates.import')}</Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={t('templates.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void read(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      {templates.length === 0 ? null : <Button onClick={write}>{t('templates.export')}</Button>}
      <span className={css.soft} role="status">
        {said}
      </span>
    </>
  );
}
