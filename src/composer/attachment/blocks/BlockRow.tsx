import { type KeyboardEvent, memo, useId, useRef } from 'react';
import { useT } from '#i18n/i18n.ts';
import { blockSummary } from '#notice/block-summary.ts';
import type { Issue } from '#notice/issue.ts';
import { exampleBlock } from '#notice/placeholders.ts';
import { useDraft } from '#store/use-draft.ts';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { blockById } from '../blocks-by-id.ts';
import { isEditable } from '../fields/json-place.ts';
import { BlockActions } from './BlockActions.tsx';
import { BlockEditor } from './BlockEditor.tsx';
import css from './BlockRow.module.css';
import { KIND_LOOK } from './kind-look.ts';
import { UnknownBlock } from './UnknownBlock.tsx';
import type { BlockCommands } from './use-block-commands.ts';
import { useRowDrag } from './use-row-drag.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  readonly last: boolean;
  readonly open: boolean;
  readonly issues: readonly Issue[];
  readonly wanted: string | undefined;
  readonly commands: BlockCommands;
};

/** One block: a line that says what is in it, and its editor while it is open. Drawn again only for its own changes. */
export const BlockRow = memo(function BlockRow({ id, index, last, open, issues, wanted, commands }: Props) {
  const t = useT();
  const editorId = useId();
  const row = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const { edge, dragged } = useRowDrag(row, handle, id);
  const block = useDraft((state) => blockById(state.timeline.present.notice.attach.blocks, id));
  if (block === undefined) return null;

  const { json } = block;
  const { kind, text } = blockSummary(json);
  // A block of nothing but placeholders shows in its line what they are for.
  const example = text === '' ? blockSummary(exampleBlock(block).json).text : '';
  const look = kind === undefined ? undefined : KIND_LOOK[kind];
  const name = t('block.name', {
    position: index + 1,
    kind: t(look === undefined ? 'block.unknown' : look.label),
  });
  const wrong = issues.some((issue) => issue.severity === 'error');

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || !event.altKey || isField(event.target)) return;
    event.preventDefault();
    if (index + step >= 0 && !(last && step === 1)) commands.move(id, index + step);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut of the buttons inside
    <div
      ref={row}
      role="group"
      aria-label={name}
      data-block={id}
      data-edge={edge}
      className={[css.block, open ? css.open : '', dragged ? css.dragged : ''].filter(Boolean).join(' ')}
      onKeyDown={onKeyDown}
    >
      <div className={css.line}>
        <span ref={handle} className={css.handle} title={t('block.drag')} aria-hidden="true">
          <Icon name="drag" />
        </span>
        <button
          type="button"
          className={css.expand}
          aria-expanded={open}
          aria-controls={editorId}
          onClick={() => commands.toggle(id)}
        >
          <Icon name={look?.icon ?? 'alert'} />
          <span className={css.name}>{name}</span>
          <span className={example === '' ? css.summary : `${css.summary} ${css.example}`} dir="auto">
            {text || example}
          </span>
          {issues.length === 0 ? null : (
            <span className={wrong ? css.wrong : css.advised}>
              <Icon name={wrong ? 'alert' : 'info'} size={16} />
              <VisuallyHidden>{t('attachment.advices', { count: issues.length })}</VisuallyHidden>
            </span>
          )}
        </button>
        <BlockActions id={id} index={index} last={last} commands={commands} />
        <Icon name="chevron" size={16} />
      </div>
      <div id={editorId} className={css.editor} hidden={!open}>
        {!open ? null : kind === undefined || !isEditable(json, kind) ? (
          <UnknownBlock json={json} issues={issues} />
        ) : (
          <BlockEditor id={id} kind={kind} issues={issues} wanted={wanted} />
        )}
      </div>
    </div>
  );
});

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role=menu]') !== null;
}
