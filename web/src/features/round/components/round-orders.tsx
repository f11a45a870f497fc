import { lazy, Suspense } from 'react';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useRoundOrder, type Round } from '../api/rounds.ts';
import { texts } from '../texts.ts';

// Few rounds have a date to be set.
const SetRoundDate = lazy(async () => ({ default: (await import('./set-round-date.tsx')).SetRoundDate }));

type OrderType = Round['allowedActions'][number]['type'];

/** What the server lets this account order on the round. */
export function RoundOrders({ round }: { round: Round }) {
  if (round.allowedActions.length === 0) return null;
  return (
    <div className="round-orders">
      {round.allowedActions.map(({ type }) =>
        type === 'set-round-date' ? (
          <Suspense key={type} fallback={null}>
            <SetRoundDate round={round} />
          </Suspense>
        ) : (
          <Reasoned key={type} round={round} type={type} />
        ),
      )}
    </div>
  );
}

function Reasoned({ round, type }: { round: Round; type: Exclude<OrderType, 'set-round-date'> }) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useRoundOrder(round.id);
  return (
    <ConfirmAction
      label={t[`order_${type}`]}
      question={t[`ask_${type}`]}
      reason={t.reason}
      isPending={isPending}
      problem={problem}
      version={round.version}
      onConfirm={async (reason, version) =>
        (await give({ type, reason, expectedVersion: version })) !== undefined
      }
    />
  );
}
