/**
 * What the bridge's commands do in this portal (portal-rest.md, section 7.2). The rules of who may send what, and
 * which of them are never answered, stand in bridge.ts.
 */
import type { InitData, Opening, OptionsReply, Refreshed, Switches } from '../api.ts';
import { postJson } from './api-client.ts';
import { type Command, field, pathToOpen, type SliderWish, sliderWish, wantedSize } from './bridge.ts';
import { toJson, toText } from './json.ts';
import { pickAccess, pickCrm, pickUsers } from './pickers.ts';
import { toast } from './popup.ts';

/** What a frame's commands may do to the page around it. */
export type FrameHost = {
  readonly switches: () => Switches;
  readonly setTitle: (title: string) => void;
  readonly setScroll: (top: number) => void;
  readonly openApplication: (wish: SliderWish, closed: () => void) => void;
  readonly openPath: (path: string, closed: () => void) => void;
  readonly close: () => void;
};

/** Commands and events of placements, as getInterface lists them. */
const INTERFACES: Readonly<Record<string, { command: readonly string[]; event: readonly string[] }>> = {
  IM_TEXTAREA: { command: ['im:setImTextareaContent', 'im:getImTextareaContent'], event: [] },
  CALL_CARD: {
    command: ['getStatus', 'disableAutoClose', 'enableAutoClose'],
    event: ['CallCard::EntityChanged', 'CallCard::BeforeClose', 'CallCard::CallStateChanged'],
  },
};

export function placementEvents(placement: string): ReadonlySet<string> {
  return new Set(INTERFACES[placement]?.event);
}

export function createCommands(
  opening: Opening,
  iframe: HTMLIFrameElement,
  host: FrameHost,
): ReadonlyMap<string, Command> {
  let initData: InitData = opening.initData;
  const { sid } = opening;
  const placement = initData.PLACEMENT;
  let textarea = '';
  let saving: Promise<unknown> = Promise.resolve();

  const option = (params: unknown, scope: 'app' | 'user') => {
    const name = toText(field(params, 'name'));
    const value = toJson(field(params, 'value'));
    saving = saving.then(() => postJson<OptionsReply>('option', { sid, name, value, scope })).catch(warn);
    return saving;
  };
  const tell =
    (what: (params: unknown) => string): Command =>
    (params) =>
      toast(what(params));

  const commands: Record<string, Command> = {
    getInitData(_params, reply) {
      reply(initData);
      initData = { ...initData, FIRST_RUN: false }; // only the first answer of a page says so
    },
    refreshAuth(_params, reply) {
      if (host.switches().silentRefresh) return;
      postJson<Refreshed>('refresh', { sid }).then(
        (fresh) => {
          initData = { ...initData, ...fresh };
          reply(fresh);
        },
        () => toast('The portal could not renew the session of the app.'),
      );
    },
    resizeWindow(params, reply) {
      const size = wantedSize(params);
      iframe.style.width = size.width;
      if (size.height !== undefined) iframe.style.height = size.height;
      reply({ width: iframe.offsetWidth, height: iframe.offsetHeight });
    },
    setTitle(params, reply) {
      host.setTitle(toText(field(params, 'title')));
      reply(params);
    },
    setScroll(params, reply) {
      const top = Number(field(params, 'scroll'));
      if (top >= 0) host.setScroll(top);
      reply(params);
    },
    reloadWindow: () => location.reload(),
    setUserOption(params, reply) {
      reply(params); // at once: saving goes on behind it
      void option(params, 'user');
    },
    setAppOption(params, reply) {
      void option(params, 'app').then((saved) => {
        const options = field(saved, 'options');
        reply(options === undefined ? { error: 'access_denied' } : options);
      });
    },
    setInstall(params, reply) {
      reply(params);
      void postJson('install', { sid, action: 'seen' }).catch(warn);
    },
    setInstallFinish(params) {
      const action = field(params, 'value') === false ? 'undo' : 'finish';
      void postJson('install', { sid, action }).then(() => {
        const address = new URL(location.href);
        address.searchParams.set('install_finished', 'Y');
        location.assign(address);
      }, warn);
    },
    selectUser(params, reply) {
      const multiple = field(params, 'mult') === true;
      pickUsers(multiple, (people) => {
        const rows = people.map((person) => ({
          id: String(person.id),
          name: person.name,
          photo: person.photo,
          position: person.position,
          url: `/company/personal/user/${person.id}/`,
          sub: false,
          sup: false,
        }));
        reply(multiple ? rows : rows[0]);
      });
    },
    selectAccess(params, reply) {
      const value = field(params, 'value');
      pickAccess(new Set(Array.isArray(value) ? value.map(String) : []), reply);
    },
    selectCRM: (_params, reply) => pickCrm(reply),
    openApplication: (params, reply) => host.openApplication(sliderWish(params), reply),
    closeApplication(_params, reply) {
      reply();
      host.close();
    },
    openPath(params, reply) {
      if (host.switches().mobile) {
        reply({ result: 'error', errorCode: 'METHOD_NOT_SUPPORTED_ON_DEVICE' });
        return;
      }
      const path = pathToOpen(params);
      if (path === undefined) reply({ result: 'error', errorCode: 'PATH_NOT_AVAILABLE' });
      else host.openPath(path, () => reply({ result: 'close' }));
    },
    getInterface: (_params, reply) => reply(INTERFACES[placement] ?? { command: [], event: [] }),
    imCallTo: tell((params) => `The portal would call user ${toText(field(params, 'userId'))}.`),
    imPhoneTo: tell((params) => `The portal would dial ${toText(field(params, 'phone'))}.`),
    imOpenMessenger: tell((params) => `The portal would open dialog ${toText(field(params, 'dialogId'))}.`),
    imOpenHistory: tell(
      (params) => `The portal would open the history of ${toText(field(params, 'dialogId'))}.`,
    ),
  };
  if (placement === 'IM_TEXTAREA') {
    commands['im:setImTextareaContent'] = (params, reply) => {
      textarea = toText(field(params, 'text') ?? params);
      toast(`The chat's text field now holds: ${textarea}`);
      reply(params);
    };
    commands['im:getImTextareaContent'] = (_params, reply) => reply(textarea);
  }
  return new Map(Object.entries(commands));
}

function warn(problem: unknown): void {
  console.warn('The emulator could not do what the bridge asked for.', problem);
}
