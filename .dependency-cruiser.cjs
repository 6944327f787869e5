// The table of the architecture: which folder of src may import which. Each direction is one rule,
// and e2e/directions-sample proves that every rule fires.
const MAY_IMPORT = {
  notice: [],
  people: [],
  portal: [],
  delivery: ['notice', 'people'],
  store: ['notice', 'people', 'delivery', 'portal'],
  ui: [],
  i18n: [],
  parts: ['ui', 'i18n'],
  preview: ['notice', 'ui', 'i18n'],
  composer: ['notice', 'preview', 'store', 'ui', 'i18n', 'parts'],
  recipients: ['people', 'portal', 'store', 'ui', 'i18n', 'parts'],
  sending: ['notice', 'people', 'portal', 'delivery', 'store', 'preview', 'ui', 'i18n', 'parts'],
  history: ['notice', 'people', 'portal', 'delivery', 'store', 'preview', 'ui', 'i18n', 'parts'],
  app: [], // all: it has no rule of its own
};

// Only `import type`: gone when the program runs. (Not `import('…').T`: written before a dynamic
// import of the same file, dependency-cruiser takes both for one type.)
const MAY_IMPORT_TYPES = {
  delivery: ['portal'],
  i18n: ['notice', 'people', 'delivery', 'portal', 'store'],
};

const TESTS = ['\\.test\\.tsx?$', '^src/[^/]+/testing/'];
const CORE = '^src/(notice|people|delivery)/';

const directions = Object.entries(MAY_IMPORT)
  .filter(([folder]) => folder !== 'app')
  .map(([folder, others]) => ({
    name: `${folder}-direction`,
    comment: `${folder} may import: ${others.join(', ') || 'no other folder'}`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      path: '^src/',
      pathNot: [folder, ...others, ...(MAY_IMPORT_TYPES[folder] ?? [])].map((other) => `^src/${other}/`),
    },
  }));

const typesOnly = Object.entries(MAY_IMPORT_TYPES).map(([folder, others]) => ({
  name: `${folder}-types-only`,
  comment: `${folder} may import from ${others.join(', ')} with \`import type\` only`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: TESTS },
  to: {
    path: others.filter((other) => !MAY_IMPORT[folder].includes(other)).map((other) => `^src/${other}/`),
    dependencyTypesNot: ['type-only'],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    ...typesOnly,
    {
      name: 'unknown-folder',
      comment: 'A new folder of src gets its row in the table first',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: Object.keys(MAY_IMPORT).map((folder) => `^src/${folder}/`) },
    },
    {
      name: 'main-mounts-app',
      comment: 'src/main.tsx opens and mounts the app, and knows nothing else',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^src/', pathNot: '^src/app/' },
    },
    {
      name: 'folders-by-name',
      comment: 'Across folders by name (#notice/wire.ts), never by ../',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'no-cycle',
      comment: 'What needs each other is one thing, or a third is missing',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere would also escape every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-packages',
      comment: 'The core imports no package but zod/mini, and the CSV parser',
      severity: 'error',
      from: { path: CORE, pathNot: TESTS },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|papaparse)/' },
    },
    {
      name: 'csv-in-people',
      comment: 'Only people reads lists',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/people/' },
      to: { path: 'node_modules/papaparse/' },
    },
    {
      name: 'zod-mini',
      comment: 'The full zod is three times as large',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/mini/' },
    },
    {
      name: 'sdk-in-portal',
      comment: 'Only portal knows the SDK',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/portal/' },
      to: { path: 'node_modules/(@bitrix24/|luxon/|axios/)' },
    },
    {
      name: 'no-node-in-app',
      comment: 'The app runs in a browser',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-dev-package-in-app',
      comment: 'What the app ships is a dependency, not a development tool',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'testing-in-tests',
      comment: 'What is made for tests stays out of the app',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^src/[^/]+/testing/' },
    },
    {
      name: 'app-without-e2e',
      comment: 'The app does not know its tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^e2e/' },
    },
    {
      name: 'tests-from-outside',
      comment:
        'The emulator, the page models and the specs import nothing from src, so that a wrong guess cannot agree with itself',
      severity: 'error',
      from: { path: '^e2e/(portal|pages|specs)/' },
      to: { path: '^src/' },
    },
    {
      name: 'emulator-alone',
      comment: 'The emulator is a program of its own',
      severity: 'error',
      from: { path: '^e2e/portal/' },
      to: { path: '^e2e/', pathNot: '^e2e/portal/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
};
