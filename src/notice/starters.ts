import type { JsonValue } from './json.ts';

/** Ready attachments, in the order in which they are offered. */
export const STARTERS = ['report', 'task', 'incident', 'absence', 'picture', 'meeting'] as const;
export type Starter = (typeof STARTERS)[number];

/** The words that a starter needs; the sentences are i18n's. */
export type StarterText =
  | 'report.intro'
  | 'report.link'
  | 'report.revenue'
  | 'report.revenueValue'
  | 'report.costs'
  | 'report.costsValue'
  | 'report.note'
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
  | 'picture.intro'
  | 'picture.link'
  | 'picture.description'
  | 'meeting.title'
  | 'meeting.when'
  | 'meeting.whenValue'
  | 'meeting.where'
  | 'meeting.whereValue'
  | 'meeting.agenda'
  | 'meeting.link';

/** Addresses that stand for the manager's own: of a domain that is set apart for examples. */
const PAGE = 'https://example.com/';
const PICTURE = 'https://example.com/picture.png';

/** The ATTACH of a starter in the words of `say`; everything in it survives the portal, without any advice. */
export function makeStarter(starter: Starter, say: (text: StarterText) => string): JsonValue {
  const row = (name: StarterText, value: StarterText) => ({
    NAME: say(name),
    VALUE: say(value),
    DISPLAY: 'ROW',
  });
  switch (starter) {
    case 'report':
      return [
        { MESSAGE: say('report.intro') },
        { LINK: { NAME: say('report.link'), LINK: PAGE } },
        { DELIMITER: { SIZE: 200 } },
        { GRID: [row('report.revenue', 'report.revenueValue'), row('report.costs', 'report.costsValue')] },
        { MESSAGE: say('report.note') },
      ];
    case 'task':
      return {
        COLOR: '#008DBA',
        COLOR_TOKEN: 'primary',
        BLOCKS: [
          { LINK: { NAME: say('task.link'), LINK: PAGE, DESC: say('task.title') } },
          {
            GRID: [
              row('task.responsible', 'task.responsibleValue'),
              row('task.deadline', 'task.deadlineValue'),
            ],
          },
          { MESSAGE: say('task.description') },
        ],
      };
    case 'incident':
      return {
        COLOR: '#FF5752',
        COLOR_TOKEN: 'alert',
        BLOCKS: [
          { MESSAGE: `[B]${say('incident.title')}[/B]` },
          {
            GRID: [
              row('incident.system', 'incident.systemValue'),
              row('incident.since', 'incident.sinceValue'),
              { ...row('incident.state', 'incident.stateValue'), COLOR: '#FF5752', COLOR_TOKEN: 'alert' },
            ],
          },
          { MESSAGE: say('incident.advice') },
          { LINK: { NAME: say('incident.link'), LINK: PAGE } },
        ],
      };
    case 'absence':
      return [
        { USER: { NAME: say('absence.person') } },
        {
          GRID: [
            row('absence.from', 'absence.fromValue'),
            row('absence.until', 'absence.untilValue'),
            row('absence.deputy', 'absence.deputyValue'),
          ],
        },
        { MESSAGE: say('absence.note') },
      ];
    case 'picture':
      return [
        { MESSAGE: say('picture.intro') },
        {
          LINK: { NAME: say('picture.link'), LINK: PAGE, DESC: say('picture.description'), PREVIEW: PICTURE },
        },
      ];
    case 'meeting':
      return [
        { MESSAGE: `[B]${say('meeting.title')}[/B]` },
        { GRID: [row('meeting.when', 'meeting.whenValue'), row('meeting.where', 'meeting.whereValue')] },
        { MESSAGE: say('meeting.agenda') },
        { LINK: { NAME: say('meeting.link'), LINK: PAGE } },
      ];
  }
}
