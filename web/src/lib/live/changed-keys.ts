import type { QueryKey } from '@tanstack/react-query';
import { OVER_WORK, queryKeys } from '../api/query-keys.ts';
import type { components } from '../api/schema.ts';

export type LiveChange = components['schemas']['LiveChangeResponse'];

const OF_KIND: Readonly<Record<LiveChange['kind'], readonly QueryKey[]>> = {
  task: [queryKeys.tasks, ...OVER_WORK],
  report: [queryKeys.reports, queryKeys.rounds, ...OVER_WORK],
  'report-draft': [],
  round: [queryKeys.rounds, queryKeys.reports],
  plan: [queryKeys.plans, queryKeys.overviews],
  'bulk-job': [['bulk-jobs']],
  'plan-import': [['plan-imports']],
  notifications: [queryKeys.notifications],
  clock: [[]],
};

/**
 * What is to be read anew after changes of others, each name once. The empty name stands for everything. The draft of a
 * report is read by who writes it alone, report by report.
 */
export function changedKeys(changes: readonly LiveChange[]): QueryKey[] {
  const keys = changes.flatMap(({ kind, ids }) =>
    kind === 'report-draft' ? (ids ?? []).map((id) => queryKeys.report(id)) : (OF_KIND[kind] ?? [[]]),
  );
  const byText = new Map(keys.map((key) => [JSON.stringify(key), key]));
  return byText.has('[]') ? [[]] : [...byText.values()];
}
