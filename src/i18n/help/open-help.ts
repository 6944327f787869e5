/** A sentence anywhere may lead to its explanation, without knowing who shows it. */
import type { HelpTopic } from './load-help.ts';

type Listener = (topic: HelpTopic) => void;

let listening: Listener | undefined;

/** The one place that shows the help; returns how to stop. */
export function onOpenHelp(listener: Listener): () => void {
  listening = listener;
  return () => {
    if (listening === listener) listening = undefined;
  };
}

export function openHelp(topic: HelpTopic): void {
  listening?.(topic);
}
