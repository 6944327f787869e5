import { type Ref, useImperativeHandle, useState } from 'react';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

export type AnnouncerHandle = { say(sentence: string): void };

/** Speaks what a move, a copy or a deletion did; a component of its own, so that speaking draws nothing else again. */
export function Announcer({ ref }: { readonly ref: Ref<AnnouncerHandle> }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  useImperativeHandle(
    ref,
    () => ({ say: (sentence) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })) }),
    [],
  );
  // The key makes the same sentence a new one, so that a second press is heard too.
  return (
    <VisuallyHidden aria-live="polite">
      <span key={said.turn}>{said.sentence}</span>
    </VisuallyHidden>
  );
}
