import { Injectable } from '@nestjs/common';
import { inParallel } from '../common/in-parallel.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { WorkflowInspector } from '../temporal/workflow-inspector.ts';
import type { WorkflowRef } from '../temporal/workflow-names.ts';
import type { Findings, FoundRef } from './finding.ts';
import type { Progress } from './subject-check.service.ts';
import { SubjectRestarter } from '../rebuild/subject-restarter.service.ts';

const AT_ONCE = 20;
/** Restarted together: one transaction, one reading of their inputs. */
const BATCH = 100;
/** Stands in Temporal with the run that was ended. */
const REASON = 'check:consistency: PostgreSQL knows of nothing that it should do';

/** Makes the workflows agree with PostgreSQL. Broken off anywhere, it is carried on by checking and repairing again. */
@Injectable()
export class WorkflowRepair {
  constructor(
    private readonly inspector: WorkflowInspector,
    private readonly gateway: WorkflowGateway,
    private readonly restarter: SubjectRestarter,
  ) {}

  async run(findings: Findings, progress: Progress): Promise<void> {
    await each(findings.toRepair('end').filter(isWorkflow), (ref) => this.inspector.end(ref, REASON));
    await each(findings.toRepair('start').filter(isWorkflow), async (ref) => {
      await this.inspector.end(ref, 'check:consistency: started anew from PostgreSQL');
      await this.inspector.startAgain(ref);
    });
    for (const { kind, id } of findings.toRepair('poke')) {
      if (kind === 'plan' || kind === 'round') await this.gateway.poke(kind, id);
    }
    const subjects = findings.toRepair('restart').filter(isWorkflow);
    for (let at = 0; at < subjects.length; at += BATCH) {
      const batch = subjects.slice(at, at + BATCH);
      await this.restarter.restart(await this.generationsOf(batch), findings.losses);
      progress(Math.min(at + BATCH, subjects.length), subjects.length);
    }
  }

  /** The generations that Temporal knows: after a restore of PostgreSQL they may be greater than its own. */
  private async generationsOf(refs: readonly WorkflowRef[]): Promise<Map<string, number>> {
    const generations = new Map<string, number>();
    await each(refs, async (ref) => {
      generations.set(ref.id, (await this.inspector.find(ref))?.generation ?? 0);
    });
    return generations;
  }
}

function isWorkflow(ref: FoundRef): ref is WorkflowRef {
  return ref.kind !== 'digest' && ref.kind !== 'content' && ref.kind !== 'chain' && ref.kind !== 'namespace';
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const { error } = await inParallel(items, AT_ONCE, work);
  if (error !== undefined) throw error;
}
