import { Component, type ReactNode } from 'react';
import { PartUnavailable } from './load-part.ts';

type Props = {
  /** Another value takes the failure back. */
  readonly part: unknown;
  readonly failed: ReactNode;
  readonly children: ReactNode;
};
type State = { readonly part: unknown; readonly error: Error | undefined };

/** Shows `failed` instead of a part that cannot be loaded; a bug goes on to the boundary above. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { part: this.props.part, error: undefined };

  static getDerivedStateFromProps({ part }: Props, state: State): State | null {
    return part === state.part ? null : { part, error: undefined };
  }

  static getDerivedStateFromError(error: Error): Pick<State, 'error'> {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (error instanceof PartUnavailable) return this.props.failed;
    throw error;
  }
}
