/** The worker of the floors: the same kind of process, cache and pool as the product's, with nothing to think about. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';

const { DATABASE_URL, TEMPORAL_ADDRESS, FLOOR_BUNDLE, FLOOR_TASK_QUEUE, FLOOR_CACHE } = process.env;

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

/** A reminder in one transaction: that it happened, the task's row, and the line in somebody's digest. */
async function remind({ subjectId, rung }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO floor_event (subject_id, rung) VALUES ($1, $2)', [subjectId, rung]);
    await client.query('UPDATE floor_task SET reminded = reminded + 1 WHERE id = $1', [subjectId]);
    await client.query('INSERT INTO floor_notification (subject_id, rung) VALUES ($1, $2)', [
      subjectId,
      rung,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGINT', 'SIGTERM'] });
const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection,
  taskQueue: FLOOR_TASK_QUEUE,
  workflowBundle: { codePath: FLOOR_BUNDLE },
  activities: { remind },
  maxCachedWorkflows: Number(FLOOR_CACHE),
  shutdownGraceTime: '1 second',
});
process.stdin.on('end', () => worker.shutdown()).resume();
await worker.run();
process.exit(0);
