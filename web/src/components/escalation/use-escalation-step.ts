import { api } from '../../lib/api/client.ts';
import { dataOf } from '../../lib/api/problem.ts';
import { queryKeys } from '../../lib/api/query-keys.ts';
import type { components } from '../../lib/api/schema.ts';
import { useOrder } from '../../lib/api/use-order.ts';

export type Escalation = components['schemas']['EscalationResponse'];
type Step =
  | components['schemas']['AcknowledgeEscalationBody']
  | components['schemas']['DirectEscalationBody']
  | components['schemas']['AnswerEscalationBody']
  | components['schemas']['CloseEscalationBody'];

/** Gives an order on an escalation, where it belongs: to its task or its report. */
export function useEscalationStep({ subject }: Pick<Escalation, 'subject'>) {
  return useOrder({
    send: async (step: Step, key): Promise<{ readonly version: number }> => {
      const params = { path: { id: subject.id }, header: { 'Idempotency-Key': key } };
      return subject.kind === 'task'
        ? dataOf(api.POST('/api/v1/tasks/{id}/commands', { params, body: step }))
        : dataOf(api.POST('/api/v1/reports/{id}/commands', { params, body: step }));
    },
    invalidates: [queryKeys.escalations, queryKeys.overviews, queryKeys.tasks, queryKeys.reports],
  });
}
