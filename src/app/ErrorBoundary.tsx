import { Component, type ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failure: 'none' | 'chunk' | 'bug' };

/** A part of the app that the server no longer has: a newer version was deployed while this page was open. */
function isMissingChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script|preload CSS|Unable to preload/i.test(error.message)
  );
}

/** Catches what broke while drawing; the draft is already kept, so a reload brings it back. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: 'none' };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: isMissingChunk(error) ? 'chunk' : 'bug' };
  }

  override render() {
    const { failure } = this.state;
    return failure === 'none' ? this.props.children : <Broken failure={failure} />;
  }
}

function Broken({ failure }: { readonly failure: 'chunk' | 'bug' }) {
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
      <p>{failure === 'chunk' ? t('app.newVersion') : t('app.broken')}</p>
      <p>{t('app.draftKept')}</p>
    </Callout>
  );
}
