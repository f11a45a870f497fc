import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { OVER_WORK, queryKeys } from '../../../lib/api/query-keys.ts';
import type { components, operations } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import type { ReportBody } from '../report-form-values.ts';

export type Report = components['schemas']['ReportResponse'];
type CommandBody = operations['ReportsController_command']['requestBody']['content']['application/json'];

/** One report with its course. */
export function useReport(id: string) {
  return useQuery({
    queryKey: queryKeys.report(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/reports/{id}', { params: { path: { id } }, signal })),
  });
}

/** The report as far as the agency's tasks tell it. */
export function usePrefill(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.report(id), 'prefill'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/reports/{id}/prefill', { params: { path: { id } }, signal })),
    enabled,
    staleTime: Infinity,
  });
}

/** What is written and not sent, as the server holds it now. */
export async function readStoredDraft(id: string): Promise<Report['draft']> {
  return (await dataOf(api.GET('/api/v1/reports/{id}', { params: { path: { id } } }))).draft;
}

/** Saves what is written and not sent. Whoever comes back to the page finds what was saved, not what was read before. */
export async function saveDraft(client: QueryClient, id: string, content: ReportBody, version: number) {
  const draft = await dataOf(
    api.PUT('/api/v1/reports/{id}/draft', { params: { path: { id } }, body: { content, version } }),
  );
  rememberDraft(client, id, draft);
  return draft;
}

/** Puts a saved draft into the report that was read. */
export function rememberDraft(client: QueryClient, id: string, draft: NonNullable<Report['draft']>): void {
  client.setQueryData<Report>(queryKeys.report(id), (report) => report && { ...report, draft });
}

/** Orders on a report, with the version that the person saw. */
export function useReportOrder({ id, version }: Pick<Report, 'id' | 'version'>) {
  return useOrder({
    send: (order: Readonly<Record<string, unknown>>, key) =>
      dataOf(
        api.POST('/api/v1/reports/{id}/commands', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          // The fields are those that the server itself asked for (`needs`).
          body: { expectedVersion: version, ...order } as unknown as CommandBody,
        }),
      ),
    invalidates: [queryKeys.reports, queryKeys.rounds, ...OVER_WORK],
  });
}
