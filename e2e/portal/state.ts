import { createHash, randomBytes } from 'node:crypto';
import type {
  BoundPlacement,
  CallRecord,
  CentreNotice,
  Fault,
  Json,
  KeptAttach,
  PortalEvent,
  Switches,
} from './api.ts';
import { makePeople, type People } from './people.ts';

export type StoredNotice = {
  readonly id: number;
  readonly userId: number;
  readonly type: 'USER' | 'SYSTEM';
  readonly authorId: number;
  readonly earlierAuthors: readonly number[];
  readonly createdAt: number;
  read: boolean;
  readonly storedText: string;
  readonly textOut: string;
  readonly attach: KeptAttach | null;
  readonly attachCharacters: number;
  readonly tag: string;
  readonly subTag: string;
  readonly received: CentreNotice['received'];
  readonly via: 'single' | 'batch';
  readonly method: string;
};

export type Session = {
  readonly sid: string;
  readonly userId: number;
  readonly lang: string;
  /** Origin of the portal that this frame was opened in, "http://portal.localhost:8960". */
  readonly origin: string;
  readonly placement: string;
  accessToken: string;
  refreshToken: string;
  /** Unix milliseconds of the portal's clock. */
  expiresAt: number;
};

export type PendingFault = { readonly fault: Fault; skip: number; times: number };

export type EntityItem = {
  readonly id: number;
  fields: Record<string, Json>;
  values: Record<string, Json>;
};
export type EntityProperty = { readonly code: string; name: string; type: string; sort: number };
export type Entity = {
  code: string;
  readonly id: number;
  name: string;
  access: Record<string, string>;
  readonly properties: Map<string, EntityProperty>;
  readonly items: Map<number, EntityItem>;
  readonly sections: Map<number, EntityItem>;
};

/** Everything that a portal remembers. One object, replaced as a whole by a reset. */
export type Memory = {
  switches: Switches;
  people: People;
  /** Notices of each person, oldest first, and who holds which stored tag. */
  readonly centres: Map<number, StoredNotice[]>;
  readonly holders: Map<string, Set<number>>;
  readonly calls: CallRecord[];
  readonly faults: PendingFault[];
  readonly sessions: Map<string, Session>;
  /** Access token → sid; tokens stay known after they expired, so that they are told apart from wrong ones. */
  readonly tokens: Map<string, { readonly sid: string; expiresAt: number }>;
  readonly appOptions: Map<string, Json>;
  readonly userOptions: Map<number, Map<string, Json>>;
  readonly entities: Map<string, Entity>;
  readonly placements: BoundPlacement[];
  /** Who has opened the app before: FIRST_RUN is told once for each person. */
  readonly seen: Set<number>;
  readonly buckets: Map<string, { level: number; at: number }>;
  /** Method → minute of the clock → seconds of work in it. */
  readonly operating: Map<string, Map<number, number>>;
  lastNoticeId: number;
  lastCall: number;
  lastEntityId: number;
};

export type Portal = {
  memory: Memory;
  readonly clock: () => number;
  readonly listeners: Set<(event: PortalEvent) => void>;
  readonly memberId: string;
  readonly clientId: string;
  /** First five hex digits of md5(client id): the middle of stored tags. */
  readonly tagKey: string;
};

export const PORTAL_NAME = 'Northwind';
/** 32 characters, as usual, which leaves 13 for the name of an entity. */
export const CLIENT_ID = 'local.65f0c1a2b3c4d5.12345678901';
export const DEFAULT_EMPLOYEES = 120;

export const DEFAULT_SWITCHES: Switches = {
  scopes: ['im', 'user_basic', 'department', 'entity', 'placement'],
  plan: 'default',
  bucket: true,
  operatingLimit: 480,
  operatingCost: 0,
  tagScope: 'recipient',
  unescapeAttach: true,
  legacyAttachJson: false,
  cutLongText: true,
  tokenLifetime: 3600,
  silentBridge: false,
  silentRefresh: false,
  operatingInTime: true,
  lang: 'en',
  opener: 1,
  open: 'post',
  appPath: '/',
  placement: 'DEFAULT',
  appName: 'Herald',
  installed: true,
  optionsAsText: false,
  mobile: false,
  listTotals: true,
  unreadableEntity: 'denied',
};

export function freshMemory(employees: number, switches: Partial<Switches>): Memory {
  return {
    switches: { ...DEFAULT_SWITCHES, ...switches },
    people: makePeople(employees),
    centres: new Map(),
    holders: new Map(),
    calls: [],
    faults: [],
    sessions: new Map(),
    tokens: new Map(),
    appOptions: new Map(),
    userOptions: new Map(),
    entities: new Map(),
    placements: [],
    seen: new Set(),
    buckets: new Map(),
    operating: new Map(),
    lastNoticeId: 1000,
    lastCall: 0,
    lastEntityId: 0,
  };
}

export function makePortal(memory: Memory, clock: () => number = Date.now): Portal {
  return {
    memory,
    clock,
    listeners: new Set(),
    memberId: createHash('md5').update(PORTAL_NAME).digest('hex'),
    clientId: CLIENT_ID,
    tagKey: createHash('md5').update(CLIENT_ID).digest('hex').slice(0, 5),
  };
}

export function publish(portal: Portal, event: PortalEvent): void {
  for (const listener of portal.listeners) listener(event);
}

export function newToken(): string {
  return randomBytes(35).toString('hex');
}

/** ISO 8601 with an offset and without fractions, as PHP's date('c') writes it. */
export function isoDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}
