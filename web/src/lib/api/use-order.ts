import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { OrderKeys } from './idempotency.ts';
import { toProblem, type ApiProblem } from './problem.ts';

interface OrderOptions<Order, Answer> {
  /** Sends the order under the key: `(order, key) => dataOf(api.POST(…, { params: { header: { 'Idempotency-Key': key } } }))`. */
  readonly send: (order: Order, key: string) => Promise<Answer>;
  /** What is read anew afterwards, refused or not: a refusal often says that what is shown is old. */
  readonly invalidates?: readonly QueryKey[];
  /** After the answer. */
  readonly onDone?: (answer: Answer, order: Order) => void;
}

/** An order that can be given, and how the last one went. */
export interface OrderState<Order, Answer> {
  /** Gives the order. Resolves with `undefined` when it was refused: `problem` says why. */
  readonly give: (order: Order) => Promise<Answer | undefined>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  /** Forgets the last refusal. */
  readonly reset: () => void;
}

/** Gives orders that change something: each with its Idempotency-Key, repeated by itself while the service is away. */
export function useOrder<Order, Answer>(options: OrderOptions<Order, Answer>): OrderState<Order, Answer> {
  const client = useQueryClient();
  const [keys] = useState(() => new OrderKeys());
  const mutation = useMutation({
    mutationFn: ({ order, key }: { order: Order; key: string }) => options.send(order, key),
    onSuccess: (answer, { order }) => options.onDone?.(answer, order),
    onSettled: async (_answer, error) => {
      if (error === null || !toProblem(error).isPassing) keys.answered();
      await Promise.all(
        (options.invalidates ?? []).map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
  return {
    give: (order) => mutation.mutateAsync({ order, key: keys.keyFor(order) }).catch(() => undefined),
    isPending: mutation.isPending,
    problem: mutation.error === null ? null : toProblem(mutation.error),
    reset: mutation.reset,
  };
}
