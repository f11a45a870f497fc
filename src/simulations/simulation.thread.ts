/** A thread of its own for one dry run, so that the API goes on answering; see `ThreadSimulationRunner`. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTo } from './simulation-job.ts';
import type { SimulationJob } from './simulation-job.ts';

parentPort?.postMessage(answerTo(workerData as SimulationJob));
