import { type ReactNode, Suspense } from 'react';
import { usePainted } from './use-painted.ts';

type Props = { readonly fallback: ReactNode; readonly children: ReactNode };

/** Parts of the page that are fetched only after the first picture stands. */
export function AfterPaint({ fallback, children }: Props) {
  const painted = usePainted();
  return painted ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
