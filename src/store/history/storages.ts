import type { Call } from '#portal/call.ts';
import type { StorageShape } from '../entity/entity-storage.ts';
import { plainName } from '../entity/plain-name.ts';
import { writeHeader } from './header-json.ts';
import type { SendHeader } from './send-record.ts';

/** One item for each send: what lists show, filter by and search in. Everybody who uses the app may read and write. */
export const HEADERS = {
  entity: 'herald_hist',
  name: 'Herald: sent notices',
  access: { AU: 'W' },
  properties: { REC: 'S', SEND: 'S', TAG: 'S', RESULT: 'S', AT: 'N', FIND: 'S', HEAD: 'S' },
} as const satisfies StorageShape;

/** Parts of records: the plan, outcomes of each writer, notes on what happened later. */
export const BODIES = {
  entity: 'herald_body',
  name: 'Herald: what was sent to whom',
  access: { AU: 'W' },
  properties: { REC: 'S', KIND: 'S', NO: 'N', BODY: 'S' },
} as const satisfies StorageShape;

export type BodyKind = 'plan' | 'out' | 'note';

/** Characters of an item's name; the portal allows 255. */
const NAME = 100;

/** Adds a header, or writes it anew where it has an item. Always all properties: whether others stay is not documented. */
export function headerCall(header: SendHeader, find: string): Call {
  const params = {
    ENTITY: HEADERS.entity,
    NAME: plainName(`${header.id} ${header.tag}`, NAME),
    PROPERTY_VALUES: {
      REC: header.id,
      SEND: header.sendId,
      TAG: header.tag,
      RESULT: header.state,
      AT: Math.floor(header.at / 1000),
      FIND: find,
      HEAD: writeHeader(header),
    },
  };
  return header.itemId === 0
    ? { method: 'entity.item.add', params }
    : { method: 'entity.item.update', params: { ...params, ID: header.itemId } };
}

type Body = {
  readonly record: string;
  readonly kind: BodyKind;
  readonly no: number;
  readonly body: string;
  /** The item that is written anew; a new one is added without. */
  readonly itemId?: number | undefined;
};

export function bodyCall({ record, kind, no, body, itemId }: Body): Call {
  const params = {
    ENTITY: BODIES.entity,
    NAME: `${record} ${kind} ${no}`,
    PROPERTY_VALUES: { REC: record, KIND: kind, NO: no, BODY: body },
  };
  return itemId === undefined
    ? { method: 'entity.item.add', params }
    : { method: 'entity.item.update', params: { ...params, ID: itemId } };
}
