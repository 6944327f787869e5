import type { Switches } from '../api.ts';

/** The switches of this portal, each with a sentence that says what it does. */
export type SwitchRow = {
  readonly key: Exclude<keyof Switches, 'scopes' | 'opener'>;
  readonly label: string;
  readonly sentence: string;
  readonly control: 'check' | 'number' | 'text' | readonly (readonly [value: string, label: string])[];
  /** The app's page is opened anew, since it learns this only when it is opened. */
  readonly reopens?: true;
};
export type SwitchGroup = { readonly title: string; readonly rows: readonly SwitchRow[] };

export const LANGUAGES: readonly (readonly [string, string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['la', 'Español (la)'],
  ['br', 'Português (br)'],
  ['fr', 'Français'],
  ['it', 'Italiano'],
  ['pl', 'Polski'],
  ['ru', 'Русский'],
  ['ua', 'Українська (ua)'],
  ['kz', 'Қазақша (kz)'],
  ['tr', 'Türkçe'],
  ['ar', 'العربية, right to left'],
  ['in', 'हिन्दी (in)'],
  ['id', 'Bahasa Indonesia'],
  ['ms', 'Bahasa Melayu'],
  ['th', 'ไทย'],
  ['vn', 'Tiếng Việt (vn)'],
  ['ja', '日本語'],
  ['sc', '简体中文 (sc)'],
  ['tc', '繁體中文 (tc)'],
  ['ar-XB', 'Pseudo, right to left'],
];

/** Places where a portal can open the app, with options as that place gives them. */
export const PLACEMENTS: Readonly<
  Record<string, { readonly label: string; readonly options: Record<string, string> }>
> = {
  DEFAULT: { label: 'App page', options: {} },
  LEFT_MENU: { label: 'Left menu', options: {} },
  USER_PROFILE_MENU: { label: 'Profile, menu', options: { USER_ID: '1' } },
  USER_PROFILE_TOOLBAR: { label: 'Profile, toolbar', options: { USER_ID: '5' } },
  IM_TEXTAREA: { label: 'Chat, above the text field', options: { dialogId: '5' } },
  IM_SIDEBAR: { label: 'Chat, sidebar', options: { dialogId: '5' } },
  IM_CONTEXT_MENU: { label: 'Chat, menu of a message', options: { dialogId: 'chat2', messageId: '77' } },
  IM_NAVIGATION: { label: 'Chat, navigation', options: {} },
  CRM_DEAL_DETAIL_TAB: { label: 'CRM, tab of a deal', options: { ID: '7' } },
  CRM_LEAD_DETAIL_TAB: { label: 'CRM, tab of a lead', options: { ID: '7' } },
  CRM_CONTACT_DETAIL_TAB: { label: 'CRM, tab of a contact', options: { ID: '7' } },
  TASK_VIEW_TAB: { label: 'Task, tab', options: { taskId: '42' } },
  TASK_VIEW_SIDEBAR: { label: 'Task, sidebar', options: { taskId: '42' } },
  SONET_GROUP_DETAIL_TAB: { label: 'Workgroup, tab', options: { GROUP_ID: '3' } },
  REST_APP_URI: { label: 'Link to the app', options: { id: '1' } },
};

export const SCOPES: Readonly<Record<string, string>> = {
  im: 'send notices',
  user_basic: 'find people, e-mail included',
  user_brief: 'find people, no e-mail',
  department: 'departments',
  entity: 'storage of the app',
  placement: 'places in the portal',
  user: 'profiles, and the place in them',
};

export const SWITCH_GROUPS: readonly SwitchGroup[] = [
  {
    title: 'How the app is opened',
    rows: [
      {
        key: 'lang',
        label: 'Language',
        sentence: 'The language of the person’s portal, in the address and in getInitData.',
        control: LANGUAGES,
        reopens: true,
      },
      {
        key: 'open',
        label: 'Opening',
        sentence: 'A server app gets a form with its tokens, a static archive only an address.',
        control: [
          ['post', 'Form, by POST'],
          ['get', 'Address, by GET'],
        ],
        reopens: true,
      },
      {
        key: 'placement',
        label: 'Place',
        sentence: 'Where in the portal the app is opened.',
        control: Object.entries(PLACEMENTS).map(([code, { label }]) => [code, `${label} · ${code}`] as const),
        reopens: true,
      },
      {
        key: 'appPath',
        label: 'Path of the app',
        sentence: 'The folder on its host from which the app is served.',
        control: 'text',
        reopens: true,
      },
      {
        key: 'appName',
        label: 'Name of the app',
        sentence: 'Stands before the text of a System notice.',
        control: 'text',
      },
      {
        key: 'installed',
        label: 'Installation is finished',
        sentence: 'Off: administrators get the install page, the others cannot open the app.',
        control: 'check',
        reopens: true,
      },
      {
        key: 'optionsAsText',
        label: 'Options of the place as text',
        sentence: 'Some portals hand PLACEMENT_OPTIONS over as JSON text.',
        control: 'check',
        reopens: true,
      },
    ],
  },
  {
    title: 'How notices are kept',
    rows: [
      {
        key: 'tagScope',
        label: 'A repeated TAG replaces',
        sentence: 'The documentation can be read both ways.',
        control: [
          ['recipient', 'this recipient’s notice'],
          ['app', 'everybody’s notice'],
        ],
      },
      {
        key: 'unescapeAttach',
        label: 'Unescape a text ATTACH once more',
        sentence: 'Newer portals turn a literal \\n, \\t, \\" and \\\\ into the real character.',
        control: 'check',
      },
      {
        key: 'legacyAttachJson',
        label: 'Count an ATTACH as old portals do',
        sentence: 'Each letter outside ASCII counts as six characters of the 60,000.',
        control: 'check',
      },
      {
        key: 'cutLongText',
        label: 'Cut long texts',
        sentence: 'Texts above 20,000 characters lose their end, and the call still succeeds.',
        control: 'check',
      },
    ],
  },
  {
    title: 'Answers',
    rows: [
      {
        key: 'listTotals',
        label: 'Lists tell their total',
        sentence: 'Off: a list has only next, as from some portals.',
        control: 'check',
      },
      {
        key: 'unreadableEntity',
        label: 'A storage that a person may not read',
        sentence: 'How entity.get answers about it; entity.add says that it exists.',
        control: [
          ['denied', 'ACCESS_DENIED'],
          ['not-found', 'ERROR_ENTITY_NOT_FOUND'],
          ['null', 'null'],
          ['empty', 'an empty list'],
        ],
      },
    ],
  },
  {
    title: 'Limits and sessions',
    rows: [
      {
        key: 'plan',
        label: 'Plan',
        sentence: 'Default: 50 calls at once, 2 a second after that. Enterprise: 250 and 5.',
        control: [
          ['default', 'Default'],
          ['enterprise', 'Enterprise'],
        ],
      },
      {
        key: 'bucket',
        label: 'Refuse calls that come too fast',
        sentence: 'With 503 QUERY_LIMIT_EXCEEDED, by the numbers of the plan.',
        control: 'check',
      },
      {
        key: 'operatingLimit',
        label: 'Work per method, seconds in 10 minutes',
        sentence: 'Above it 429 OPERATION_TIME_LIMIT; 0 switches it off.',
        control: 'number',
      },
      {
        key: 'operatingCost',
        label: 'Work that each call is billed with, seconds',
        sentence: '0 bills the time that it really took.',
        control: 'number',
      },
      {
        key: 'operatingInTime',
        label: 'Tell the work in each reply',
        sentence: 'On-premise portals leave operating out of time.',
        control: 'check',
      },
      {
        key: 'tokenLifetime',
        label: 'Life of a token, seconds',
        sentence: 'After it calls get expired_token until the app asks the page for a new one.',
        control: 'number',
      },
    ],
  },
  {
    title: 'Bridge',
    rows: [
      {
        key: 'silentBridge',
        label: 'Never answer getInitData',
        sentence: 'A portal page that hangs: the app waits for its first answer for ever.',
        control: 'check',
      },
      {
        key: 'silentRefresh',
        label: 'Never answer refreshAuth',
        sentence: 'An expired token stays expired.',
        control: 'check',
      },
      {
        key: 'mobile',
        label: 'The portal’s mobile app',
        sentence: 'Opens no pages of the portal for the app: openPath is refused.',
        control: 'check',
      },
    ],
  },
];
