import { Component, type ReactNode } from 'react';

type Props = {
  /** Stands in for what could not be drawn; `retry` draws it anew. What it throws goes on to the boundary above. */
  readonly renderFailed: (error: Error, retry: () => void) => ReactNode;
  /** Another value takes the failure back. */
  readonly part?: unknown;
  readonly children: ReactNode;
};
type State = { readonly part: unknown; readonly error: Error | undefined };

/** Keeps an error while something is drawn to its own place. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { part: this.props.part, error: undefined };

  static getDerivedStateFromProps({ part }: Props, state: State): State | null {
    return part === state.part ? null : { part, error: undefined };
  }

  static getDerivedStateFromError(error: Error): Pick<State, 'error'> {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { children, renderFailed } = this.props;
    return error === undefined ? children : renderFailed(error, () => this.setState({ error: undefined }));
  }
}
