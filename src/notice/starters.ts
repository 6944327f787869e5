import type { AttachDraft, DraftBlock } from './draft.ts';
import type { JsonObject } from './json.ts';

/** Ready attachments, in the order in which they are offered. */
export const STARTERS = ['report', 'task', 'incident', 'absence', 'picture', 'meeting'] as const;
export type Starter = (typeof STARTERS)[number];

/** The words that a starter needs; the sentences are i18n's. */
export type StarterText =
  | 'report.link'
  | 'report.revenue'
  | 'report.revenueValue'
  | 'report.costs'
  | 'report.costsValue'
  | 'task.title'
  | 'task.link'
  | 'task.responsible'
  | 'task.responsibleValue'
  | 'task.deadline'
  | 'task.deadlineValue'
  | 'task.description'
  | 'incident.title'
  | 'incident.system'
  | 'incident.systemValue'
  | 'incident.since'
  | 'incident.sinceValue'
  | 'incident.state'
  | 'incident.stateValue'
  | 'incident.advice'
  | 'incident.link'
  | 'absence.person'
  | 'absence.from'
  | 'absence.fromValue'
  | 'absence.until'
  | 'absence.untilValue'
  | 'absence.deputy'
  | 'absence.deputyValue'
  | 'absence.note'
  | 'picture.link'
  | 'picture.description'
  | 'meeting.title'
  | 'meeting.when'
  | 'meeting.whenValue'
  | 'meeting.where'
  | 'meeting.whereValue'
  | 'meeting.agenda'
  | 'meeting.link';

/** Addresses of a domain that is set apart for examples. */
const PAGE = 'https://example.com/';
const PICTURE = 'https://example.com/picture.png';

type Say = (text: StarterText) => string;
type StarterBlock = Omit<DraftBlock, 'id'>;

/**
 * A starter in the words of `say`: labels are values, everything else is a placeholder with an example. With the examples
 * filled in, everything survives the portal without any advice.
 */
export function makeStarter(starter: Starter, say: Say, newId: () => string): AttachDraft {
  const blocks = STARTER_BLOCKS[starter](say).map((block) => ({ id: newId(), ...block }));
  return { fields: STARTER_FIELDS[starter] ?? {}, blocks };
}

const STARTER_FIELDS: Partial<Record<Starter, JsonObject>> = {
  task: { COLOR: '#008DBA', COLOR_TOKEN: 'primary' },
  incident: { COLOR: '#FF5752', COLOR_TOKEN: 'alert' },
};

const STARTER_BLOCKS: Record<Starter, (say: Say) => readonly StarterBlock[]> = {
  report: (say) => [
    facts([
      { label: say('report.revenue'), example: say('report.revenueValue') },
      { label: say('report.costs'), example: say('report.costsValue') },
    ]),
    { json: { DELIMITER: { SIZE: 200 } } },
    link(say('report.link'), { LINK: PAGE }),
  ],
  task: (say) => [
    link(say('task.link'), { LINK: PAGE, DESC: say('task.title') }),
    facts([
      { label: say('task.responsible'), example: say('task.responsibleValue') },
      { label: say('task.deadline'), example: say('task.deadlineValue') },
    ]),
    text(say('task.description')),
  ],
  incident: (say) => [
    text(say('incident.title')),
    facts([
      { label: say('incident.system'), example: say('incident.systemValue') },
      { label: say('incident.since'), example: say('incident.sinceValue') },
      {
        label: say('incident.state'),
        example: say('incident.stateValue'),
        look: { COLOR: '#FF5752', COLOR_TOKEN: 'alert' },
      },
    ]),
    text(say('incident.advice')),
    link(say('incident.link'), { LINK: PAGE }),
  ],
  absence: (say) => [
    {
      json: { USER: { NAME: '' } },
      placeholders: [{ path: ['USER', 'NAME'], text: say('absence.person') }],
    },
    facts([
      { label: say('absence.from'), example: say('absence.fromValue') },
      { label: say('absence.until'), example: say('absence.untilValue') },
      { label: say('absence.deputy'), example: say('absence.deputyValue') },
    ]),
    text(say('absence.note')),
  ],
  picture: (say) => [
    link('', {
      NAME: say('picture.link'),
      LINK: PAGE,
      DESC: say('picture.description'),
      PREVIEW: PICTURE,
    }),
  ],
  meeting: (say) => [
    text(say('meeting.title')),
    facts([
      { label: say('meeting.when'), example: say('meeting.whenValue') },
      { label: say('meeting.where'), example: say('meeting.whereValue') },
    ]),
    text(say('meeting.agenda')),
    link(say('meeting.link'), { LINK: PAGE }),
  ],
};

function text(example: string): StarterBlock {
  return { json: { MESSAGE: '' }, placeholders: [{ path: ['MESSAGE'], text: example }] };
}

type Fact = { readonly label: string; readonly example: string; readonly look?: JsonObject };

function facts(rows: readonly Fact[]): StarterBlock {
  return {
    json: { GRID: rows.map(({ label, look }) => ({ NAME: label, VALUE: '', DISPLAY: 'ROW', ...look })) },
    placeholders: rows.map(({ example }, at) => ({ path: ['GRID', at, 'VALUE'], text: example })),
  };
}

/** `examples` in the order of the form; fields that the portal can do without come into being when they are filled. */
function link(label: string, examples: Readonly<Record<string, string>>): StarterBlock {
  return {
    json: { LINK: { NAME: label, LINK: '' } },
    placeholders: Object.entries(examples).map(([key, example]) => ({ path: ['LINK', key], text: example })),
  };
}
