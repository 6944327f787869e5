import { useId, useMemo, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { normaliseDraft } from '#notice/normalise.ts';
import { NoticeView } from '#preview/NoticeView.tsx';
import type { SeenNotice, Setting } from '#preview/seen-notice.ts';
import { applyTemplate, leafOf, type Template, type TemplateUse } from '#store/templates/template.ts';
import type { TemplateFailure, Templates } from '#store/templates/templates.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Icon } from '#ui/Icon.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import css from './Templates.module.css';

type Props = {
  readonly template: Template;
  readonly templates: Templates;
  readonly setting: Setting;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** A deletion was taken back. */
  readonly onRestored: (template: Template) => void;
  readonly onUsed: () => void;
};

/** One template: a line that opens to what it looks like and what may be done with it. */
export function TemplateRow({ template, templates, setting, open, onToggle, onRestored, onUsed }: Props) {
  const t = useT();
  const id = useId();
  const [state, setState] = useState<'there' | 'deleted' | TemplateFailure>('there');
  const name = leafOf(template.name);

  const remove = async () => {
    const removed = await templates.remove(template);
    setState(removed.ok ? 'deleted' : removed);
  };
  const restore = async () => {
    const saved = await templates.save(template.place, template);
    if (!saved.ok) setState(saved);
    else {
      onRestored(saved.template);
      setState('there');
    }
  };

  if (state === 'deleted') {
    return (
      <li className={css.row}>
        <div className={css.line}>
          <span className={css.soft} role="status">
            {t('templates.deleted', { name })}
          </span>
          <Button icon="undo" onClick={() => void restore()}>
            {t('templates.undo')}
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li className={css.row}>
      <button
        type="button"
        className={css.head}
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={onToggle}
      >
        <span className={css.name} dir="auto">
          {name}
        </span>
        <span className={css.soft}>{t(`templates.place.${template.place}`)}</span>
        <Icon name="chevron" />
      </button>
      {state === 'there' ? null : (
        <Callout tone="error" role="alert">
          <p>{state.reason === 'changed' ? t('templates.changed') : t(`store.reason.${state.reason}`)}</p>
        </Callout>
      )}
      {open ? (
        <div id={id} className={css.opened}>
          <Opened template={template} setting={setting} onUsed={onUsed} onRemove={() => void remove()} />
        </div>
      ) : null}
    </li>
  );
}

type OpenedProps = Pick<Props, 'template' | 'setting' | 'onUsed'> & { readonly onRemove: () => void };

function Opened({ template, setting, onUsed, onRemove }: OpenedProps) {
  const t = useT();
  const formats = useFormats();
  const store = useDraftStore();
  const [use, setUse] = useState<TemplateUse>({ tags: false, people: false });
  const { notice, audience, by, changedAt } = template;
  const seen = useMemo<SeenNotice>(
    () => ({
      type: notice.type,
      message: notice.message,
      messageOut: notice.messageOut,
      kept: normaliseDraft(notice.attach),
    }),
    [notice],
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
            store.edit((draft) => applyTemplate(draft, template, use));
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
