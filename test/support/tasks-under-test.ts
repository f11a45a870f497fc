import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.ts';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { AppConfig } from '../../src/config/app-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { answerTheRest, configureApp } from '../../src/configure-app.ts';
import type { Actor } from '../../src/identity/actor.ts';
import { PlanIssue } from '../../src/plans/plan-issue.service.ts';
import { ObligationSettings } from '../../src/recording/obligation-settings.ts';
import { RecordingService } from '../../src/recording/recording.service.ts';
import { SubjectStore } from '../../src/recording/subject-store.ts';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { SeedModule } from '../../src/seed/seed.module.ts';
import { SeedService } from '../../src/seed/seed.service.ts';
import { WorkflowGateway } from '../../src/temporal/workflow-gateway.ts';
import type { ApiAnswer } from './api.ts';
import { DecidingGateway } from './deciding-gateway.ts';
import { createCopyOfShared, createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

const LAUNCHED = 'don_doc_launched';

type Launch = (under: TasksUnderTest) => Promise<string>;

/** What a call sends besides its address. */
export interface TaskCall {
  readonly body?: unknown;
  readonly form?: FormData;
  readonly key?: string;
  readonly locale?: string;
}

/** The whole API over a test's database, with the sample plan launched; orders are decided without Temporal. */
export class TasksUnderTest {
  readonly gateway = new DecidingGateway();
  app!: NestExpressApplication;
  dataSource!: DataSource;
  planId!: string;
  private readonly tokens = new Map<string, string>();
  private url = '';

  private constructor(private readonly database: TestDatabase) {}

  /** `launch` fills the installation and answers with the plan; without it, the demonstration with its plan launched. */
  static async start(launch?: Launch): Promise<TasksUnderTest> {
    if (launch !== undefined)
      return TasksUnderTest.over(await createTestDatabase({ references: true }), launch);
    const launched = await createCopyOfShared(LAUNCHED, async (database) => {
      const under = await TasksUnderTest.over(database, launchHanoi);
      await under.app.close();
    });
    return TasksUnderTest.over(launched, planThere);
  }

  private static async over(database: TestDatabase, launch: Launch): Promise<TasksUnderTest> {
    const under = new TasksUnderTest(database);
    const variables = {
      NODE_ENV: 'test',
      DATABASE_URL: under.database.url,
      DATABASE_POOL_SIZE: '5',
      DEMO_MODE: 'true',
      FILE_MAX_BYTES: '65536',
    };
    const module = await Test.createTestingModule({ imports: [AppModule, SeedModule] })
      .overrideProvider(AppConfig)
      .useValue(loadConfig(variables))
      .overrideProvider(WorkflowGateway)
      .useValue(under.gateway)
      .compile();
    under.app = module.createNestApplication<NestExpressApplication>({
      logger: process.env['TEST_LOG'] ? ['error'] : false,
      bodyParser: false,
    });
    configureApp(under.app);
    await under.app.init();
    answerTheRest(under.app);
    await under.app.listen(0, '127.0.0.1');
    under.url = await under.app.getUrl();
    under.dataSource = under.app.get(DataSource);
    under.gateway.services = {
      store: under.get(SubjectStore),
      settings: under.get(ObligationSettings),
      recording: under.get(RecordingService),
      clock: under.get(PlanClock),
    };
    under.planId = await launch(under);
    return under;
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** The actor that an account of the demonstration is. */
  async actor(login: string): Promise<Actor> {
    const [actor] = await this.rows<Actor>(
      `SELECT id AS "accountId", display_name AS "displayName", agency_id AS "agencyId", roles, locale FROM account
        WHERE login = $1`,
      login,
    );
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }

  async rows<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.dataSource.query(sql, values);
  }

  /** A task of the sample plan by assignment and agency. */
  async task(ref: string, agencyId: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `SELECT t.id FROM task t JOIN assignment a ON a.id = t.assignment_id
        WHERE a.plan_id = $1 AND a.ref = $2 AND t.agency_id = $3 AND t.occurrence = 0`,
      this.planId,
      ref,
      agencyId,
    );
    if (!row) throw new Error(`no task ${ref} of ${agencyId}`);
    return row.id;
  }

  /** Calls `/api/v1` + path as the account. */
  async call(login: string, method: string, path: string, call: TaskCall = {}): Promise<ApiAnswer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await this.token(login)}`,
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(call.key === undefined ? {} : { 'Idempotency-Key': call.key }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.form === undefined ? {} : { body: call.form }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** Orders something on a task. */
  order(login: string, taskId: string, body: object, key: string = randomUUID()): Promise<ApiAnswer> {
    return this.call(login, 'POST', `/tasks/${taskId}/commands`, { body, key });
  }

  /** The version that the account sees. */
  async version(login: string, taskId: string): Promise<number> {
    return (await this.call(login, 'GET', `/tasks/${taskId}`)).body.version as number;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  private async token(login: string): Promise<string> {
    const known = this.tokens.get(login);
    if (known !== undefined) return known;
    const response = await fetch(`${this.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password: DEMO_PASSWORD }),
    });
    const { token } = (await response.json()) as { token: string };
    this.tokens.set(login, token);
    return token;
  }
}

async function launchHanoi(under: TasksUnderTest): Promise<string> {
  await under.get(SeedService).run();
  const plan = await planOf(under);
  const owner = await under.actor('so-noi-vu');
  const job = await under.get(PlanIssue).issue(owner, 'launch', plan.id, { expectedVersion: plan.version });
  const runner = under.get(BulkRunner);
  while ((await runner.runBatch(job, () => undefined)).left > 0);
  return plan.id;
}

const planThere: Launch = async (under) => (await planOf(under)).id;

async function planOf(under: TasksUnderTest): Promise<{ id: string; version: number }> {
  const [plan] = await under.rows<{ id: string; version: number }>('SELECT id, version FROM plan');
  if (!plan) throw new Error('the seed has no plan');
  return plan;
}
