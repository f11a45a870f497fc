import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { localRules } from './scripts/eslint-rules.mjs';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'];
const WEB = ['web/src/**/*.ts', 'web/src/**/*.tsx'];
const ROOMS = ['domain/**/*.ts', 'oracle/**/*.ts', 'workflows/**/*.ts', 'activities/**/*.ts', 'src/**/*.ts'];

/**
 * ESLint replaces the options of a rule as a whole when a later block names it again; the lists below are
 * therefore put together per room instead of being stacked.
 */
const everywhere = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: the name is the same wherever the thing is used.',
  },
  {
    selector:
      "CallExpression[callee.name='setHandler'] Property[key.name='validator'] > :function[async=true]",
    message:
      'An async update validator compiles and refuses nothing: its rejection comes too late. Make it synchronous.',
  },
];
const configurationOnly = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read the environment in src/config alone; everything else takes the validated configuration.',
  },
];
const webOnly = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Texts of plans and people are shown as text, never as HTML.',
  },
];
const pure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock: take `now` as a parameter.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take `now` as a parameter.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The domain has no clock: take `now` as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain has no randomness: take ids as parameters, spread by a hash.',
  },
  {
    selector:
      'MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes)|getTimezoneOffset|toLocale(Date|Time)String)$/]',
    message:
      'This depends on the time zone of the machine; the domain computes in Asia/Ho_Chi_Minh explicitly.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: 'This reads its parts in the time zone of the machine: use Date.UTC.',
  },
  { selector: ':function[async=true]', message: 'The domain is synchronous.' },
  {
    // The compiler then sees what is left: `never` for assertNever, or exactly the kinds the other function takes.
    selector: 'SwitchStatement > SwitchCase[test=null]:not(:has(CallExpression))',
    message:
      'A silent default hides every kind added later: name the cases and end in assertNever, or hand the rest to a function.',
  },
  { selector: 'Decorator', message: 'The domain knows no framework: no decorators.' },
];

const noNodeModules = (room) => [
  'error',
  {
    patterns: [
      {
        regex: '^(node:|fs$|path$|crypto$|os$|util$|child_process$)',
        message: `${room} runs in the workflow isolate too, where Node's modules do not exist.`,
      },
    ],
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'coverage/**',
      '.data/**',
      '.cache/**',
      'web/dist/**',
      'web/src/lib/api/schema.ts', // generated from the description of the API
      'data/**',
      'sample-plans/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { local: localRules } },
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'local/explained-disable': 'error',
    },
  },

  // Scripts and configuration: plain JavaScript on Node, untyped.
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['*.config.mjs', 'web/*.config.mjs', '*.config.ts', '*.cjs', 'test/**/*.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },

  // Everything typed.
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // Also catches a named async function handed over as an update validator (typed as returning void).
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // In files with decorators the rule leaves imports that metadata needs at run time (injected classes, DTOs)
      // alone, because emitDecoratorMetadata is on in tsconfig.json.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A method may be async because its port is, without awaiting anything itself.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ROOMS,
    ignores: SPECS,
    rules: {
      'max-lines': ['warn', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...configurationOnly],
    },
  },
  {
    files: WEB,
    ignores: SPECS,
    languageOptions: { globals: globals.browser },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...webOnly],
      // `onClick={async () => …}`: what it throws is shown by the command's own state.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/config/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  // A program of its own, run by hand or at deployment: it answers on the terminal.
  { files: ['src/database/migrate.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['domain/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...configurationOnly, ...pure],
      'no-restricted-imports': noNodeModules('domain/'),
    },
  },
  {
    files: ['oracle/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...configurationOnly, ...pure] },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': noNodeModules('workflows/') },
  },
  {
    files: SPECS,
    rules: {
      'local/test-focus': 'error',
      // Bodies of HTTP answers and fakes come in as `any`; the assertion that follows is their check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
