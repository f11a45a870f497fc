import { expect, it } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';

const DIST = new URL('../../web/dist/', import.meta.url);
/** What a slow line of a commune carries in some seconds. */
const BUDGET_BYTES = 300_000;

/** As Vite writes it: a part of the build, what it loads at once, and its styles. */
interface Part {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const manifest = () =>
  JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8')) as Record<string, Part>;

/** All files that are loaded with a part. */
function filesOf(parts: Record<string, Part>, name: string, seen = new Set<string>()): Set<string> {
  const part = parts[name];
  if (part === undefined) throw new Error(`the build has no part ${name}`);
  if (seen.has(part.file)) return seen;
  seen.add(part.file);
  for (const style of part.css ?? []) seen.add(style);
  for (const imported of part.imports ?? []) filesOf(parts, imported, seen);
  return seen;
}

/** What goes over the line: the compressed form where there is one. */
function bytesOf(file: string): number {
  const compressed = statSync(new URL(`${file}.gz`, DIST), { throwIfNoEntry: false });
  return (compressed ?? statSync(new URL(file, DIST))).size;
}

const PLAN = 'src/features/plan/components/plan-page.tsx';
const ROUND = 'src/features/round/components/round-page.tsx';

/** Each page with what it loads when it is opened: of the unit that must act, and of who follows a plan. */
const PAGES: readonly (readonly string[])[] = [
  ['src/features/my-tasks/components/my-tasks-page.tsx'],
  ['src/features/task/components/task-page.tsx'],
  ['src/features/report/components/report-page.tsx'],
  ['src/features/plan/components/plans-page.tsx'],
  [PLAN, 'src/features/plan/components/overview-part.tsx'],
  [PLAN, 'src/features/plan/components/board/board-part.tsx'],
  [PLAN, 'src/features/plan/components/evaluation-part.tsx'],
  [ROUND, 'src/features/round/components/completeness-part.tsx'],
];

it.each(PAGES.map((page) => [page.at(-1), page] as const))(
  'loads %s with everything it needs in less than 300 kB',
  (_name, page) => {
    const parts = manifest();
    const files = new Set(['index.html', ...page].flatMap((name) => [...filesOf(parts, name)]));
    const bytes = [...files].reduce((sum, file) => sum + bytesOf(file), 0);
    expect(bytes).toBeLessThan(BUDGET_BYTES);
  },
);
