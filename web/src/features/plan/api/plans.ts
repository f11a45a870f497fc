import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { usePages } from '../../../lib/api/use-pages.ts';

type Schemas = components['schemas'];
export type PlanRow = Schemas['PlanResponse'];
export type PlanDetail = Schemas['PlanDetailResponse'];
export type Assignment = Schemas['AssignmentResponse'];
export type Board = Schemas['PlanBoardResponse'];
export type BoardRow = Schemas['BoardRowResponse'];
export type BoardCell = Schemas['BoardCellResponse'];
export type BoardColumn = Schemas['BoardColumnResponse'];
export type BoardSubtotal = Schemas['BoardSubtotalResponse'];
export type NationalClasses = Schemas['NationalClassesResponse'];
export type PlainCounts = Schemas['PlainCountsResponse'];
export type PlanSummary = Schemas['PlanSummaryResponse'];
export type PlanText = Schemas['PlanTextResponse'];
export type Timeline = Schemas['TimelineResponse'];
export type TimelineAssignment = Schemas['TimelineAssignmentResponse'];
export type TrendPoint = Schemas['TrendPointResponse'];
export type RoundRow = Schemas['RoundRowResponse'];

const PAGE = 20;
/** While a plan is being launched its progress is looked at. */
const LAUNCH_MS = 2_000;

/** The plans that concern the account, the latest first. */
export function usePlans() {
  return usePages({
    queryKey: [...queryKeys.plans, 'list'],
    read: (cursor, signal) =>
      dataOf(
        api.GET('/api/v1/plans', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } }, signal }),
      ),
  });
}

/** One plan with its assignments, targets and duties. */
export function usePlan(id: string) {
  return useQuery({
    queryKey: queryKeys.plan(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** Agencies by assignments. */
export function useBoard(id: string) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'board'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/board', { params: { path: { id } }, signal })),
  });
}

/** The counts of a plan; of a draft there are none. */
export function useSummary(id: string, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'summary'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/summary', { params: { path: { id } }, signal })),
    enabled,
  });
}

/** The text in paragraphs, with the places of everything that was read from it. */
export function usePlanText({ id, status }: Pick<PlanDetail, 'id' | 'status'>) {
  return useQuery({
    queryKey: queryKeys.planText(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/plans/{id}/text', { params: { path: { id } }, signal })),
    // A draft may still be replaced; what was issued reads for ever as it does.
    staleTime: status === 'draft' ? 0 : Infinity,
  });
}

/** The assignments on the axis of time. */
export function useTimeline(id: string) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'timeline'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/timeline', { params: { path: { id } }, signal })),
  });
}

/** The four classes at the end of each of the last twelve weeks. */
export function useTrend(id: string) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'trend'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/trend', { params: { path: { id } }, signal })),
  });
}

/** How far the launch is; looked at again until it is done. */
export function useLaunch(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'progress'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/progress', { params: { path: { id } }, signal })),
    enabled,
    refetchInterval: ({ state }) => (state.data?.jobStatus === 'running' ? LAUNCH_MS : false),
  });
}

/** The report rounds of a plan. */
export function useRounds(planId: string) {
  return useQuery({
    queryKey: [...queryKeys.rounds, 'of', planId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{planId}/rounds', { params: { path: { planId } }, signal })),
  });
}
