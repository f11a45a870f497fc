import { ConfirmAction } from '../../../components/confirm-action.tsx';
import type { BulkJob } from '../../../lib/api/bulk.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Receiving } from '../api/receive.ts';
import { texts } from '../texts.ts';

interface ReceiveManyProps {
  readonly receiving: Receiving;
  /** How many wait. */
  readonly count: number;
  /** Those that were ticked; none: all are meant. */
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** Receives what was ticked, else everything that waits. */
export function ReceiveMany({ receiving, count, chosen, onDone }: ReceiveManyProps) {
  const t = useTexts(texts);
  const some = chosen.length > 0;
  const receive = async () => {
    const isTaken = await receiving.receive(some ? chosen : 'all');
    if (isTaken) onDone();
    return isTaken;
  };
  return (
    <div className="receive-all">
      <ConfirmAction
        label={some ? t.receiveChosen(chosen.length) : t.receiveAll}
        question={some ? t.receiveChosenQuestion(chosen.length) : t.receiveAllQuestion(count)}
        isPending={receiving.isPending}
        problem={receiving.problem}
        onConfirm={receive}
      />
    </div>
  );
}

/** How far the receiving of many is, then what could not be received; it stays when none of them is left in the lists. */
export function ReceiveProgress({ job }: { job: BulkJob | undefined }) {
  const t = useTexts(texts);
  return (
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
  );
}
