import type { DataSource } from 'typeorm';
import { AuditService } from '../../src/audit/audit.service.ts';
import { SubjectLauncher } from '../../src/bulk/subject-launcher.service.ts';
import type { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { Consistency, ConsistencyRepair } from '../../src/consistency/consistency.service.ts';
import { Findings } from '../../src/consistency/finding.ts';
import { MemoryRepair } from '../../src/consistency/memory-repair.service.ts';
import { RepairLog } from '../../src/consistency/repair-log.service.ts';
import { SettingsCheck } from '../../src/consistency/settings-check.service.ts';
import type { StaleSettings } from '../../src/settings-changes/stale-settings.service.ts';
import { RoundCheck } from '../../src/consistency/round-check.service.ts';
import { SubjectRestarter } from '../../src/rebuild/subject-restarter.service.ts';
import { WorkflowCheck } from '../../src/consistency/workflow-check.service.ts';
import { WorkflowRepair } from '../../src/consistency/workflow-repair.service.ts';
import { WorkflowSubjects } from '../../src/consistency/workflow-subjects.repository.ts';
import { RebuildRepository } from '../../src/rebuild/rebuild.repository.ts';
import { RecordedSubjectInputs } from '../../src/recording/subject-inputs.service.ts';
import type { WorkflowInspector } from '../../src/temporal/workflow-inspector.ts';
import type { WorkflowGateway } from '../../src/temporal/workflow-gateway.ts';
import { refOf, type WorkflowRef } from '../../src/temporal/workflow-names.ts';
import type { SubjectInput } from '../../workflows/contracts/subject.contract.ts';
import type { SubjectStanding, TickerStanding } from '../../workflows/contracts/standing.contract.ts';
import { memoryCheck } from './memory-agreement.ts';
import { FakeTemporal, RebuildUnderTest } from './rebuild-under-test.ts';

/** Temporal as far as a check sees it: every workflow stands where PostgreSQL does, unless a test says otherwise. */
class LookedAtTemporal extends FakeTemporal implements WorkflowInspector {
  /** What single workflows say other than PostgreSQL; null: they give no answer. */
  readonly says = new Map<string, Partial<SubjectStanding> | null>();
  readonly ended: string[] = [];
  readonly poked: string[] = [];
  hasList = true;

  constructor(private readonly dataSource: () => DataSource) {
    super();
  }

  async subjectStanding({ kind, id }: WorkflowRef, afterSeq: number): Promise<SubjectStanding | null> {
    const says = this.says.get(`${kind}/${id}`);
    if (says === null) return null;
    const [row] = await this.dataSource().query<{ lastSeq: number; status: string; nextAt: Date | null }[]>(
      `SELECT last_seq AS "lastSeq", state ->> 'status' AS status, next_at AS "nextAt" FROM subject WHERE id = $1`,
      [id],
    );
    const { lastSeq = afterSeq, status = '', nextAt = null } = row ?? {};
    return {
      generation: this.running.get(`${kind}/${id}`) ?? 0,
      lastSeq,
      recordedSeq: lastSeq,
      status,
      nextAt: nextAt?.getTime() ?? null,
      halted: null,
      clock: { offsetMs: 0, version: 0 },
      answeredBeyond: [],
      ...says,
    };
  }

  async tickerStanding({ kind, id }: WorkflowRef): Promise<TickerStanding | null> {
    const says = this.says.get(`${kind}/${id}`);
    if (says === null) return null;
    return { nextAt: null, clock: { offsetMs: 0, version: 0 }, ...says };
  }

  async *listRunning(): AsyncIterable<WorkflowRef> {
    if (!this.hasList) throw new Error('visibility is switched off');
    for (const id of this.running.keys()) {
      const ref = refOf(id);
      if (ref !== null) yield ref;
    }
  }

  async end({ kind, id }: WorkflowRef): Promise<void> {
    if (this.running.delete(`${kind}/${id}`)) this.ended.push(`${kind}/${id}`);
  }

  async startAgain({ kind, id }: WorkflowRef): Promise<void> {
    this.running.set(`${kind}/${id}`, 1);
    this.says.delete(`${kind}/${id}`);
  }

  async poke(kind: string, id: string): Promise<void> {
    this.poked.push(`${kind}/${id}`);
    this.says.delete(`${kind}/${id}`);
  }

  override async restartSubject(input: SubjectInput<unknown>): Promise<void> {
    await super.restartSubject(input);
    this.says.delete(`${input.kind}/${input.subjectId}`);
  }
}

/** Check and repair on a database of their own, over a Temporal whose workflows a test can set astray. */
export class ConsistencyUnderTest extends RebuildUnderTest {
  override readonly temporal: LookedAtTemporal = new LookedAtTemporal(() => this.dataSource);

  private get clock(): PlanClock {
    return this.recording.clock as unknown as PlanClock;
  }

  /** Keeps everything as it is now, and returns how to have it so again: quicker than another database. */
  async keep(): Promise<() => Promise<void>> {
    const tables = this.dataSource.entityMetadatas.map(({ tableName }) => `"${tableName}"`);
    await this.dataSource.query('CREATE SCHEMA kept');
    for (const table of tables) await this.dataSource.query(`CREATE TABLE kept.${table} AS TABLE ${table}`);
    const running = [...this.temporal.running];
    return async () => {
      await this.dataSource.transaction(async (manager) => {
        // Without looking at foreign keys: the order does not matter.
        await manager.query(`SET LOCAL session_replication_role = 'replica'`);
        for (const table of tables) {
          await manager.query(`DELETE FROM ${table}`);
          await manager.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept.${table}`);
        }
      });
      this.temporal.running.clear();
      this.temporal.says.clear();
      this.temporal.starts = [];
      for (const [id, generation] of running) this.temporal.running.set(id, generation);
    };
  }

  /** The codes of what is found, with how often. */
  async check(): Promise<Record<string, number>> {
    return countsOf((await this.consistency().check()).found);
  }

  /** What a repair found, what was left after it, and what it gave up. */
  async repair() {
    const { found, remaining, listed } = await this.repairs().run();
    return {
      found: countsOf(found),
      left: countsOf(remaining ?? new Findings()),
      losses: found.losses,
      listed,
    };
  }

  consistency(): Consistency {
    const stored = new WorkflowSubjects(this.dataSource);
    const workflows = new WorkflowCheck(stored, this.temporal, this.clock);
    const patient = workflows.run.bind(workflows);
    // Nothing moves meanwhile: it need not be looked at again.
    workflows.run = (findings, progress) => patient(findings, progress, []);
    const memory = memoryCheck(this.dataSource);
    return new Consistency(memory, workflows, this.guard(), this.settings());
  }

  /** No plans are here of which settings could change: test/medium/settings-races.spec.ts has them. */
  private settings(): SettingsCheck {
    return new SettingsCheck({
      find: async () => [],
      repair: async () => undefined,
    } as unknown as StaleSettings);
  }

  private repairs(): ConsistencyRepair {
    const { dataSource, recording, clock, temporal } = this;
    const audit = new AuditService();
    const gateway = temporal as unknown as WorkflowGateway;
    const inputs = new RecordedSubjectInputs(recording.store, recording.settings, clock);
    const launcher = new SubjectLauncher(dataSource, recording.launch, inputs, gateway);
    const rebuild = new RebuildRepository(dataSource);
    return new ConsistencyRepair(
      this.consistency(),
      new MemoryRepair(dataSource, audit, clock, new RoundCheck(dataSource)),
      new WorkflowRepair(
        temporal,
        gateway,
        new SubjectRestarter(dataSource, audit, clock, launcher, rebuild, temporal),
      ),
      this.guard(),
      this.settings(),
      new RepairLog(dataSource, audit, clock),
    );
  }
}

function countsOf(findings: Findings): Record<string, number> {
  return Object.fromEntries(findings.rules().map((rule) => [rule.code, findings.count(rule)]));
}
