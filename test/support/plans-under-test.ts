import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import { AgenciesModule } from '../../src/agencies/agencies.module.ts';
import { BulkModule } from '../../src/bulk/bulk.module.ts';
import { SubjectOrders } from '../../src/bulk/subject-orders.ts';
import { CalendarModule } from '../../src/calendar/calendar.module.ts';
import { ClockModule } from '../../src/common/clock/clock.module.ts';
import { CommonModule } from '../../src/common/common.module.ts';
import { AppConfig } from '../../src/config/app-config.ts';
import { ConfigModule } from '../../src/config/config.module.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { answerTheRest, configureApp } from '../../src/configure-app.ts';
import { DatabaseModule } from '../../src/database/database.module.ts';
import { ImportsModule } from '../../src/imports/imports.module.ts';
import { PlanUnderstanding } from '../../src/imports/plan-understanding.ts';
import { PlanFileReader } from '../../src/imports/readers/plan-file-reader.ts';
import { IdentityModule } from '../../src/identity/identity.module.ts';
import { PlansModule } from '../../src/plans/plans.module.ts';
import { RoundOpener, type RoundToOpen } from '../../src/plans/round-opener.ts';
import { SeedModule } from '../../src/seed/seed.module.ts';
import { SeedService } from '../../src/seed/seed.service.ts';
import { WorkflowGateway, type SubjectRef } from '../../src/temporal/workflow-gateway.ts';
import type { SubjectInput } from '../../workflows/contracts/subject.contract.ts';
import type { TestDatabase } from './database.ts';
import { ReaderWithoutThread, UnderstandingWithoutThread } from './small-import.ts';

export const STANDING_AGENCY = 'ha-noi/so-noi-vu';
export const ISSUER = 'ha-noi/ubnd-thanh-pho-ha-noi';
export const BA_DINH = 'vn-xa-00004';

/** Remembers what would be started; fails the starts that a test wants to fail. */
export class FakeGateway {
  readonly started = new Map<string, SubjectInput<unknown>>();
  readonly jobs: string[] = [];
  readonly tickers: string[] = [];
  readonly poked: string[] = [];
  readonly told: SubjectRef[] = [];
  /** How many starts succeed before all others fail, as when the worker is killed. */
  startsLeft = Infinity;
  isAway = false;

  async startSubject(input: SubjectInput<unknown>): Promise<void> {
    if (this.startsLeft <= 0) throw new Error('killed');
    this.startsLeft -= 1;
    this.started.set(input.subjectId, input);
  }
  async startBulk(jobId: string): Promise<void> {
    if (this.isAway) throw new Error('Temporal is away');
    this.jobs.push(jobId);
  }
  async startTicker(kind: string, id: string): Promise<void> {
    this.tickers.push(`${kind}/${id}`);
  }
  async poke(kind: string, id: string): Promise<void> {
    this.poked.push(`${kind}/${id}`);
  }
  async tellPlanClosed(subjects: readonly SubjectRef[]): Promise<void> {
    this.told.push(...subjects);
  }
}

/** Notes the orders of bulk jobs; refuses those a test wants refused. */
export class FakeOrders {
  readonly given: { actor: Actor; subjectId: string; type: string; key: string }[] = [];
  refuse: (subjectId: string) => Error | null = () => null;

  async order(actor: Actor, subjectId: string, command: { type: string }, key: string): Promise<void> {
    const refusal = this.refuse(subjectId);
    if (refusal !== null) throw refusal;
    this.given.push({ actor, subjectId, type: command.type, key });
  }
}

class FakeRounds {
  readonly opened: RoundToOpen[] = [];
  readonly scheduled: string[] = [];

  async schedule(planId: string): Promise<void> {
    this.scheduled.push(planId);
  }

  async open(round: RoundToOpen): Promise<void> {
    this.opened.push(round);
  }
}

/** Plans, bulk jobs and seed over a test's database; workflows, orders and rounds are noted instead of done. */
export class PlansUnderTest {
  readonly gateway = new FakeGateway();
  readonly orders = new FakeOrders();
  readonly rounds = new FakeRounds();
  app!: NestExpressApplication;
  dataSource!: DataSource;

  static async start(database: TestDatabase): Promise<PlansUnderTest> {
    const under = new PlansUnderTest();
    const variables = {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '5',
      DEMO_MODE: 'true',
    };
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule,
        DatabaseModule,
        ClockModule,
        CommonModule,
        IdentityModule,
        AgenciesModule,
        CalendarModule,
        BulkModule,
        PlansModule,
        ImportsModule,
        SeedModule,
      ],
      providers: [
        { provide: SubjectOrders, useValue: under.orders },
        { provide: RoundOpener, useValue: under.rounds },
      ],
    })
      .overrideProvider(AppConfig)
      .useValue(loadConfig(variables))
      .overrideProvider(PlanFileReader)
      .useValue(new ReaderWithoutThread())
      .overrideProvider(PlanUnderstanding)
      .useValue(new UnderstandingWithoutThread())
      .overrideProvider(WorkflowGateway)
      .useValue(under.gateway)
      .compile();
    under.app = module.createNestApplication<NestExpressApplication>({ logger: false, bodyParser: false });
    configureApp(under.app);
    await under.app.init();
    answerTheRest(under.app);
    under.dataSource = under.app.get(DataSource);
    await under.get(SeedService).run();
    return under;
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** The actor that an account of the demonstration is. */
  async actor(login: string): Promise<Actor> {
    const rows = await this.rows<Actor>(
      `SELECT id AS "accountId", agency_id AS "agencyId", roles FROM account WHERE login = $1`,
      login,
    );
    const [actor] = rows;
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }

  async rows<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.dataSource.query(sql, values);
  }

  async count(sql: string, ...values: unknown[]): Promise<number> {
    const [row] = await this.rows<{ count: number }>(sql, ...values);
    return Number(row?.count);
  }

  /** Lets a job run to its end, as its workflow would, however many batches that takes. */
  async runJob(runner: { runBatch(id: string, beat: () => void): Promise<{ left: number }> }, id: string) {
    for (;;) {
      const { left } = await runner.runBatch(id, () => undefined);
      if (left === 0) return;
    }
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}
