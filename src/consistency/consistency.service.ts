import { Injectable } from '@nestjs/common';
import { NAMESPACE_RULES } from './namespace-rules.ts';
import { TemporalGuard } from '../rebuild/temporal-guard.service.ts';
import { Findings } from './finding.ts';
import { MemoryCheck } from './memory-check.service.ts';
import { MemoryRepair } from './memory-repair.service.ts';
import { RepairLog } from './repair-log.service.ts';
import { SettingsCheck } from './settings-check.service.ts';
import type { Progress } from './subject-check.service.ts';
import { WorkflowCheck } from './workflow-check.service.ts';
import { WorkflowRepair } from './workflow-repair.service.ts';

/** What a check found, and what is left after a repair. */
export interface ConsistencyReport {
  readonly found: Findings;
  /** Null where nothing was repaired. */
  readonly remaining: Findings | null;
  /** Whether Temporal's list could be read: without it, workflows of what PostgreSQL does not know are not found. */
  readonly listed: boolean;
}

/** Tells how far each step is. */
export type Step = 'memory' | 'workflows' | 'memory-repair' | 'workflow-repair';
export type StepProgress = (step: Step, done: number, total: number) => void;

/** Does this installation agree with itself: events, state, lists, ledger, letters, audit, jobs and workflows? */
@Injectable()
export class Consistency {
  constructor(
    private readonly memory: MemoryCheck,
    private readonly workflows: WorkflowCheck,
    private readonly guard: TemporalGuard,
    private readonly settings: SettingsCheck,
  ) {}

  /** Changes nothing. */
  async check(progress: StepProgress = () => undefined): Promise<ConsistencyReport> {
    const found = new Findings();
    await this.memory.run(found, stepOf(progress, 'memory'));
    await this.settings.run(found);
    const listed = await this.checkWorkflows(found, progress);
    return { found, remaining: null, listed };
  }

  /** Looks at the workflows as well, unless the namespace as a whole is not this installation's. */
  async checkWorkflows(found: Findings, progress: StepProgress): Promise<boolean> {
    const namespace = await this.guard.look();
    const rule = NAMESPACE_RULES[namespace];
    if (rule !== undefined) found.add({ rule, ref: { kind: 'namespace', id: namespace } });
    if (namespace === 'foreign' || namespace === 'newer') return false;
    return this.workflows.run(found, stepOf(progress, 'workflows'));
  }
}

/** Checks, repairs what can be repaired, and checks again. */
@Injectable()
export class ConsistencyRepair {
  constructor(
    private readonly consistency: Consistency,
    private readonly memory: MemoryRepair,
    private readonly workflows: WorkflowRepair,
    private readonly guard: TemporalGuard,
    private readonly settings: SettingsCheck,
    private readonly log: RepairLog,
  ) {}

  /**
   * Broken off anywhere, it is carried on by doing it again. The memory first, since the workflows start from it.
   */
  async run(progress: StepProgress = () => undefined): Promise<ConsistencyReport> {
    const before = await this.consistency.check(progress);
    await this.memory.run(before.found, stepOf(progress, 'memory-repair'));
    await this.repairNamespace();
    // As they are after the memory was put right.
    const seen = new Findings();
    await this.consistency.checkWorkflows(seen, progress);
    before.found.losses.splice(0, Infinity, ...seen.losses);
    await this.workflows.run(seen, stepOf(progress, 'workflow-repair'));
    // Last: its orders go to workflows that stand as PostgreSQL does.
    await this.settings.repair(before.found);
    const after = await this.consistency.check(progress);
    const report = { found: before.found, remaining: after.found, listed: after.listed };
    await this.log.write(report);
    return report;
  }

  private async repairNamespace(): Promise<void> {
    const namespace = await this.guard.look();
    if (namespace === 'newer') await this.guard.rebuildNewer();
    if (namespace === 'lost' || namespace === 'unfinished') await this.guard.check();
  }
}

function stepOf(progress: StepProgress, step: Step): Progress {
  return (done, total) => progress(step, done, total);
}
