import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = {
  readonly tone: 'info' | 'warning';
  readonly code?: string | undefined;
  /** What can be done besides closing the note. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children: string;
};

/** Something to know about the opening; it goes when it is closed. */
export function Note({ tone, code, action, children }: Props) {
  const t = useT();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <Callout
      tone={tone}
      role="status"
      code={code}
      actions={
        <>
          {action === undefined ? null : <Button onClick={action.run}>{action.label}</Button>}
          <Button onClick={() => setClosed(true)}>{t('app.close')}</Button>
        </>
      }
    >
      <p>{children}</p>
    </Callout>
  );
}
