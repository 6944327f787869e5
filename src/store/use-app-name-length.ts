import { countCharacters } from '#notice/advise.ts';
import { RESERVED_APP_NAME_LENGTH } from './app-name.ts';
import { useAppName } from './use-app-name.ts';

/** Characters that a System text shares with the app's name; as many as are reserved while nobody knows it. */
export function useAppNameLength(): number {
  const { name } = useAppName();
  return name === undefined ? RESERVED_APP_NAME_LENGTH : countCharacters(name);
}
