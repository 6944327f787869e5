import { DraftQuestion } from '#composer/drafts/DraftQuestion.tsx';
import { DraftsButton } from '#composer/drafts/DraftsButton.tsx';
import { TemplatesButton } from '#composer/templates/TemplatesButton.tsx';
import type { Setting } from '#preview/seen-notice.ts';
import { CheckButton } from './check/CheckButton.tsx';
import { DraftStatus } from './DraftStatus.tsx';

/** What stands at the end of the header; nobody needs it before the first picture. */
export default function HeaderTools({ setting }: { readonly setting: Setting }) {
  return (
    <>
      <DraftStatus />
      <TemplatesButton setting={setting} />
      <DraftsButton />
      <CheckButton />
      <DraftQuestion />
    </>
  );
}
