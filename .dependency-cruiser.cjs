/**
 * The arrows between the rooms (see CONTRIBUTING.md). Every rule carries its reason: when one of them is in the way,
 * either the code belongs into another room, or the reason no longer holds and the rule goes together with it.
 *
 * `type-only` imports are erased by the compiler, so they create no load order and reach no bundle.
 */

const SPEC = '\\.spec\\.tsx?$';
const PRODUCTION = '^(domain|oracle|workflows|activities|src)/';
const CONTRACTS = '^workflows/contracts/';
/** The only places of src that run or assemble the worker and may therefore see what it runs. */
const WORKER = '^src/worker(\\.module)?\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment:
        'The rules are decided in the workflow isolate, in the API and in the tests alike. Whatever the domain imported would ' +
        'have to exist, and behave the same, in all of them for as long as recorded histories are replayed.',
      severity: 'error',
      from: { path: '^domain/', pathNot: SPEC },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'oracle-imports-nothing',
      comment:
        'The oracle reckons the ledger a second time, to find what the first reckoning has wrong. With a line of code in common ' +
        'both would be wrong together: it has its own calendar, its own types, its own everything.',
      severity: 'error',
      from: { path: '^oracle/', pathNot: SPEC },
      to: { pathNot: '^oracle/' },
    },
    {
      name: 'oracle-decides-nothing',
      comment:
        'It is evidence about what happened. What fires is decided by the domain; nothing that decides may ask the oracle.',
      severity: 'error',
      from: { path: '^(domain|workflows|activities)/', pathNot: SPEC },
      to: { path: '^oracle/' },
    },
    {
      name: 'domain-specs-stay-pure',
      comment: 'A spec that needs a database or a server tests another room: it belongs under test/.',
      severity: 'error',
      from: { path: `^domain/.*${SPEC}` },
      to: { path: '^(workflows|activities|src)/|node_modules/(@nestjs|typeorm|pg|@temporalio)/' },
    },
    {
      name: 'workflows-see-domain-and-contracts-only',
      comment:
        'Everything a workflow imports lands in its bundle and must be deterministic: the domain, its own room, the contracts of ' +
        'the activities, and the two SDK packages made for the isolate. Services, entities and Node would break replay.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: {
        pathNot: [
          '^(domain|workflows)/',
          '^activities/contracts/',
          'node_modules/@temporalio/(workflow|common)/',
        ],
      },
    },
    {
      name: 'activity-contracts-are-plain',
      comment:
        'Workflows import these contracts for the types of the activities and the names of their failures. Whatever a contract ' +
        'imported as a value would end up in the workflow bundle: the domain may, nothing else.',
      severity: 'error',
      from: { path: '^activities/contracts/', pathNot: SPEC },
      to: {
        pathNot: ['^(domain|workflows/contracts|activities/contracts)/'],
      },
    },
    {
      name: 'contracts-hold-no-logic',
      comment:
        'Clients import a contract to talk to a workflow. If a contract imported the workflow or its helpers, every client ' +
        'would load orchestration that must only ever run in the isolate.',
      severity: 'error',
      from: { path: CONTRACTS },
      to: { path: '^workflows/', pathNot: CONTRACTS },
    },
    {
      name: 'activities-carry-out-only',
      comment:
        'Activities are thin: they see the domain, the contracts of the workflows and the services that do the work, never ' +
        'the orchestration that decides what happens next.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^workflows/', pathNot: CONTRACTS },
    },
    {
      name: 'activities-call-services-not-their-insides',
      comment:
        'A module shows its services; controllers, DTOs, entities and repositories are its own affair. Tables and routes can ' +
        'then change without touching what running workflows call.',
      severity: 'error',
      from: { path: '^activities/' },
      to: {
        path: '^src/.*\\.(controller|dto|entity|repository|mapper)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'src-knows-contracts-not-workflows',
      comment:
        'The service speaks to a workflow over the wire, by its contract. Importing the code would invite calling it in ' +
        'process, past its history.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^workflows/', pathNot: CONTRACTS },
    },
    {
      name: 'only-the-worker-sees-activities',
      comment:
        'Activities run where Temporal schedules them, with its retries and time-outs. The API calls the same services ' +
        'directly and never an activity.',
      severity: 'error',
      from: { path: '^src/', pathNot: WORKER },
      to: { path: '^activities/' },
    },
    {
      name: 'api-does-not-load-the-worker',
      comment: 'The API must start without the workflow bundle and the native worker library.',
      severity: 'error',
      from: { path: '^src/(main|app\\.module)\\.ts$' },
      to: { path: WORKER, reachable: true },
    },
    {
      name: 'temporal-behind-its-gateway',
      comment:
        'The rest of the service speaks domain words to one gateway. Temporal types elsewhere would spread its errors, time-outs ' +
        'and ids over every module.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/temporal/', WORKER] },
      to: { path: 'node_modules/@temporalio/' },
    },
    {
      name: 'database-only-in-src',
      comment: 'SQL belongs to repositories: activities and workflows ask a service, the domain asks nobody.',
      severity: 'error',
      from: { path: '^(domain|workflows|activities)/', pathNot: SPEC },
      to: { path: 'node_modules/(typeorm|pg|@nestjs/typeorm|@types/pg)/' },
    },
    {
      name: 'no-cycles',
      comment:
        'In a cycle no module can be understood or loaded first. Cycles made of type imports alone are erased and tolerated, ' +
        'and so are cycles of entities alone: two sides of a TypeORM relation name each other, lazily, as `Relation<T>`.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'entities-cycle-only-with-entities',
      comment:
        'The exception above is for the two sides of a relation; an entity that reaches into a service is a mistake.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { circular: true, via: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      comment:
        'A barrel loads everything to hand out one thing and hides where it lives. workflows/index.ts is what the bundler asks ' +
        'for; migrations/index.ts is the list, in order, of what runs.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.ts$', pathNot: ['node_modules', '(^workflows|/migrations)/index\\.ts$'] },
    },
    {
      name: 'no-orphans',
      comment:
        'A module that nobody imports and that imports nothing is left over, or its wiring was forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        path: PRODUCTION,
        pathNot: [SPEC, '\\.d\\.ts$', '^src/(main|worker)\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-test-code-in-production',
      comment: 'Tests are not in the build: the import would compile here and fail in the image.',
      severity: 'error',
      from: { path: PRODUCTION, pathNot: SPEC },
      to: { path: `^test/|${SPEC}` },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment:
        'The image installs with --omit=dev. What production imports stands under "dependencies"; types are erased.',
      severity: 'error',
      from: { path: PRODUCTION, pathNot: SPEC },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that is only there because another one brought it disappears without notice.',
      severity: 'error',
      from: { path: `${PRODUCTION}|^(test|scripts)/` },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails at the first start.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'start-script-needs-no-packages',
      comment:
        '`npm start` runs before `npm ci` did: what it loads at once is built into Node. Packages come later, by `import()`.',
      severity: 'error',
      from: { path: '^scripts/(start|check|test|walk)(/|\\.mjs$)' },
      to: { path: 'node_modules/', dynamic: false },
    },
    {
      name: 'web-sees-the-api-alone',
      comment:
        'The web application runs in a browser and knows of the service what the description of the API says. A rule imported ' +
        'from the domain would be decided a second time, there, by an older release than that of the server.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: PRODUCTION },
    },
    {
      name: 'service-knows-no-web',
      comment: 'The service hands out the built application as files; nothing of it runs there.',
      severity: 'error',
      from: { path: PRODUCTION },
      to: { path: '^web/' },
    },
    {
      name: 'web-features-stand-alone',
      comment:
        'A feature is loaded when somebody opens it. What two of them need belongs into components/ or lib/; importing the other ' +
        'one would load both, and two people could not work on them side by side.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/(features|app)/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'web-ground-knows-no-feature',
      comment: 'Shared parts are below the features and the shell, never above them.',
      severity: 'error',
      from: { path: '^web/src/(components|lib)/', pathNot: SPEC },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'web-lib-shows-nothing',
      comment: 'lib/ has the logic that components and features share; what is seen is in components/.',
      severity: 'error',
      from: { path: '^web/src/lib/', pathNot: SPEC },
      to: { path: '^web/src/components/|node_modules/antd/' },
    },
    {
      name: 'scripts-hold-no-product-logic',
      comment: 'Scripts start programs; they do not import sources, which exist for them only as the build.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: PRODUCTION },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data|\\.cache|web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
