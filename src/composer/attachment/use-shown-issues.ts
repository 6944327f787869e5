import { type FocusEvent, useCallback, useMemo, useState } from 'react';
import type { Issue } from '#notice/issue.ts';
import { isShown, NOTHING_CHECKED, SETTINGS, shownKey, type Writing } from './shown-issues.ts';
import { useAfterPress } from './use-after-press.ts';

type Asked = {
  readonly issues: readonly Issue[];
  /** The blocks in their order. */
  readonly ids: readonly string[];
  /** Rises each time Send or a test was pressed and something was wrong. */
  readonly sendAttempts: number;
};

/** The issues that are shown now, and the handlers that follow where is written. */
export function useShownIssues({ issues, ids, sendAttempts }: Asked): {
  readonly shown: readonly Issue[];
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
} {
  const [writing, setWriting] = useState<Writing>();
  const [checked, setChecked] = useState(NOTHING_CHECKED);
  const [seenAttempts, setSeenAttempts] = useState(sendAttempts);
  if (seenAttempts !== sendAttempts) {
    setSeenAttempts(sendAttempts);
    setChecked(new Set([...ids, SETTINGS]));
  }
  const shown = useMemo(() => {
    const left = issues.filter((issue) => isShown(issue, { ids, writing, checked }));
    return left.length === issues.length ? issues : left;
  }, [issues, ids, writing, checked]);
  const afterPress = useAfterPress();
  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      const group = groupOf(target);
      const known = new Set(shown.map(shownKey));
      afterPress(() =>
        setWriting((before) => {
          if (before?.group === group) return before;
          return group === undefined ? undefined : { group, known, left: [] };
        }),
      );
    },
    [shown, afterPress],
  );
  const onBlur = useCallback(
    ({ target, relatedTarget }: FocusEvent) => {
      const stays = groupOf(relatedTarget) === groupOf(target);
      const path = target instanceof HTMLElement ? target.dataset['path'] : undefined;
      afterPress(() =>
        setWriting((before) => {
          if (!stays || before === undefined) return undefined;
          const isNew = path !== undefined && !before.left.includes(path);
          return isNew ? { ...before, left: [...before.left, path] } : before;
        }),
      );
    },
    [afterPress],
  );
  return { shown, onFocus, onBlur };
}

/** The block, or the attachment's own settings, that an element stands in. */
function groupOf(target: EventTarget | null): string | undefined {
  const group =
    target instanceof Element ? target.closest<HTMLElement>('[data-block], [data-settings]') : null;
  return group === null ? undefined : (group.dataset['block'] ?? SETTINGS);
}
