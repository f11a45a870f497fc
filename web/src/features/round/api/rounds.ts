import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { OVER_WORK, queryKeys } from '../../../lib/api/query-keys.ts';
import type { components, operations } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';

type Schemas = components['schemas'];
export type Round = Schemas['RoundResponse'];
export type Completeness = Schemas['CompletenessResponse'];
export type CompletenessRow = Schemas['CompletenessRowResponse'];
export type Report = Schemas['ReportResponse'];
export type ReportContent = Schemas['ReportContentResponse'];
export type ConsolidatedFigure = Schemas['ConsolidatedFigureResponse'];
type RoundOrder = operations['RoundsController_command']['requestBody']['content']['application/json'];
type ReportOrder = operations['ReportsController_command']['requestBody']['content']['application/json'];

/** A round: its dates with their reasons, and what may be done. */
export function useRound(id: string) {
  return useQuery({
    queryKey: queryKeys.round(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/rounds/{id}', { params: { path: { id } }, signal })),
  });
}

/** Who has sent; for those who receive. */
export function useCompleteness(id: string) {
  return useQuery({
    queryKey: [...queryKeys.round(id), 'completeness'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/rounds/{id}/completeness', { params: { path: { id } }, signal })),
  });
}

/** One report with what it says. */
export function useReport(id: string) {
  return useQuery({
    queryKey: queryKeys.report(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/reports/{id}', { params: { path: { id } }, signal })),
  });
}

/** A consolidation as the reports tell it, each figure with its parts. */
export function usePrefill(id: string) {
  return useQuery({
    queryKey: [...queryKeys.report(id), 'sources'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/reports/{id}/prefill', { params: { path: { id } }, signal })),
  });
}

/** Opens, dates and closes a round. */
export function useRoundOrder(id: string) {
  return useOrder({
    send: (body: RoundOrder, key) =>
      dataOf(
        api.POST('/api/v1/rounds/{id}/commands', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    invalidates: [queryKeys.rounds, queryKeys.reports, ...OVER_WORK],
  });
}

/** Accepts or returns a report as it was seen. */
export function useReportOrder({ id, version }: Pick<Report, 'id' | 'version'>) {
  return useOrder({
    send: (body: Readonly<Record<string, unknown>>, key) =>
      dataOf(
        api.POST('/api/v1/reports/{id}/commands', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          // Which fields an order has, the server says with the order itself (`needs`).
          body: { expectedVersion: version, ...body } as unknown as ReportOrder,
        }),
      ),
    invalidates: [queryKeys.rounds, queryKeys.reports, queryKeys.tasks, ...OVER_WORK],
  });
}
