import { addDays, localDateOf } from '../../domain/calendar/local-date.ts';
import { defaultGroupSettings, resolveAgencies } from '../../domain/agency/groups.ts';

import { readPlan } from '../../domain/plan-text/read-plan.ts';
import { documentOfText, textOfDocument } from '../../domain/plan-text/source-text.ts';
import {
  expandReporting,
  resolutionOf,
  type ExpansionContext,
} from '../../domain/plan/expand-assignments.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { ReviewStep } from '../../domain/plan-review/review-operation.ts';
import { proposePlan } from '../../domain/plan-review/propose-plan.ts';
import { ApiClient } from './api-client.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import { realRegistry } from './reference-data.ts';
import { at } from './report-story.ts';
import { sampleDocument, sampleSteps, sampleText } from './sample-review.ts';

const PASSWORD = 'mat-khau-thu-nghiem-2024';
const READ_MS = 120_000;
const LAUNCH_MS = 240_000;
const WALK_MS = 280_000;

export interface RoundOfStory {
  readonly id: string;
  readonly dutyRef: string;
  readonly periodKey: string;
  readonly status: string;
  readonly opensOn: string | null;
  readonly consolidationReportId: string | null;
}

/**
 * A sample plan of the past on an installation of its own whose clock stands at the plan's day: its people, and what they
 * do over the API from the upload of the document on.
 */
export class SamplePlanStory {
  readonly document: PlanDocument;
  /** The agencies that its yearly round asks and that are followed, in the register's order. */
  private readonly asked: readonly string[];
  private readonly people = new Map<string, ApiClient>();
  private readonly context: ExpansionContext;
  /** Its review, worked out before anything runs: while it is, this process hears of no connection that was closed. */
  private readonly steps: readonly ReviewStep[];

  private constructor(
    readonly installation: InstallationUnderTest,
    plan: string,
    round: string,
  ) {
    this.document = sampleDocument(plan) as PlanDocument;
    const on = this.document.assumedIssuedOn ?? '';
    this.context = { registry: realRegistry({ former: true }), on, settings: defaultGroupSettings };
    const read = documentOfText(sampleText(plan));
    const proposed = proposePlan(readPlan(read));
    this.steps = sampleSteps(plan, proposed, textOfDocument(read)).map(({ step }) => step);
    this.asked = expandReporting(this.document, this.context)
      .filter(({ dutyRef, treatment }) => dutyRef === round && treatment === 'followed')
      .map(({ agencyId }) => agencyId)
      .sort();
  }

  /** @param round the reference of its yearly round */
  static async begin(plan: string, round: string): Promise<SamplePlanStory> {
    const installation = await InstallationUnderTest.prepare({ environment: { DEMO_HISTORY: 'false' } });
    const story = new SamplePlanStory(installation, plan, round);
    try {
      await story.enterReferences();
      await installation.startApi();
      installation.startWorker();
      await story.enterPeople();
      return story;
    } catch (error) {
      await installation.close();
      throw error;
    }
  }

  as(login: string): ApiClient {
    const person = this.people.get(login);
    if (person === undefined) throw new Error(`nobody logged in as ${login}`);
    return person;
  }

  /** Sends a file in and waits until it is read. */
  async upload(name: string, bytes: Blob): Promise<string> {
    const form = new FormData();
    form.append('files', bytes, name);
    const { id } = await this.as('owner').postForm<{ id: string }>('/plan-imports', form);
    await this.installation.until(async () => {
      const { state } = await this.as('owner').get<{ state: string }>(`/plan-imports/${id}`);
      return state !== 'reading';
    }, READ_MS);
    return id;
  }

  /** Gives the answers that lie beside the plan over the API, one after the other as a person would. */
  async review(importId: string): Promise<void> {
    let expectedVersion = 0;
    for (const step of this.steps) {
      const order = { expectedVersion, operations: [step] };
      ({ version: expectedVersion } = await this.as('owner').post<{ version: number }>(
        `/plan-imports/${importId}/operations`,
        order,
      ));
    }
  }

  /** Puts the plan into force and waits until every task of its launch and its rounds are there. */
  async issue(planId: string): Promise<void> {
    await this.as('owner').post(`/plans/${planId}/issue`, { expectedVersion: 1 });
    await this.installation.until(async () => {
      const { jobStatus } = await this.as('owner').get<{ jobStatus: string }>(`/plans/${planId}/progress`);
      return jobStatus === 'done' && (await this.rounds(planId)).length > 0;
    }, LAUNCH_MS);
  }

  async rounds(planId: string): Promise<RoundOfStory[]> {
    return this.as('owner').get<RoundOfStory[]>(`/plans/${planId}/rounds`);
  }

  /** Gives an order on a subject as it stands. */
  async order(login: string, path: string, body: object): Promise<{ status: string }> {
    const { version } = await this.as(login).get<{ version: number }>(path);
    return this.as(login).post(`${path}/commands`, { expectedVersion: version, ...body });
  }

  /** Lets the clock walk to the morning of a day, as the demonstration does: a week at a time, then by days. */
  async walkTo(day: string): Promise<void> {
    for (;;) {
      const today = await this.today();
      if (today >= day) return;
      await this.as('owner').post('/demo/clock', { advance: addDays(today, 7) <= day ? 'week' : 'day' });
      await this.installation.until(async () => {
        const { walking, problem } = await this.as('owner').get<{
          walking: boolean;
          problem: string | null;
        }>('/demo');
        if (problem !== null) throw new Error(`the clock stopped: ${problem}`);
        return !walking;
      }, WALK_MS);
    }
  }

  private async today(): Promise<string> {
    const { clock } = await this.as('owner').get<{ clock: { now: string } }>('/demo');
    return localDateOf(Date.parse(clock.now));
  }

  /** A demonstration without its sample plan: what every installation has, and a clock that stands in the past. */
  private async enterReferences(): Promise<void> {
    const administrator = { DEMO_MODE: 'false', ADMIN_LOGIN: 'admin', ADMIN_PASSWORD: PASSWORD };
    await this.installation.runWith(administrator, 'dist/src/seed/seed.js');
    const begins = new Date(at(`${this.document.assumedIssuedOn} 09:00`));
    await this.installation.dataSource.query(
      `UPDATE installation SET demo_mode = true, offset_version = 1, last_plan_instant = $1, last_tick_at = now(),
              offset_ms = round(extract(epoch FROM $1::timestamptz - now()) * 1000)`,
      [begins],
    );
    await this.installation.dataSource.query(
      'INSERT INTO demo_walk (id, started_from, history_done) VALUES (1, $1, true)',
      [begins],
    );
  }

  private async enterPeople(): Promise<void> {
    await this.logIn('admin');
    await this.enter('owner', this.agencyOf(this.document.standingAgency), ['plan-owner', 'officer', 'head']);
    await this.enter('leader', this.agencyOf(this.document.issuer), ['supervisor']);
    for (const [n, agencyId] of this.asked.slice(0, 3).entries())
      await this.enter(`unit-${n}`, agencyId, ['officer', 'head']);
  }

  private async enter(login: string, agencyId: string, roles: string[]): Promise<void> {
    await this.as('admin').post('/accounts', {
      login,
      password: PASSWORD,
      displayName: login,
      agencyId,
      roles,
    });
    await this.logIn(login);
  }

  private async logIn(login: string): Promise<void> {
    this.people.set(login, await ApiClient.logIn(this.installation.url, login, PASSWORD));
  }

  private agencyOf(name: string): string {
    const { registry } = this.context;
    return resolveAgencies(registry, name, resolutionOf(this.document, this.context)).agencies[0]!.id;
  }
}
