import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { OVER_WORK, queryKeys } from '../../../lib/api/query-keys.ts';
import type { components, operations } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { usePages } from '../../../lib/api/use-pages.ts';

export type Task = components['schemas']['TaskDetailResponse'];
export type Content = components['schemas']['TaskContentResponse'];
type CommandBody = operations['TasksController_command']['requestBody']['content']['application/json'];

/** As much of a history as is read at once. */
const HISTORY_PAGE = 30;

/** One task. */
export function useTask(id: string) {
  return useQuery({
    queryKey: queryKeys.task(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/tasks/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to it, the newest first. */
export function useTaskHistory(id: string) {
  return usePages({
    queryKey: queryKeys.taskHistory(id),
    read: async (cursor, signal) => {
      const query = { limit: HISTORY_PAGE, ...(cursor && { cursor }) };
      const page = await dataOf(
        api.GET('/api/v1/tasks/{id}/history', { params: { path: { id }, query }, signal }),
      );
      return { ...page, items: page.items.map((entry) => ({ ...entry, id: entry.seq.toString() })) };
    },
  });
}

/** A result that was handed in, read when somebody wants to see it. */
export function useContent(taskId: string, contentId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.task(taskId), 'content', contentId],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/tasks/{id}/contents/{contentId}', {
          params: { path: { id: taskId, contentId } },
          signal,
        }),
      ),
    enabled,
    staleTime: Infinity,
  });
}

/**
 * Orders on a task. The version that the person saw goes along: who answers to an older state is refused, sees the newer
 * one, and what he typed is still there.
 */
export function useTaskOrder({ id, version }: Pick<Task, 'id' | 'version'>) {
  return useOrder({
    send: (order: Readonly<Record<string, unknown>>, key) =>
      dataOf(
        api.POST('/api/v1/tasks/{id}/commands', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          // The fields are those that the server itself asked for (`needs`).
          body: { expectedVersion: version, ...order } as unknown as CommandBody,
        }),
      ),
    invalidates: [queryKeys.tasks, ...OVER_WORK],
  });
}

/** Sends a file in, to be handed in with a result. */
export function sendTaskFile(id: string, file: File) {
  return dataOf(
    api.POST('/api/v1/tasks/{id}/files', {
      params: { path: { id } },
      body: { file: file as unknown as string },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
}
