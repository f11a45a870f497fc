import { continueAsNew } from '@temporalio/workflow';
import { decideReplan } from '../domain/obligation/replan.ts';
import { decideReport } from '../domain/report/report.decide.ts';
import { evolveReport } from '../domain/report/report.evolve.ts';
import { REPORT_TRANSITIONS } from '../domain/report/report.transitions.ts';
import type { ReportCommand, ReportEvent, ReportState } from '../domain/report/report.ts';
import type { ReportInput } from './contracts/report.contract.ts';
import { SubjectLoop } from './support/subject-loop.ts';
import type { SubjectBehaviour } from './support/subject-behaviour.ts';

const REPORT: SubjectBehaviour<ReportState, ReportCommand, ReportEvent> = {
  decide: decideReport,
  replan: decideReplan,
  evolve: evolveReport,
  isEnded: (state) => state.status === 'cancelled',
  needsVersion: (command) => REPORT_TRANSITIONS[command.type].needsVersion === true,
};

/** One duty to report, from the opening of its round until the plan is closed: reminds, escalates, collects. */
export async function reportWorkflow(input: ReportInput): Promise<void> {
  const loop = new SubjectLoop(REPORT, input);
  loop.listen();
  const next = await loop.run();
  if (next !== 'ended') await continueAsNew<typeof reportWorkflow>(next);
}
