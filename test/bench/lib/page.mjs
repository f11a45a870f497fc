import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../../../scripts/lib/paths.mjs';

const CAUSES = inProject('test', 'bench', 'causes.json');

/** What was measured on. */
export function machineOf() {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return {
    processors: `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`,
    memory: `${memory} GiB`,
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}

/**
 * The page of the results: every budget with what was measured, and the figures behind it. `causes.json` says of a budget
 * that is missed what bounds it; it is written by hand, from a profile.
 */
export function pageOf(results, machine) {
  const parts = [
    '# Benchmarks',
    '',
    'Written by `npm run bench` (`test/bench`); do not edit. Budgets are those of [architecture.md](architecture.md), section 10.',
    'A ratio is to a floor that was measured in the same run on the same servers: bare workflows started and updated with the raw',
    'client, and reminders written naively, with one timer and one activity each. Processor time is that of worker, Temporal and',
    'PostgreSQL together, read from the system, so that a busy machine disturbs it less than the clock on the wall.',
    '',
    `Machine: ${machine.processors}, ${machine.memory}, ${machine.system}, Node ${machine.node}.`,
    `PostgreSQL writes as in production. Client, workers and servers share the machine.`,
    '',
    '## Budgets',
    '',
    ...budgetTable(results),
    '',
    ...causes(results),
    ...results.flatMap(sectionOf),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

/** Writes it formatted as the repository is. */
export async function writePage(file, text) {
  const { format, resolveConfig } = await import('prettier');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

function budgetTable(results) {
  const rows = results.flatMap(({ budgets }) =>
    budgets.map(({ name, budget, value, met }) => `| ${name} | ${budget} | ${value} | ${wordOf(met)} |`),
  );
  return ['| What | Budget | Measured | |', '| --- | --- | --- | --- |', ...rows];
}

const wordOf = (met) => (met === null ? '' : met ? 'met' : '**missed**');

function causes(results) {
  const known = existsSync(CAUSES) ? JSON.parse(readFileSync(CAUSES, 'utf8')) : {};
  const missed = results.filter(({ budgets }) => budgets.some(({ met }) => met === false));
  if (missed.length === 0) return [];
  const lines = missed.map(
    ({ name, title }) =>
      `- **${title}**: ${known[name] ?? 'not looked into yet; run it alone on a quiet machine first.'}`,
  );
  return ['## What bounds what is missed', '', ...lines, ''];
}

function sectionOf({ title, at, seconds, temporal, scale, load, figures }) {
  return [
    `## ${title}`,
    '',
    `${at.slice(0, 16).replace('T', ' ')} UTC, scale ${scale}, ${seconds} s, load of the machine ${load ?? 'unknown'}, Temporal: ${temporal === 'memory' ? 'development server, in memory' : temporal}.`,
    '',
    ...tablesOf(figures),
    '',
  ];
}

/** Plain figures as one table, lists of figures as one table each. */
function tablesOf(figures, heading = '') {
  const flat = flatten(figures);
  const lists = Object.entries(flat).filter(([, value]) => Array.isArray(value));
  const plain = Object.entries(flat).filter(([, value]) => !Array.isArray(value));
  const lines = plain.length > 0 ? ['| Figure | |', '| --- | --- |'] : [];
  lines.push(...plain.map(([name, value]) => `| ${heading}${name} | ${value} |`));
  for (const [, items] of lists) lines.push('', ...listOf(items.map(flatten)));
  return lines;
}

function listOf(items) {
  const nested = items.some((item) => Object.values(item).some(Array.isArray));
  if (nested) return items.flatMap((item) => [...tablesOf(item), '']);
  const names = [...new Set(items.flatMap(Object.keys))];
  return [
    `| ${names.join(' | ')} |`,
    `| ${names.map(() => '---').join(' | ')} |`,
    ...items.map((item) => `| ${names.map((name) => item[name] ?? '').join(' | ')} |`),
  ];
}

/** `{a: {b: 1}}` → `{'a b': 1}`; lists stay. */
function flatten(figures) {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(flatten(value)).map(([inner, leaf]) => [`${name} ${inner}`, leaf])
        : [[name, value]],
    ),
  );
}
