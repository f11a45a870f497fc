import type { QueryKey } from '@tanstack/react-query';
import { useJob } from '../lib/api/bulk.ts';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

interface JobProgressProps {
  readonly jobId: string;
  /** What is read anew once it is done. */
  readonly invalidates: readonly QueryKey[];
}

/** How far a job is, until it is done; then what could not be done. */
export function JobProgress({ jobId, invalidates }: JobProgressProps) {
  const t = useTexts(texts);
  const { data: job } = useJob(jobId, invalidates);
  if (job === undefined) return null;
  return (
    <div role="status" className="card">
      <progress max={Math.max(job.total, 1)} value={job.done + job.failed} aria-label={t.jobProgress} />{' '}
      {job.status === 'running' ? t.jobRunning(job.done, job.total) : t.jobDone(job.done)}
      {job.failed > 0 && (
        <>
          <p>{t.jobFailed(job.failed)}</p>
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
