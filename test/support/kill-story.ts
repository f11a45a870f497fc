import { setTimeout as pause } from 'node:timers/promises';
import { askPatiently } from './ask-patiently.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import { Kills, type Part } from './kills.ts';
import { inconsistencies } from './inconsistencies.ts';
import { judgeOrders, type OrderVerdict } from './order-verdict.ts';
import { doubles, untilQuiet } from './quiet.ts';
import { Random } from './random.ts';
import { RandomOrders } from './random-orders.ts';
import { makePlanSmaller } from './smaller-plan.ts';
import { foldDisagreements, readSubjects } from './told-memory.ts';

/** Room for a busy machine with parts that are killed again and again. */
const PATIENCE_MS = 600_000;
/** So many answers to orders show that it works again; who is killed over and over may be long in coming back. */
const AT_WORK = 4;
const AT_WORK_WITHIN_MS = 20_000;

export interface KillPlan {
  seed: number;
  kills: number;
  /** Each so-manieth time all four parts at once. */
  cutEvery: number;
  /** The share of them while the plan is launched. */
  atLaunch: number;
  /** Between two kills, in milliseconds. */
  pause: readonly [number, number];
  /** How the demonstration's clock is moved on meanwhile. */
  walks: readonly ('day' | 'week')[];
  /** Communes whose tasks are ordered about, and how many people order at the same time. */
  communes: number;
  callers: number;
  /** Communes that receive all their tasks in bulk. */
  inBulk: number;
  /** It goes on until so many orders are accepted. */
  accepted: number;
  /** Of the sample plan's assignments, those whose references match; absent: all. */
  kept?: RegExp;
  /** So many tasks its launch brings. */
  tasks: number;
}

/** What was done to the installation, and what was found afterwards. */
export interface KillReport {
  kills: Readonly<Record<Part, number>> & { total: number; powerCuts: number };
  orders: { accepted: number; refused: number; kinds: number; repeated: number; retries: number };
  /** Of the launch: a later period may have brought another occurrence. */
  tasks: { there: number; assigned: number };
  /** Rungs that fired; the plan's day on which the clock stands in the end. */
  firings: number;
  endsOn: string;
  verdict: OrderVerdict;
  /** What `check:consistency` says of PostgreSQL and of each workflow. */
  agreement: Record<string, number>;
  folded: { states: number; rungs: number };
  doubles: Record<string, number>;
}

/** An installation that is launched, ordered about and walked through the year while its parts are killed. */
export class KillStory {
  private readonly installation: InstallationUnderTest;
  private readonly plan: KillPlan;
  private readonly say: (line: string) => void;
  private readonly random: Random;
  private readonly kills: Kills;
  private readonly orders: RandomOrders;

  private constructor(installation: InstallationUnderTest, plan: KillPlan, say: (line: string) => void) {
    this.installation = installation;
    this.plan = plan;
    this.say = say;
    this.random = new Random(plan.seed);
    this.kills = new Kills(installation, this.random, plan.cutEvery);
    this.orders = new RandomOrders(installation, plan.seed);
  }

  /** Tells the whole story. `say` gets a line now and then. */
  static async tell(plan: KillPlan, say: (line: string) => void = () => undefined): Promise<KillReport> {
    const installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
      temporalFile: true,
      postgres: 'own',
    });
    const story = new KillStory(installation, plan, say);
    try {
      if (plan.kept) await story.makePlanSmaller(plan.kept);
      return await story.tell();
    } catch (error) {
      say(`the API said last:\n${installation.log('api')}`);
      throw error;
    } finally {
      story.orders.stop();
      await story.kills.letGo();
      await installation.close();
    }
  }

  private async tell(): Promise<KillReport> {
    this.kills.keepUp();
    const atLaunch = Math.round(this.plan.kills * this.plan.atLaunch);
    await Promise.all([this.killUpTo(atLaunch), this.untilRecorded()]);
    this.say(`${atLaunch} kills so far, ${this.plan.tasks} tasks are recorded`);
    await this.orders.choose(this.plan.communes);
    const chapters = [this.killUpTo(this.plan.kills), this.receiveInBulk().then(() => this.walk())];
    await Promise.all([this.orders.run(this.plan.callers), this.stopAfter(chapters)]);
    this.sayHowFar();
    await this.kills.waitUntilUp();
    this.say('no more kills: everything is up again');
    await untilQuiet(this.installation, PATIENCE_MS);
    this.say('nothing is under way any more');
    await this.installation.verifyLedger();
    this.say('the ledger is as the oracle says, entry by entry');
    return this.report();
  }

  private async makePlanSmaller(kept: RegExp): Promise<void> {
    const api = await this.installation.startApi('preparing');
    await makePlanSmaller(this.installation, kept);
    await api.stop();
  }

  private async killUpTo(number: number): Promise<void> {
    while (this.kills.total < number) {
      // Most kills meet an installation at work, the others one that is just coming back.
      if (this.random.chance(0.7)) await this.untilAtWork();
      await pause(this.random.between(...this.plan.pause));
      const before = this.kills.total;
      await this.kills.killOne();
      if (Math.floor(before / 20) < Math.floor(this.kills.total / 20)) this.sayHowFar();
    }
  }

  /** Everything runs, and where people order already some have had answers since. */
  private async untilAtWork(): Promise<void> {
    await this.kills.waitUntilUp();
    const answered = this.orders.given.length;
    const end = Date.now() + AT_WORK_WITHIN_MS;
    while (this.orders.isUnderWay && this.orders.given.length < answered + AT_WORK && Date.now() < end)
      await pause(50);
  }

  private sayHowFar(): void {
    const { accepted, given, retries, planNow } = this.orders;
    this.say(
      `${this.kills.total} kills, ${given.length} orders (${accepted.length} accepted, ${retries} retries), ` +
        `the plan's day is ${planNow.slice(0, 10)}`,
    );
  }

  private async untilRecorded(): Promise<void> {
    await this.installation.until(async () => {
      const [row] = await askPatiently<{ n: number }>(
        this.installation.dataSource,
        'SELECT count(*)::int AS n FROM task',
      );
      return row?.n === this.plan.tasks;
    }, PATIENCE_MS);
  }

  /** The orders end once everything else has, and enough of them are accepted. */
  private async stopAfter(chapters: readonly Promise<void>[]): Promise<void> {
    try {
      await Promise.all(chapters);
      while (this.orders.accepted.length < this.plan.accepted) await pause(100);
    } finally {
      this.orders.stop();
    }
  }

  /** Most communes receive all their tasks at once, so that not everybody is reminded of everything. */
  private async receiveInBulk(): Promise<void> {
    const heads = await askPatiently<{ login: string; planId: string }>(
      this.installation.dataSource,
      `SELECT min(account.login) AS login, task.plan_id AS "planId" FROM account JOIN task USING (agency_id)
        WHERE agency_id LIKE 'vn-xa-%' GROUP BY agency_id, task.plan_id ORDER BY agency_id DESC LIMIT $1`,
      this.plan.inBulk,
    );
    for (const { login, planId } of heads) {
      const job = { kind: 'receive', filter: { planId } };
      await this.orders.clientOf(login).send('POST', '/bulk-jobs', job, `bulk-${login}`);
    }
  }

  private async walk(): Promise<void> {
    for (const advance of this.plan.walks) {
      const leader = this.orders.clientOf('lanh-dao');
      await leader.send('POST', '/demo/clock', { advance });
      await this.installation.until(async () => {
        const { body } = await leader.send<{ walking: boolean; clock: { now: string } }>('GET', '/demo');
        this.orders.planNow = body.clock.now;
        return !body.walking;
      }, PATIENCE_MS);
    }
  }

  private async report(): Promise<KillReport> {
    const { dataSource } = this.installation;
    const subjects = await readSubjects(dataSource);
    const { given, accepted, repeated, retries } = this.orders;
    const { count, total, powerCuts } = this.kills;
    const [counts] = await dataSource.query<{ there: number; assigned: number; firings: number }[]>(
      `SELECT (SELECT count(*) FROM task WHERE occurrence = 0)::int AS there,
              (SELECT count(*) FROM ledger_entry WHERE status = 'fired')::int AS firings,
              (SELECT count(*) FROM subject_event JOIN task ON task.id = subject_id
                WHERE type = 'assigned' AND occurrence = 0)::int AS assigned`,
    );
    const { there, assigned, firings } = counts!;
    return {
      kills: { ...count, total, powerCuts },
      orders: {
        accepted: accepted.length,
        refused: given.length - accepted.length,
        kinds: new Set(accepted.map(({ type }) => type)).size,
        repeated,
        retries,
      },
      tasks: { there, assigned },
      firings,
      endsOn: this.orders.planNow.slice(0, 10),
      verdict: judgeOrders(given, subjects),
      agreement: await inconsistencies(this.installation),
      folded: await foldDisagreements(dataSource, subjects),
      doubles: await doubles(dataSource),
    };
  }
}

/** The report as a person reads it. */
export function tableOf({ seed, tasks: wanted }: KillPlan, report: KillReport): string {
  const { kills, orders, tasks, verdict, folded } = report;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
  const disagreeing = sum(report.agreement) + folded.states + folded.rungs;
  return [
    `kills                 ${kills.total} (seed ${seed}): API ${kills.api}, worker ${kills.worker}, Temporal ${kills.temporal},`,
    `                      PostgreSQL ${kills.postgres}; of these ${kills.powerCuts} times all four at once`,
    `orders acknowledged   ${orders.accepted} of ${orders.kinds} kinds, ${orders.repeated} of them asked again; ${orders.refused} refused`,
    `asked again           ${orders.retries} times, for no answer came or 503`,
    `tasks, firings        ${tasks.there} tasks, ${report.firings} firings up to ${report.endsOn}`,
    `lost                  ${verdict.lost} orders, ${wanted - tasks.assigned} tasks`,
    `double                ${verdict.double} orders, ${sum(report.doubles)} notices, digests, firings`,
    `other than answered   ${verdict.otherwise}; refused and yet done ${verdict.refusedYetDone}`,
    `missing, disagreeing  ${disagreeing}`,
  ].join('\n');
}
