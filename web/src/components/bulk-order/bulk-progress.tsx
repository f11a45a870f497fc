import './bulk-order.css';
import type { BulkJob } from '../../lib/api/bulk.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from './texts.ts';

/** How far a job is, and what could not be done. */
export function BulkProgress({ job }: { job: BulkJob }) {
  const t = useTexts(texts);
  return (
    <div role="status">
      <p>{job.status === 'running' ? t.working(job.done, job.total) : t.done(job.done)}</p>
      <progress
        className="bulk-bar"
        aria-label={t.progress}
        max={Math.max(job.total, 1)}
        value={job.done + job.failed}
      />
      {job.failed > 0 && (
        <>
          <p>{t.failed(job.failed)}</p>
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
