import { useEffect } from 'react';
import { usePortal } from '#portal/PortalProvider.tsx';

/** The portal's header, toolbar and margins and the browser's bars take about so much of a screen, px. */
const AROUND = 280;
/** Below that Herald scrolls as a whole, px. */
const LEAST = 420;
/** While a window is dragged it changes many times a second, ms. */
const PAUSE = 250;

/** The height in which the send bar and the buttons of dialogs are in sight without scrolling the portal's page, px. */
export const frameHeight = (availHeight: number): number => Math.max(LEAST, availHeight - AROUND);

/** Asks the portal for the frame's height, and again after the window has changed. */
export function useFrameHeight(): void {
  const { fit } = usePortal();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = () => {
      const height = frameHeight(window.screen.availHeight);
      // The frame itself changes when the portal has done it.
      if (height !== asked) fit(height);
      asked = height;
    };
    const askLater = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };
    ask();
    window.addEventListener('resize', askLater);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', askLater);
    };
  }, [fit]);
}
