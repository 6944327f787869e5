import { phpString } from '../php.ts';
import { appMethods } from './app.ts';
import { departmentMethods } from './department.ts';
import { entityMethods } from './entity.ts';
import { entityItemMethods } from './entity-item.ts';
import { entitySectionMethods } from './entity-section.ts';
import { notifyMethods } from './im-notify.ts';
import { imUserMethods } from './im-user.ts';
import { done, type Method } from './method.ts';
import { optionMethods } from './option.ts';
import { placementMethods } from './placement.ts';
import { userMethods } from './user.ts';

const registry: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...Object.entries(appMethods),
  ...Object.entries(optionMethods),
  ...Object.entries(userMethods),
  ...Object.entries(notifyMethods),
  ...Object.entries(imUserMethods),
  ...Object.entries(departmentMethods),
  ...Object.entries(placementMethods),
  ...Object.entries(entityMethods),
  ...Object.entries(entityItemMethods),
  ...Object.entries(entitySectionMethods),
  [
    'method.get',
    {
      scopes: [],
      params: ['name'],
      run({ params, portal }) {
        const method = findMethod(phpString(params['name']));
        const { scopes } = portal.memory.switches;
        return done({
          isExisting: method !== undefined,
          isAvailable: method !== undefined && isAllowed(method, scopes),
        });
      },
    },
  ],
  [
    'methods',
    {
      scopes: [],
      params: [],
      run: ({ portal }) =>
        done(
          [...registry]
            .filter(([, one]) => isAllowed(one, portal.memory.switches.scopes))
            .map(([name]) => name),
        ),
    },
  ],
]);

/** The method of this name, in any case; "batch" is not among them, it belongs to the transport. */
export function findMethod(name: string): Method | undefined {
  return registry.get(name.toLowerCase());
}

export function isAllowed(method: Method, scopes: readonly string[]): boolean {
  return method.scopes.length === 0 || method.scopes.some((scope) => scopes.includes(scope));
}

export function methodNames(): readonly string[] {
  return [...registry.keys()];
}
