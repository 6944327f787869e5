import type { JsonValue } from '../json.ts';
import type { ImNotifyParams } from '../wire.ts';

/** Stands for a person's id while nobody is chosen. */
export const RECIPIENT_PLACEHOLDER = 'RECIPIENT_ID';

/** The call that is written as code: what goes out, with a placeholder where there is no recipient yet. */
export type RequestParams = Omit<ImNotifyParams, 'USER_ID'> & {
  readonly USER_ID: number | typeof RECIPIENT_PLACEHOLDER;
};

/** Names and values in the order in which they go out; what is left out does not go out. */
export function paramEntries(params: RequestParams): readonly (readonly [string, JsonValue])[] {
  return Object.entries(params).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined);
}
