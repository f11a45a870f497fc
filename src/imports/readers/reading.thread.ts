/** A thread of its own for one file, so that the API goes on answering; see `PlanFileReader`. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTo } from './reading-job.ts';
import type { ReadingJob } from './reading-job.ts';

// pdf.js lets go of promises about parts of a broken file; what matters of them, the awaited ones tell. One that nobody
// awaits would end the thread before its answer.
process.on('unhandledRejection', () => undefined);

parentPort?.postMessage(await answerTo(workerData as ReadingJob));
