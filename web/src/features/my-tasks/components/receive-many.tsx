import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useReceiveMany } from '../api/receive.ts';
import { texts } from '../texts.ts';

interface ReceiveManyProps {
  /** How many wait. */
  readonly count: number;
  /** Those that were ticked; none: all are meant. */
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** Receives what was ticked, else everything that waits, with its progress and what could not be received. */
export function ReceiveMany({ count, chosen, onDone }: ReceiveManyProps) {
  const t = useTexts(texts);
  const { give, isPending, problem, job } = useReceiveMany();
  const some = chosen.length > 0;
  const receive = async () => {
    const isTaken = (await give(some ? chosen : 'all')) !== undefined;
    if (isTaken) onDone();
    return isTaken;
  };
  return (
    <div className="receive-all">
      <ConfirmAction
        label={some ? t.receiveChosen(chosen.length) : t.receiveAll}
        question={some ? t.receiveChosenQuestion(chosen.length) : t.receiveAllQuestion(count)}
        isPending={isPending}
        problem={problem}
        onConfirm={receive}
      />
      <div role="status">
        {job?.status === 'running' && t.receiving(job.done, job.total)}
        {job !== undefined && job.status !== 'running' && t.received(job.done)}
        {job !== undefined && job.failed > 0 && (
          <>
            <p>{t.notReceived(job.failed)}</p>
            <ul>
              {job.failedItems.map((item) => (
                <li key={item.n}>{item.detail}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
