import { useMemo, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { withoutEmpty } from '#notice/empty-blocks.ts';
import { normaliseDraft } from '#notice/normalise.ts';
import { NoticeView } from '#preview/NoticeView.tsx';
import type { SeenNotice, Setting } from '#preview/seen-notice.ts';
import { useRemoval } from '#store/shelf/use-removal.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import {
  applyTemplate,
  isOwn,
  leafOf,
  type Template,
  type TemplateContent,
  type TemplateUse,
} from '#store/templates/template.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { useStoreAccess } from '#store/use-store-access.ts';
import { Button } from '#ui/Button.tsx';
import { DeletedRow } from '#ui/DeletedRow.tsx';
import { KeptRow } from '#ui/KeptRow.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import css from './Templates.module.css';

type Props = {
  readonly template: Template;
  readonly listed: Shelved<TemplateContent>;
  readonly setting: Setting;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onUsed: () => void;
};

/** One template: a line that opens to what it looks like and what may be done with it. */
export function TemplateRow({ template, listed, setting, open, onToggle, onUsed }: Props) {
  const t = useT();
  const { state, remove, restore } = useRemoval(listed, template);
  const name = leafOf(template.name);
  if (state === 'deleted') {
    return (
      <DeletedRow
        text={t('templates.deleted', { name })}
        undoLabel={t('templates.undo')}
        onUndo={() => void restore()}
      />
    );
  }
  const problem =
    state === 'there'
      ? undefined
      : state.reason === 'changed'
        ? t('templates.changed')
        : t(`store.reason.${state.reason}`);
  return (
    <KeptRow
      name={name}
      aside={t(`templates.place.${template.place}`)}
      open={open}
      onToggle={onToggle}
      problem={problem}
    >
      <Opened template={template} setting={setting} onUsed={onUsed} onRemove={() => void remove()} />
    </KeptRow>
  );
}

type OpenedProps = Pick<Props, 'template' | 'setting' | 'onUsed'> & { readonly onRemove: () => void };

function Opened({ template, setting, onUsed, onRemove }: OpenedProps) {
  const t = useT();
  const formats = useFormats();
  const store = useDraftStore();
  const [use, setUse] = useState<TemplateUse>({ tags: false, people: false });
  const { user } = useStoreAccess();
  const { notice, audience, by, changedAt } = template;
  const ownText = isOwn(template, user.id);
  const seen = useMemo<SeenNotice>(
    () => ({
      type: notice.type,
      message: notice.message,
      messageOut: notice.messageOut,
      kept: normaliseDraft(withoutEmpty(notice.attach)),
      ownText,
    }),
    [notice, ownText],
  );
  return (
    <>
      <NoticeView channel="web" theme="light" notice={seen} setting={setting} />
      <p className={css.soft}>{t('templates.by', { name: by, time: formats.moment(changedAt) })}</p>
      <TakeAlong
        use={use}
        onChange={setUse}
        tags={notice.tag !== '' || notice.subTag !== '' ? t('templates.useTags') : undefined}
        people={audience === undefined ? undefined : t('templates.usePeople')}
      />
      <div className={css.buttons}>
        <Button
          look="primary"
          onClick={() => {
            store.edit((draft) => applyTemplate(draft, template, use, user.id));
            onUsed();
          }}
        >
          {t('templates.use')}
        </Button>
        <Button look="quiet" icon="trash" onClick={onRemove}>
          {t('templates.delete')}
        </Button>
      </div>
      <p className={css.soft}>{t('templates.useHint')}</p>
    </>
  );
}
