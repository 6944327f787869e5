/** Rights that the app asks for, by what they are good for; each name of a group is enough. */
const RIGHTS = {
  im: ['im'],
  user: ['user', 'user_basic', 'user_brief'],
  department: ['department'],
  entity: ['entity'],
} as const;

export type RightName = keyof typeof RIGHTS;

/** Whether the app has a right; where the portal did not say which it has, it counts as there until a call fails. */
export function hasRight(scopes: ReadonlySet<string>, name: RightName): boolean {
  return scopes.size === 0 || RIGHTS[name].some((scope) => scopes.has(scope));
}
