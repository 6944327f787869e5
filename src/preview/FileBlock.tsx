import { useT } from '#i18n/i18n.ts';
import type { KeptFile } from '#notice/kept.ts';
import css from './attach.module.css';
import { FileIcon } from './FileIcon.tsx';
import { fileFamily, fileSize, shortFileName } from './file-row.ts';
import { PortalLink } from './PortalLink.tsx';

/** Rows of an icon, a name and a size; the whole row is the link (rendering.md A9). */
export function FileBlock({ files }: { readonly files: readonly KeptFile[] }) {
  return files.map((file) => (
    <PortalLink key={file.sourceItem} href={file.link} className={css.file}>
      <FileRow file={file} />
    </PortalLink>
  ));
}

function FileRow({ file }: { readonly file: KeptFile }) {
  const t = useT();
  const size = fileSize(file.size);
  return (
    <>
      <span className={css.fileIcon}>
        <FileIcon family={fileFamily(file.name)} />
      </span>
      <span className={css.fileText}>
        <span className={css.fileName} title={file.name}>
          {file.name === '' ? t('preview.fileNoName') : shortFileName(file.name)}
        </span>
        {size === undefined ? null : <span className={css.fileSize}>{t('preview.fileSize', size)}</span>}
      </span>
    </>
  );
}
