import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useReceiveAll } from '../api/receive.ts';
import { texts } from '../texts.ts';

/** Receives everything that waits, with its progress and what could not be received. */
export function ReceiveAll({ count }: { count: number }) {
  const t = useTexts(texts);
  const { give, isPending, problem, job } = useReceiveAll();
  return (
    <div className="receive-all">
      <ConfirmAction
        label={t.receiveAll}
        question={t.receiveAllQuestion(count)}
        isPending={isPending}
        problem={problem}
        onConfirm={async () => (await give('all')) !== undefined}
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
