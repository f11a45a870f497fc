/** A thread of its own for one file, so that the API goes on answering; see `PlanFileReader`. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTo } from './reading-job.ts';
import type { ReadingJob } from './reading-job.ts';

parentPort?.postMessage(await answerTo(workerData as ReadingJob));
