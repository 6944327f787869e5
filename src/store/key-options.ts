/** The portal's option of this person in this app: the key that seals what this browser saves. */
export const KEY = 'herald_seal';
/** The person's own id, beside the key: known before the portal has said who is here. */
export const OWN_ID = 'herald_user';

export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);
