// One contract is read in one place.
/* oxlint-disable max-lines */
/**
 * What /emulator/* takes and gives: the contract between the emulator's server, its host page and the tests.
 * Types only. Every path answers JSON on every host name of the server; tests call it at 127.0.0.1.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type PlanName = 'default' | 'enterprise';

/** GET /emulator/switches → Switches; POST /emulator/switches (any part of it) → Switches, all of them. */
export type Switches = {
  /** Scopes that the app was granted. Taking one out withdraws it at once, for tokens in use as well. */
  readonly scopes: readonly string[];
  /** Which leaky bucket is used: default 50 calls, 2 a second drain; enterprise 250 and 5. */
  readonly plan: PlanName;
  /** Off: no 503 however fast the calls come. */
  readonly bucket: boolean;
  /** Seconds of work per method in ten minutes; 0 switches OPERATION_TIME_LIMIT off. */
  readonly operatingLimit: number;
  /** Seconds that each call is billed with; 0 bills the time that it really took. */
  readonly operatingCost: number;
  /** Whose earlier notices a repeated TAG replaces: this recipient's, or those of everybody. */
  readonly tagScope: 'recipient' | 'app';
  /** A string ATTACH is unescaped once more (newer portals). */
  readonly unescapeAttach: boolean;
  /** The portal's JSON escapes every non-ASCII letter when it counts an ATTACH (old on-premise portals). */
  readonly legacyAttachJson: boolean;
  /** Texts above 20,000 characters are cut, and the call still succeeds. */
  readonly cutLongText: boolean;
  /** Life of an access token in seconds. */
  readonly tokenLifetime: number;
  /** The bridge never answers getInitData. */
  readonly silentBridge: boolean;
  /** The bridge never answers refreshAuth. */
  readonly silentRefresh: boolean;
  /** `time` of a reply carries operating and operating_reset_at (on-premise portals leave them out). */
  readonly operatingInTime: boolean;
  /** Language of the person's interface, one of portal-rest.md section 10, or any tag given on purpose (ar-XB). */
  readonly lang: string;
  /** Who opens the app when an opening does not say so. */
  readonly opener: number;
  /** How the app page is opened: hidden form (server app) or iframe src (static app). */
  readonly open: 'post' | 'get';
  /** Path of the app on its host, with a slash at both ends: "/", "/b24/apps/v1/". */
  readonly appPath: string;
  readonly placement: string;
  /** Name of the app as the portal knows it: it goes before the text of a SYSTEM notice. */
  readonly appName: string;
  /** False: the installation is not finished; administrators get INSTALL, the others cannot open the app. */
  readonly installed: boolean;
  /** PLACEMENT_OPTIONS comes over the bridge as JSON text, as some portals send it. */
  readonly optionsAsText: boolean;
  /** Lists tell how many rows there are; off: only `next`, as from some portals. */
  readonly listTotals: boolean;
  /** How entity.get answers about a storage that is there and that this person may not read. */
  readonly unreadableEntity: 'denied' | 'not-found' | 'null' | 'empty';
  /** The portal's mobile app: openPath is refused with METHOD_NOT_SUPPORTED_ON_DEVICE. */
  readonly mobile: boolean;
};

export type Department = {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  readonly head: number | null;
  readonly sort: number;
};

/** GET /emulator/people?find=&limit=&active=Y → People, in order of id; find matches beginnings of words. */
export type People = { readonly total: number; readonly people: readonly EmulatorPerson[] };
export type EmulatorPerson = {
  readonly id: number;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Patronymic or middle name; with the phones (as typed) and the extension: '' when there is none. */
  readonly middleName: string;
  readonly mobile: string;
  readonly workPhone: string;
  readonly personalPhone: string;
  readonly extension: string;
  readonly position: string;
  readonly email: string;
  /** Address of a picture, '' when there is none. */
  readonly photo: string;
  readonly active: boolean;
  readonly kind: 'employee' | 'extranet' | 'bot';
  readonly admin: boolean;
  /** Switched notices of apps off: nothing is stored for this person. */
  readonly mutes: boolean;
  readonly departments: readonly number[];
  readonly gender: 'M' | 'F' | '';
  /** How many notices are in this person's centre, and how many of them are unread. */
  readonly notices: number;
  readonly unread: number;
};

/** GET /emulator/notices?userId=5 → Centre, newest first. POST /emulator/read { userId } marks all of them read. */
export type Centre = {
  readonly userId: number;
  readonly total: number;
  readonly unread: number;
  readonly notices: readonly CentreNotice[];
};
export type CentreNotice = {
  readonly id: number;
  readonly userId: number;
  readonly type: 'USER' | 'SYSTEM';
  /** 0 for SYSTEM. */
  readonly authorId: number;
  /** null for SYSTEM. */
  readonly author: EmulatorPerson | null;
  /** Names of authors whose notices with this tag were replaced ("and N more"). */
  readonly earlierAuthors: readonly number[];
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly read: boolean;
  /** As stored: trimmed, with the app's name and #BR# before a SYSTEM text. */
  readonly storedText: string;
  /** As served to a client: HTML rewritten to BB codes, #BR# to [BR], bare addresses to [URL], entities decoded. */
  readonly text: string;
  /** Names of the people whom the text or the attachment mentions with REPLACE, by id. */
  readonly mentioned: Readonly<Record<string, string>>;
  /** Text for mail as stored, '' when none was given. */
  readonly textOut: string;
  /** What is left of ATTACH after the portal's normalisation; null when there was none. */
  readonly attach: KeptAttach | null;
  /** Characters of the portal's own JSON of it (the number that must stay below 60,000), 0 when there is none. */
  readonly attachCharacters: number;
  /** As stored: "MP|1a2b3|TASK_42", '' when none was given. */
  readonly tag: string;
  readonly subTag: string;
  /** The decoded parameters of the call, exactly as they arrived, without the token. */
  readonly received: Readonly<Record<string, Json>>;
  readonly via: 'single' | 'batch';
  readonly method: string;
};

export type ColorToken = 'primary' | 'secondary' | 'alert' | 'base' | 'ai-assistant';
/** An attachment as the portal keeps it. Each block has exactly one key. */
export type KeptAttach = {
  readonly ID: number;
  readonly COLOR?: string;
  readonly COLOR_TOKEN: ColorToken;
  readonly DESCRIPTION: string;
  readonly BLOCKS: readonly KeptBlock[];
};
export type KeptTarget = {
  readonly NETWORK_ID?: string;
  readonly USER_ID?: number;
  readonly CHAT_ID?: number;
  readonly BOT_ID?: number;
  readonly LINK?: string;
};
export type KeptUser = KeptTarget & {
  readonly NAME: string;
  readonly AVATAR?: string;
  readonly AVATAR_TYPE: 'USER' | 'CHAT' | 'BOT';
};
export type KeptLink = KeptTarget & {
  readonly NAME?: string;
  readonly DESC?: string;
  readonly HTML?: string;
  readonly PREVIEW?: string;
  readonly WIDTH?: number;
  readonly HEIGHT?: number;
};
export type KeptRichLink = KeptTarget & {
  readonly NAME?: string;
  readonly DESC?: string;
  readonly HTML?: string;
  readonly PREVIEW?: string;
  readonly PREVIEW_SIZE?: { readonly HEIGHT: number; readonly WIDTH: number };
  readonly EXTRA_IMAGE?: string;
};
export type KeptGridItem = {
  readonly DISPLAY: 'BLOCK' | 'LINE' | 'ROW' | 'TABLE';
  readonly NAME: string;
  readonly VALUE: string;
  readonly COLOR?: string;
  readonly COLOR_TOKEN: ColorToken;
  readonly WIDTH?: number;
  readonly HEIGHT?: number;
  readonly USER_ID?: number;
  readonly CHAT_ID?: number;
  readonly LINK?: string;
};
export type KeptImage = {
  readonly LINK: string;
  readonly NAME?: string;
  readonly PREVIEW?: string;
  readonly WIDTH?: number;
  readonly HEIGHT?: number;
};
export type KeptFile = { readonly LINK: string; readonly NAME?: string; readonly SIZE?: number };
export type KeptDelimiter = { readonly SIZE: number; readonly COLOR?: string };
export type KeptBlock =
  | { readonly USER: readonly KeptUser[] }
  | { readonly LINK: readonly KeptLink[] }
  | { readonly RICH_LINK: readonly KeptRichLink[] }
  | { readonly MESSAGE: string }
  | { readonly GRID: readonly KeptGridItem[] }
  | { readonly IMAGE: readonly KeptImage[] }
  | { readonly FILE: readonly KeptFile[] }
  | { readonly DELIMITER: KeptDelimiter };

/** GET /emulator/calls?since=N → Calls with n > N, oldest first. At most the last 5,000 calls are kept. */
export type Calls = { readonly last: number; readonly calls: readonly CallRecord[] };
export type CallRecord = {
  /** 1, 2, 3 … in order of arrival. A batch has a record of its own, followed by one for each of its commands. */
  readonly n: number;
  /** ISO 8601. */
  readonly at: string;
  readonly method: string;
  readonly via: 'single' | 'batch';
  /** The n of the batch that a command belongs to, and its key there. */
  readonly batch?: number;
  readonly key?: string;
  /** Decoded, without the token. */
  readonly params: Readonly<Record<string, Json>>;
  /** HTTP status of the reply; 0 when no reply was sent. */
  readonly status: number;
  readonly result?: Json;
  readonly error?: { readonly code: string; readonly description: string };
  /** Whether the method did its work, whatever the reply says. */
  readonly executed: boolean;
  /** The fault that was played on this call. */
  readonly fault?: FaultKind;
  /** Made by POST /emulator/script, not by a page of the app. */
  readonly script?: true;
  readonly userId: number | null;
  /** bx24_request_id of the SDK, the same for each attempt of one call; '' when there is none. */
  readonly requestId: string;
  readonly durationMs: number;
};

export type FaultKind = Fault['kind'];
type FaultMatch = {
  /** Lower-case method of the HTTP request ("batch" for a batch); leave out for any. */
  readonly method?: string;
  /** Only calls whose parameters have these values, compared as text: { USER_ID: '5' }. */
  readonly where?: Readonly<Record<string, string>>;
  /** Let this many matching calls pass first. */
  readonly skip?: number;
  /** How many calls it is played on; 1 when left out. */
  readonly times?: number;
};
/**
 * POST /emulator/faults Fault → Faults; GET → Faults pending; DELETE → Faults (none). Played in the order in which
 * they were added. Kinds that begin with "row-" are played on the commands of a batch (method = the command's),
 * all others on HTTP requests.
 */
export type Fault = FaultMatch &
  (
    | {
        /** A REST error. Not executed, unless said so. `cors: false` leaves the CORS headers out. */
        readonly kind: 'error';
        readonly code: string;
        readonly status: number;
        readonly description?: string;
        readonly executed?: boolean;
        readonly cors?: boolean;
      }
    /**
     * Executes, then cuts the connection. `rows`: a batch is cut off after so many commands. The connection ends in
     * the middle of the reply, which the app sees once; `early`: before its first byte, and a browser that used the
     * connection before then sends the request a second time by itself.
     */
    | { readonly kind: 'lost-reply'; readonly rows?: number; readonly early?: boolean }
    /** Cuts the connection before anything was executed; `early` as above. */
    | { readonly kind: 'lost-request'; readonly early?: boolean }
    /** A page of the proxy instead of JSON; executed false when left out. */
    | { readonly kind: 'html'; readonly status: number; readonly executed?: boolean; readonly cors?: boolean }
    /** Waits, before or after executing, then answers as usual. */
    | { readonly kind: 'slow'; readonly ms: number; readonly when?: 'before' | 'after' }
    /** Status 200 and a body that is no envelope; executed unless said otherwise. */
    | {
        readonly kind: 'no-json';
        readonly body?: 'broken' | 'empty' | 'no-time';
        readonly executed?: boolean;
      }
    /** 302 to another address, as after a portal was renamed. Not executed. */
    | { readonly kind: 'redirect'; readonly location: string }
    /** Executes, and answers with this result instead of the true one. */
    | { readonly kind: 'result'; readonly result: Json }
    /** This command of a batch fails. Not executed, unless said so. */
    | {
        readonly kind: 'row-error';
        readonly code: string;
        readonly description?: string;
        readonly executed?: boolean;
      }
    /** This command is in neither result nor result_error; executed unless said otherwise. */
    | { readonly kind: 'row-missing'; readonly executed?: boolean }
    /** Executes this command, and reports another result. */
    | { readonly kind: 'row-result'; readonly result: Json }
  );
export type Faults = { readonly pending: readonly Fault[] };

/**
 * Names of portal and app: two sites (portal.localhost, app.localhost), one site (*.b24.localhost), or names that a
 * browser does not trust over plain http (*.plain.test), as those of a portal on a company's own server.
 */
export type Site = 'apart' | 'same-site' | 'plain';

/** POST /emulator/open OpenRequest → Opening: all that the host page needs to render one frame. */
export type OpenRequest = {
  readonly userId?: number;
  readonly lang?: string;
  readonly placement?: string;
  /** The address of a widget that was bound to this placement; left out: the app's own page. */
  readonly handler?: string;
  readonly placementOptions?: Readonly<Record<string, Json>>;
  readonly transport?: 'post' | 'get';
  /** Which pair of host names to use. Left out: as the Host of this very request says. */
  readonly site?: Site;
  readonly appPath?: string;
};
export type Opening = {
  readonly sid: string;
  /** DOMAIN|PROTOCOL|APP_SID */
  readonly iframeName: string;
  /** Address of the app's page with DOMAIN, PROTOCOL, LANG and APP_SID. */
  readonly action: string;
  /** The only origin whose messages the bridge accepts. */
  readonly appOrigin: string;
  readonly method: 'post' | 'get';
  /** Fields of the hidden form, empty for 'get'. */
  readonly fields: Readonly<Record<string, string>>;
  readonly initData: InitData;
  readonly user: EmulatorPerson;
  readonly portalName: string;
  readonly appName: string;
  /** Set when this person gets a page of the portal instead of the frame. */
  readonly denied?: string;
};
export type InitData = {
  readonly LANG: string;
  readonly DOMAIN: string;
  readonly PROTOCOL: 0 | 1;
  readonly PATH: '/rest';
  readonly AUTH_ID: string;
  readonly AUTH_EXPIRES: string;
  readonly REFRESH_ID: string;
  readonly MEMBER_ID: string;
  readonly FIRST_RUN: boolean;
  readonly IS_ADMIN: boolean;
  readonly INSTALL: boolean;
  readonly USER_OPTIONS: Json;
  readonly APP_OPTIONS: Json;
  readonly PLACEMENT: string;
  readonly PLACEMENT_OPTIONS: Json;
};

/** POST /emulator/refresh { sid } → Refreshed, for the bridge's refreshAuth. */
export type Refreshed = {
  readonly AUTH_ID: string;
  readonly AUTH_EXPIRES: string;
  readonly REFRESH_ID: string;
};
/**
 * POST /emulator/script ScriptRequest → ScriptReply: REST methods one after another with a token that this person has
 * for the app, as anybody who can open the app can run them from a script. Faults and the bucket are for pages: neither
 * is used by a script. 400 for a person who cannot open the app.
 */
export type ScriptCall = { readonly method: string; readonly params?: Readonly<Record<string, Json>> };
export type ScriptRequest = { readonly userId: number; readonly calls: readonly ScriptCall[] };
export type ScriptAnswer = {
  readonly status: number;
  readonly result?: Json;
  readonly total?: number;
  readonly next?: number;
  readonly error?: string;
};
/** One answer for each call, in their order: a refused call does not end the script. */
export type ScriptReply = { readonly answers: readonly ScriptAnswer[] };

/** POST /emulator/expire { sid? } → { expired }: access tokens of this frame, or of all, are expired at once. */
export type Expired = { readonly expired: number };
/** POST /emulator/option → OptionsReply with all options of that scope; as form data: every leaf becomes text. */
export type OptionRequest = {
  readonly sid: string;
  readonly name: string;
  readonly value: Json;
  readonly scope: 'app' | 'user';
};
export type OptionsReply = { readonly options: Json } | { readonly error: 'access_denied' };
/** POST /emulator/install: the bridge's setInstall ("seen") and setInstallFinish ("finish", "undo") → { installed }. */
export type InstallRequest = { readonly sid: string; readonly action: 'seen' | 'finish' | 'undo' };
export type Installed = { readonly installed: boolean };

/** GET /emulator/placements → widgets that the app bound with placement.bind. */
export type Placements = { readonly placements: readonly BoundPlacement[] };
export type BoundPlacement = {
  readonly placement: string;
  readonly handler: string;
  readonly title: string;
  readonly description: string;
  readonly groupName: string;
  readonly langAll: Json;
  readonly userId: number;
  readonly options: Json;
};

/** GET /emulator/departments → Departments. */
export type Departments = { readonly departments: readonly Department[] };

/** GET /emulator/state → PortalSnapshot. */
export type PortalSnapshot = {
  readonly portalName: string;
  readonly memberId: string;
  readonly clientId: string;
  readonly switches: Switches;
  readonly employees: number;
  readonly departments: readonly Department[];
  readonly calls: number;
  readonly noticesTotal: number;
  readonly notices: readonly CentreNotice[];
  readonly appOptions: Json;
  readonly userOptions: Readonly<Record<string, Json>>;
  readonly entities: Json;
  readonly placements: readonly BoundPlacement[];
  readonly faults: readonly Fault[];
  readonly mutes: readonly number[];
};

/** POST /emulator/reset ResetRequest → PortalSnapshot: a fresh portal; switches given here replace the defaults. */
export type ResetRequest = { readonly employees?: number; readonly switches?: Partial<Switches> };

/** POST /emulator/person { id, …} changes one person: dismiss, mute, rename, other phones → EmulatorPerson. */
export type PersonChange = {
  readonly id: number;
  readonly active?: boolean;
  readonly mutes?: boolean;
  readonly admin?: boolean;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly middleName?: string;
  readonly email?: string;
  readonly mobile?: string;
  readonly workPhone?: string;
  readonly personalPhone?: string;
  readonly extension?: string;
  readonly position?: string;
  readonly departments?: readonly number[];
};

/** GET /emulator/events: server-sent events; each message is one PortalEvent as JSON. */
export type PortalEvent =
  | { readonly kind: 'hello'; readonly calls: number }
  | { readonly kind: 'call'; readonly call: CallRecord }
  | { readonly kind: 'notices'; readonly userIds: readonly number[] }
  | { readonly kind: 'switches'; readonly switches: Switches }
  | { readonly kind: 'faults'; readonly pending: readonly Fault[] }
  | { readonly kind: 'placements' }
  | { readonly kind: 'reset' };

/** Every refused /emulator/* request answers 400 with this. */
export type EmulatorError = { readonly error: string };
