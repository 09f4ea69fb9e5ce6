/**
 * The arrows of the house, as rules. Each `comment` is the sentence that a person reads when the rule is broken.
 * Downwards only: apps → pipeline, access, views, interchange → governance, evidence, event-store → kernel.
 */
const spec = '\\.(spec|contract)\\.ts$|/testing/';
const house = (...rooms) => `^libs/(${rooms.join('|')})/`;

/** A room of libs may import these rooms and nothing else of the house. */
const room = (name, allowed, comment) => ({
  name: `${name}-looks-down`,
  comment,
  severity: 'error',
  from: { path: house(name), pathNot: spec },
  to: { path: '^(libs|apps)/', pathNot: house(name, ...allowed) },
});

const FRAMEWORKS = 'node_modules/(@nestjs|fastify|@fastify|nunjucks|govuk-frontend|@kurrent|rxjs)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two files that import each other are one file in two places: neither can be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'all-imports-are-found',
      comment: 'An import that leads nowhere breaks the program when it runs, and hides an arrow from the rules below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that is not in package.json is there by luck: the next install may leave it out.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'running-code-needs-no-tools',
      comment: 'What runs in production is installed without the development packages.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    room('kernel', [], 'The kernel stands at the bottom: everything rests on it, so it imports nothing of the house.'),
    room(
      'governance',
      ['kernel'],
      'The domain is pure: it must read, test and replay without a store, a server or a view.',
    ),
    room(
      'event-store',
      ['kernel'],
      'The log keeps bytes and knows no domain: that is why any store can take its place.',
    ),
    room(
      'evidence',
      ['kernel'],
      'Proofs are checked by strangers on their own machines, with nothing of ours but this room and the kernel.',
    ),
    room(
      'views',
      ['governance', 'event-store', 'evidence', 'kernel'],
      'A view is a fold over facts. It never asks who is reading, and never causes a command.',
    ),
    room(
      'access',
      ['governance', 'event-store', 'evidence', 'kernel'],
      'Who may do what is read from the log by the rules of the domain, before any command or page is known.',
    ),
    room(
      'pipeline',
      ['access', 'views', 'governance', 'event-store', 'evidence', 'kernel'],
      'The pipeline is the one way in, and serves pages, API, command line and scenarios alike: it imports none of them.',
    ),
    room(
      'interchange',
      ['views', 'governance', 'event-store', 'evidence', 'kernel'],
      'Other formats are other spellings of what the views say: they decide nothing and write nothing.',
    ),
    {
      name: 'nothing-imports-an-app',
      comment: 'An app is a door, with its own settings and start: what two doors share belongs in a library.',
      severity: 'error',
      from: { path: '^libs/|^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'running-code-imports-no-test',
      comment: 'Test helpers may be quick, wrong or slow. Nothing that runs for a board may lean on them.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { path: '^test/|\\.spec\\.ts$|\\.contract\\.ts$' },
    },
    {
      name: 'the-domain-has-no-framework',
      comment: 'Frameworks come and go, the record stays for decades: deciders, folds and policies know none of them.',
      severity: 'error',
      from: { path: house('governance', 'kernel', 'evidence'), pathNot: spec },
      to: { path: `${FRAMEWORKS}|^(node:)?(sqlite|fs|http|https|net|child_process|worker_threads)(/|$)` },
    },
    {
      name: 'validators-stay-on-commands',
      comment:
        'class-validator serves the edge: only the field kinds and the command classes that carry them may know it.',
      severity: 'error',
      from: {
        path: house('governance', 'kernel', 'event-store', 'evidence', 'views'),
        pathNot: `${spec}|^libs/governance/language/fields|\\.command\\.ts$`,
      },
      to: {
        path: 'node_modules/(class-validator|class-transformer|reflect-metadata)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'deciders-and-folds-import-command-types-only',
      comment:
        'The auditor replays deciders and folds: were commands imported as values, it would load every validator too.',
      severity: 'error',
      from: {
        path: '^libs/governance/.*\\.(decider|fold|state|policy|events|words|upcaster)\\.ts$|\\.view\\.ts$',
        pathNot: spec,
      },
      to: {
        path: '\\.command\\.ts$|^libs/governance/(.+/commands/index|commands)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-two-rooms-open-sqlite',
      comment:
        'The store knows how bytes become durable, and a second way to its file would be a second writer; the views keep a disposable file of their own.',
      severity: 'error',
      from: { pathNot: `${house('event-store')}|^libs/views/file/|^test/|${spec}` },
      to: { path: '^(node:)?sqlite$' },
    },
    {
      name: 'only-the-auditor-copies-records',
      comment:
        'A copy takes in bytes as they are, past every rule of the append. No server may have a way to that door: only the auditor’s copy has one.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${spec}|^apps/auditor/copy/|^libs/event-store/` },
      to: { path: '^libs/event-store/(sqlite/sqlite-record|kurrentdb/(kurrent-record|copying)|copied-.*)\\.ts$' },
    },
    {
      name: 'the-auditor-starts-light',
      comment:
        'A bundle is verified on a stranger’s machine in a moment: neither Nest nor a database is loaded for it. `copy` needs a store and is loaded by its path, when it is asked for.',
      severity: 'error',
      from: { path: '^apps/(auditor|witness)/', pathNot: `${spec}|^apps/auditor/copy/` },
      to: { path: `${FRAMEWORKS}|^libs/(pipeline|access)/|^(node:)?sqlite$`, reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/bench/peers)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
    cache: { folder: '.cache/depcruise', strategy: 'content' },
  },
};
