import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { fillNames } from './fill-names.ts';
import { type Help, loadHelp } from './load-help.ts';

export type ReadableHelp = Help & {
  /** A text with the names that the screen has. */
  readonly read: (text: string) => string;
};

/** Undefined while it is on its way; `failed` where it is gone after an update, or the connection is. */
export function useHelp(): ReadableHelp | 'failed' | undefined {
  const { i18n } = useLingui();
  const [help, setHelp] = useState<Help | 'failed'>();
  useEffect(() => {
    let current = true;
    loadHelp(i18n.locale).then(
      (loaded) => {
        if (current) setHelp(loaded);
      },
      () => {
        if (current) setHelp('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [i18n.locale]);
  if (help === undefined || help === 'failed') return help;
  return { ...help, read: (text) => fillNames(text, (key) => i18n._(key)) };
}
