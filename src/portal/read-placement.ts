/**
 * What a link or a place of the portal brings along when it opens Herald: ids, and nothing else (product.md, Safety).
 * Everybody can write such a link, so that texts, tags, people and JSON in it are not even looked at.
 */
export type Arrival =
  /** Nothing was brought along. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly id: number; readonly from: 'profile' | 'chat' | 'link' }
  /** A chat of several people: who is in it is not Herald's to know. */
  | { readonly kind: 'chat' }
  /** A send in the history, by the id of its record. */
  | { readonly kind: 'record'; readonly id: string }
  /** The place always names somebody or something, and this time what it names cannot be read. */
  | { readonly kind: 'unreadable'; readonly what: 'person' | 'record' };

export type Placement = {
  readonly arrival: Arrival;
  /** The place gives Herald a small frame beside something else. */
  readonly small: boolean;
};

/** Ids of people are the portal's database's: positive 32-bit integers. */
const LARGEST_ID = 2 ** 31 - 1;
/** Ids of records are made by newSendId: ten signs of base 36. */
const RECORD = /^[0-9a-z]{10}$/;
/** Group chats, and the newer portals' chats of workgroups. */
const CHAT = /^(?:chat|sg)[1-9]\d{0,14}$/;

const NOTHING: Arrival = { kind: 'nothing' };

/** Reads PLACEMENT and PLACEMENT_OPTIONS of getInitData (portal-rest.md, 6); options may come as JSON text or as `[]`. Never throws. */
export function readPlacement(placement: string, options: unknown): Placement {
  const given = mapOf(options);
  const small = placement === 'IM_TEXTAREA' || placement === 'IM_SIDEBAR';
  return { arrival: arrivalAt(placement, given), small };
}

function arrivalAt(placement: string, given: ReadonlyMap<string, unknown>): Arrival {
  switch (placement) {
    case 'USER_PROFILE_TOOLBAR':
    case 'USER_PROFILE_MENU': {
      const id = personId(given.get('USER_ID'));
      return id === undefined ? UNREADABLE_PERSON : { kind: 'person', id, from: 'profile' };
    }
    case 'IM_TEXTAREA':
    case 'IM_SIDEBAR':
    case 'IM_CONTEXT_MENU': {
      const dialog = given.get('dialogId');
      if (typeof dialog === 'string' && CHAT.test(dialog)) return { kind: 'chat' };
      const id = personId(dialog);
      return id === undefined ? UNREADABLE_PERSON : { kind: 'person', id, from: 'chat' };
    }
    case 'REST_APP_URI':
      return linked(new Map([...mapOf(given.get('params')), ...given]));
    case 'DEFAULT':
      return linked(given);
    default:
      return NOTHING;
  }
}

const UNREADABLE_PERSON: Arrival = { kind: 'unreadable', what: 'person' };

/** Links name a record, or a person: Herald itself opens its large page so. */
function linked(given: ReadonlyMap<string, unknown>): Arrival {
  const record = given.get('record');
  if (record !== undefined) {
    const isId = typeof record === 'string' && RECORD.test(record);
    return isId ? { kind: 'record', id: record } : { kind: 'unreadable', what: 'record' };
  }
  const person = given.get('person');
  if (person === undefined) return NOTHING;
  const id = personId(person);
  return id === undefined ? UNREADABLE_PERSON : { kind: 'person', id, from: 'link' };
}

function personId(value: unknown): number | undefined {
  const isWritten = typeof value === 'number' || (typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value));
  const id = isWritten ? Number(value) : 0;
  return Number.isSafeInteger(id) && id > 0 && id <= LARGEST_ID ? id : undefined;
}

/** The own entries of an object, or of the object that a JSON text holds; none of anything else. */
function mapOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value === 'string') return mapOf(parsed(value));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value));
}

/** What a JSON text holds; a text inside the text is not opened once more. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? undefined : value;
  } catch {
    // Not JSON: as good as nothing.
    return undefined;
  }
}
