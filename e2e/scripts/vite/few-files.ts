import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { SCREEN_MODULE } from './first-words.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The file that asks the portal. */
export const START = 'start';
/** The one that draws the first picture meanwhile. */
const SCREEN = 'screen';
/** What it is drawn with. */
const REACT = 'react';

/**
 * What is needed together comes in one file: a file each would cost a slow computer more than what is in it. Each group
 * is what its modules import statically, less what the groups before it have.
 */
const GROUPS: readonly (readonly [name: string, modules: readonly string[]])[] = [
  [START, ['src/main.tsx']],
  [REACT, ['node_modules/react-dom/client.js']],
  [SCREEN, [`src/${SCREEN_MODULE}`]],
  [
    'compose',
    // What comes behind the first picture, at every opening.
    [
      'src/app/HeaderTools.tsx',
      'src/app/RequestNow.tsx',
      'src/app/arrival/RecordArrival.tsx',
      'src/history/OriginNote.tsx',
      'src/recipients/SearchNote.tsx',
      'src/recipients/departments/AudienceNote.tsx',
      'src/recipients/departments/DepartmentChips.tsx',
      'src/recipients/paste/LinesLeft.tsx',
      'src/app/PreviewPane.tsx',
      'src/app/RequestPane.tsx',
      'src/app/check/keep-rule.ts',
      'src/composer/Advisor.tsx',
      'src/composer/Options.tsx',
      'src/composer/attachment/Attachment.tsx',
      'src/composer/bb/FormattingToolbar.tsx',
      'src/composer/size/SizeMeter.tsx',
      'src/portal/page-commands.ts',
      'src/portal/people.ts',
      'src/recipients/choose-in-portal.ts',
      'src/sending/Outbox.tsx',
    ],
  ],
  ['history', ['src/app/HistoryPane.tsx']],
  [
    'dialogs',
    // Small ones: all of them are fetched when the page is idle.
    [
      'src/app/AppearanceDialog.tsx',
      'src/app/ScreenBroken.tsx',
      'src/app/check/CheckDialog.tsx',
      'src/app/help/HelpDialog.tsx',
      'src/app/help/ShortcutsDialog.tsx',
      'src/composer/drafts/DraftsDialog.tsx',
      'src/composer/templates/TemplatesDialog.tsx',
      'src/recipients/SelectedDialog.tsx',
      'src/recipients/audiences/AudiencesDialog.tsx',
      'src/recipients/departments/DepartmentsDialog.tsx',
      'src/recipients/departments/LeaveOutDialog.tsx',
    ],
  ],
];

/** Catalogues are loaded one language at a time. */
const CATALOGUE = /\/catalogues\/[\w-]+\.json/;

type BuiltFile = { readonly fileName: string; readonly type: string; readonly name?: string | undefined };

/** The scripts and styles that come after the first picture, whatever the language, in the order of the alphabet. */
export function partFiles(
  files: readonly (BuiltFile & { readonly facadeModuleId?: string | null })[],
  first: ReadonlySet<string>,
): readonly string[] {
  return files
    .filter(({ facadeModuleId }) => !CATALOGUE.test(facadeModuleId ?? ''))
    .map(({ fileName }) => fileName)
    .filter((file) => /\.(?:js|css)$/.test(file) && !first.has(file))
    .toSorted();
}

type ImportsOf = (module: string) => readonly string[] | undefined;

/** Everything that modules import statically, themselves included; throws where one is not in the build. */
export function staticClosure(modules: readonly string[], importsOf: ImportsOf): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...modules];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (found.has(module)) continue;
    found.add(module);
    const imports = importsOf(module);
    if (imports === undefined && modules.includes(module)) throw new Error(`The build has no ${module}`);
    waiting.push(...(imports ?? []));
  }
  return found;
}

export function fewFiles(): Plugin {
  return {
    name: 'few-files',
    apply: 'build',
    // The screen is imported when the portal was asked, but fetched beside that.
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunk = (name: string) => {
          const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name);
          if (found?.type !== 'chunk') throw new Error(`The build has no file called ${name}`);
          return found;
        };
        const [react, screen] = [chunk(REACT), chunk(SCREEN)];
        const link = (rel: string, file: string): HtmlTagDescriptor => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel, crossorigin: true, href: `./${file}` },
        });
        const styles = [...(screen.viteMetadata?.importedCss ?? [])];
        const start = chunk(START);
        const first = new Set(
          [start, react, screen].flatMap((one) => [one.fileName, ...one.imports]).concat(styles),
        );
        return [
          {
            tag: 'meta',
            injectTo: 'head',
            attrs: { name: 'parts', content: partFiles(Object.values(bundle), first).join(' ') },
          },
          link('modulepreload', react.fileName),
          link('modulepreload', screen.fileName),
          ...styles.map((file) => link('stylesheet', file)),
        ];
      },
    },
    outputOptions(options) {
      const groups = GROUPS.map(([group, modules], index): Rolldown.CodeSplittingGroup => {
        let members: ReadonlySet<string> | undefined;
        return {
          debugName: group,
          // A group takes along what its modules import, so the order is told.
          priority: GROUPS.length - index,
          name(id, context) {
            members ??= staticClosure(
              modules.map((module) => ROOT + module),
              (module) => context.getModuleInfo(module)?.importedIds,
            );
            return members.has(id) ? group : null;
          },
        };
      });
      return { ...options, codeSplitting: { groups } };
    },
  };
}
