import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { toReview, type Operation, type Review } from '../model.ts';
import { ReviewQueue } from '../review-queue.ts';
import { importKeys } from './keys.ts';

const of = (id: string) => ({ path: { id } });

/** The proposals as the review has left them. */
export function useReview(id: string) {
  return useQuery({
    queryKey: importKeys.proposals(id),
    queryFn: async ({ signal }) =>
      toReview(await dataOf(api.GET('/api/v1/plan-imports/{id}/proposals', { params: of(id), signal }))),
  });
}

/** The document in paragraphs, with the places of the proposals. */
export function useParagraphs(id: string) {
  return useQuery({
    queryKey: importKeys.paragraphs(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plan-imports/{id}/paragraphs', { params: of(id), signal })),
  });
}

/** The text in which places count: its lines joined by line feeds. It never changes. */
export function useSource(id: string) {
  return useQuery({
    queryKey: importKeys.lines(id),
    queryFn: async ({ signal }) => {
      const { lines } = await dataOf(api.GET('/api/v1/plan-imports/{id}/text', { params: of(id), signal }));
      return lines.map(({ text }) => text).join('\n');
    },
    staleTime: Infinity,
  });
}

/** What is still open. */
export function useChecklist(id: string) {
  return useQuery({
    queryKey: importKeys.checklist(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plan-imports/{id}/checklist', { params: of(id), signal })),
  });
}

/** The days that the deadlines mean, by item. */
export function useDates(id: string) {
  return useQuery({
    queryKey: importKeys.dates(id),
    queryFn: async ({ signal }) => {
      const { items } = await dataOf(api.GET('/api/v1/plan-imports/{id}/dates', { params: of(id), signal }));
      return new Map(items.map(({ id: item, due }) => [item, due]));
    },
  });
}

/** The log of the review. */
export function useSteps(id: string) {
  return useQuery({
    queryKey: importKeys.steps(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plan-imports/{id}/operations', { params: of(id), signal })),
  });
}

type ReviewOrder =
  | {
      readonly type: 'operations';
      readonly operations: readonly Operation[];
      readonly expectedVersion: number;
    }
  | { readonly type: 'undo' | 'redo'; readonly expectedVersion: number };

/** Orders on a review, each on the version that the person sees. */
export interface ReviewOrders {
  /** @returns whether it was done */
  readonly operate: (...operations: Operation[]) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  readonly isPending: boolean;
  readonly problem: ReturnType<typeof useOrder>['problem'];
  readonly reset: () => void;
}

/** Decides on proposals. What the server answers is shown at once; the rest is read anew. */
export function useReviewOrders(id: string, { version }: Pick<Review, 'version'>): ReviewOrders {
  const client = useQueryClient();
  const [queue] = useState(() => new ReviewQueue());
  const order = useOrder({
    send: (given: ReviewOrder, key) =>
      queue.run(key, given.expectedVersion, (expectedVersion) =>
        sendOrder(id, { ...given, expectedVersion }, key),
      ),
    invalidates: [importKeys.one(id)],
    onDone: (answer) => client.setQueryData(importKeys.proposals(id), toReview(answer)),
  });
  const give = async (given: ReviewOrder) => (await order.give(given)) !== undefined;
  return {
    operate: (...operations) => give({ type: 'operations', operations, expectedVersion: version }),
    undo: () => give({ type: 'undo', expectedVersion: version }),
    redo: () => give({ type: 'redo', expectedVersion: version }),
    isPending: order.isPending,
    problem: order.problem,
    reset: order.reset,
  };
}

function sendOrder(id: string, order: ReviewOrder, key: string) {
  const params = { ...of(id), header: { 'Idempotency-Key': key } };
  const { expectedVersion } = order;
  switch (order.type) {
    case 'undo':
      return dataOf(api.POST('/api/v1/plan-imports/{id}/undo', { params, body: { expectedVersion } }));
    case 'redo':
      return dataOf(api.POST('/api/v1/plan-imports/{id}/redo', { params, body: { expectedVersion } }));
    case 'operations':
      return dataOf(
        api.POST('/api/v1/plan-imports/{id}/operations', {
          params,
          body: { expectedVersion, operations: order.operations.map((operation) => ({ ...operation })) },
        }),
      );
  }
}

/** Reads the words of a deadline by the importer's rules; nothing is changed. */
export function useReadDeadline(id: string) {
  return useOrder({
    send: (words: string) =>
      dataOf(api.POST('/api/v1/plan-imports/{id}/deadline-readings', { params: of(id), body: { words } })),
  });
}
