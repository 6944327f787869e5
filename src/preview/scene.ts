import { createContext, use } from 'react';

/** What every part of a drawn notice shares. Made once per setting, so that it never redraws the blocks by itself. */
export type Scene = {
  readonly portalOrigin: string;
  readonly client: 'web' | 'phone';
  readonly readerId?: number | undefined;
  readonly readerName?: string | undefined;
  /** Addresses on other hosts than the portal's from which pictures may load; undefined: from everywhere. */
  readonly allowedPictures?: ReadonlySet<string> | undefined;
};

export const SceneContext = createContext<Scene>({ portalOrigin: '', client: 'web' });

export function useScene(): Scene {
  return use(SceneContext);
}
