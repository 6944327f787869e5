import { Component, type ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Catches bugs while drawing; the draft is saved by then, so a reload brings it back. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useT();
  return (
    <Callout
      tone="error"
      role="alert"
      actions={
        <Button look="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      }
    >
      <p>{t('app.broken')}</p>
      <p>{t('app.draftKept')}</p>
    </Callout>
  );
}
