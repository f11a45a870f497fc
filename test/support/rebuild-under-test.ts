import type { DataSource } from 'typeorm';
import { AuditService } from '../../src/audit/audit.service.ts';
import { BulkJobsRepository } from '../../src/bulk/bulk-jobs.repository.ts';
import { SubjectLauncher } from '../../src/bulk/subject-launcher.service.ts';
import type { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { RebuildRepository } from '../../src/rebuild/rebuild.repository.ts';
import { RebuildService } from '../../src/rebuild/rebuild.service.ts';
import { SubjectRestarter } from '../../src/rebuild/subject-restarter.service.ts';
import { TemporalGuard } from '../../src/rebuild/temporal-guard.service.ts';
import { RecordedSubjectInputs } from '../../src/recording/subject-inputs.service.ts';
import type { SentinelMark, SentinelPost } from '../../src/temporal/sentinel-post.ts';
import type { SubjectRef, WorkflowGateway } from '../../src/temporal/workflow-gateway.ts';
import type { FoundRun, WorkflowInspector } from '../../src/temporal/workflow-inspector.ts';
import type { WorkflowRef } from '../../src/temporal/workflow-names.ts';
import type { SubjectInput } from '../../workflows/contracts/subject.contract.ts';
import { RecordingUnderTest } from './recording-under-test.ts';

/** A Temporal namespace as far as a rebuild sees it: what was started in it, and the mark. */
export class FakeTemporal {
  mark: SentinelMark | null = null;
  /** Workflow ids with the generation that runs. */
  readonly running = new Map<string, number>();
  /** Every start of a subject that did anything, in order. */
  starts: string[] = [];
  told: string[] = [];
  /** After so many starts of subjects Temporal is away. */
  failsAfter = Number.POSITIVE_INFINITY;

  lose(): void {
    this.mark = null;
    this.running.clear();
  }

  async look(): Promise<SentinelMark | null> {
    if (this.failsAfter <= 0) throw new Error('Temporal is away');
    return this.mark;
  }

  async put(mark: SentinelMark): Promise<void> {
    this.mark = mark;
  }

  async restartSubject({ kind, subjectId, generation }: SubjectInput<unknown>): Promise<void> {
    if (this.starts.length >= this.failsAfter) throw new Error('Temporal is away');
    const id = `${kind}/${subjectId}`;
    if (this.running.get(id) === generation) return;
    this.running.set(id, generation);
    this.starts.push(subjectId);
  }

  async find({ kind, id }: WorkflowRef): Promise<FoundRun | null> {
    const generation = this.running.get(`${kind}/${id}`);
    return generation === undefined ? null : { isRunning: true, generation };
  }

  async startTicker(kind: string, id: string): Promise<void> {
    this.running.set(`${kind}/${id}`, 1);
  }

  async startBulk(jobId: string): Promise<void> {
    this.running.set(`bulk/${jobId}`, 1);
  }

  async tellPlanClosed(subjects: readonly SubjectRef[]): Promise<void> {
    this.told.push(...subjects.map(({ id }) => id));
  }
}

/** Guard and rebuild on a database of their own, over a Temporal that a test can lose. */
export class RebuildUnderTest {
  readonly temporal = new FakeTemporal();
  readonly recording: RecordingUnderTest;

  constructor(readonly dataSource: DataSource) {
    this.recording = new RecordingUnderTest(dataSource);
  }

  /** Another worker's: each has its own objects over the same database and the same Temporal. */
  guard(): TemporalGuard {
    const config = loadConfig({ DATABASE_URL: 'postgresql://localhost/unused' });
    const sentinel: SentinelPost = this.temporal;
    const clock = this.recording.clock as unknown as PlanClock;
    return new TemporalGuard(config, clock, sentinel, new RebuildRepository(this.dataSource), this.rebuild());
  }

  rebuild(): RebuildService {
    const { dataSource } = this;
    const repository = new RebuildRepository(dataSource);
    return new RebuildService(repository, this.launcher(), new BulkJobsRepository(dataSource), this.gateway);
  }

  restarter(): SubjectRestarter {
    const { dataSource, recording, temporal } = this;
    const clock = recording.clock as unknown as PlanClock;
    const inspector = temporal as unknown as WorkflowInspector;
    const repository = new RebuildRepository(dataSource);
    return new SubjectRestarter(
      dataSource,
      new AuditService(),
      clock,
      this.launcher(),
      repository,
      inspector,
    );
  }

  private get gateway(): WorkflowGateway {
    return this.temporal as unknown as WorkflowGateway;
  }

  private launcher(): SubjectLauncher {
    const { dataSource, recording } = this;
    const clock = recording.clock as unknown as PlanClock;
    const inputs = new RecordedSubjectInputs(recording.store, recording.settings, clock);
    return new SubjectLauncher(dataSource, recording.launch, inputs, this.gateway);
  }

  /** The installation's row as a first start makes it. */
  async begin(): Promise<void> {
    await this.recording.rows(
      `INSERT INTO installation (id, demo_mode, sentinel) VALUES (1, false, 'our-word')`,
    );
  }

  /** A launched task that runs in Temporal. */
  async launchedTask() {
    const task = await this.recording.task({ due: '2025-09-03' });
    this.temporal.running.set(`task/${task.id}`, 1);
    await this.recording.launch.markStarted([task.id], 1);
    return task;
  }

  async insertPlan(id: string, status: 'running' | 'closed'): Promise<void> {
    await this.recording.rows(
      `INSERT INTO plan (id, authority, issuer_agency_id, standing_agency_id, title, issued_on_assumed, status,
                         entered_at, issued_at, document, document_sha256, conventions, version)
       VALUES ($1, 'ha-noi', 'ha-noi/ubnd', 'ha-noi/so-noi-vu', 'Kế hoạch', false, $2, now(), now(), '{}', '', '{}', 1)`,
      id,
      status,
    );
  }

  async insertRunningJob(id: string): Promise<void> {
    await this.recording.rows(
      `INSERT INTO bulk_job (id, kind, created_at, total, status, params, started_at)
       VALUES ($1, 'launch', now(), 1, 'running', '{}', now())`,
      id,
    );
  }
}
