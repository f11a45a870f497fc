import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import type { PendingChange } from '../pending-change.ts';

export type CalendarYear = components['schemas']['CalendarYearResponse'];

/** The days of a year on which the week's rhythm does not hold. */
export function useCalendarYear(year: number) {
  return useQuery({
    queryKey: [...queryKeys.calendar, year],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/calendar/{year}', { params: { path: { year } }, signal })),
  });
}

/** What a change would move; nothing is stored. */
export function usePreview() {
  return useOrder({
    send: ({ add, remove }: PendingChange) =>
      dataOf(
        api.POST('/api/v1/calendar/changes/preview', {
          body: { add: [...add], remove: [...remove], limit: 50 },
        }),
      ),
  });
}

/** Enters the change; running work is planned anew by a job. */
export function useChangeCalendar(expectedVersion: number) {
  return useOrder({
    send: ({ change, reason }: { change: PendingChange; reason: string }, key) =>
      dataOf(
        api.POST('/api/v1/calendar/changes', {
          params: { header: { 'Idempotency-Key': key } },
          body: { add: [...change.add], remove: [...change.remove], reason, expectedVersion },
        }),
      ),
    invalidates: [queryKeys.calendar],
  });
}
