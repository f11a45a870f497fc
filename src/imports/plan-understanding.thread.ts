/** A thread of its own for the rules that read a plan; see `PlanUnderstanding`. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from '../../domain/plan-text/read-plan.ts';
import type { SourceDocument } from '../../domain/plan-text/source-lines.ts';

parentPort?.postMessage(readPlan(workerData as SourceDocument));
