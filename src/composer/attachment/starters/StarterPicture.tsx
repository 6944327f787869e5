import { useMemo } from 'react';
import type { AttachDraft } from '#notice/draft.ts';
import type { KeptBlock } from '#notice/kept.ts';
import { normaliseDraft } from '#notice/normalise.ts';
import { withExamples } from '#notice/placeholders.ts';
import { Attachment } from '#preview/Attachment.tsx';
import look from '#preview/portal-look.module.css';
import { type Scene, SceneContext } from '#preview/scene.ts';
import picture from './picture.svg';
import css from './Starters.module.css';

const SCENE: Scene = { portalOrigin: '', client: 'web' };

/** An attachment as it looks with its examples, made small; a picture only, so nothing in it can be reached or heard. */
export function StarterPicture({ attach }: { readonly attach: AttachDraft }) {
  const kept = useMemo(() => {
    const drawn = normaliseDraft(withExamples(attach));
    return { ...drawn, blocks: drawn.blocks.map(withOwnPicture) };
  }, [attach]);
  return (
    <div className={`${css.picture} ${look.light}`} aria-hidden="true" inert data-drawn-notice="">
      <div className={css.small}>
        <SceneContext value={SCENE}>
          <Attachment kept={kept} />
        </SceneContext>
      </div>
    </div>
  );
}

// The address in a starter stands for the manager's own; nothing is asked of a stranger's server to draw it.
function withOwnPicture(block: KeptBlock): KeptBlock {
  if (block.kind !== 'LINK' || block.preview === undefined) return block;
  return { ...block, preview: { src: new URL(picture, document.baseURI).href } };
}
