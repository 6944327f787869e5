import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs a task now, or once the mouse button or finger is lifted and its click was heard: what changes the height of the
 * form during a press would move the pressed button away from under the pointer.
 */
export function useAfterPress(): (task: () => void) => void {
  const pressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const leave = new AbortController();
    const options = { capture: true, signal: leave.signal };
    const release = () => {
      pressed.current = false;
      // The click comes after this event, and before the next task.
      setTimeout(() => {
        for (const task of waiting.current.splice(0)) task();
      });
    };
    document.addEventListener(
      'pointerdown',
      () => {
        pressed.current = true;
      },
      options,
    );
    document.addEventListener('pointerup', release, options);
    document.addEventListener('pointercancel', release, options);
    return () => leave.abort();
  }, []);
  return useCallback((task) => {
    if (pressed.current || waiting.current.length > 0) waiting.current.push(task);
    else task();
  }, []);
}
