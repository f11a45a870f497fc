import { setTimeout as pause } from 'node:timers/promises';
import { addDays, localDateOf } from '../../domain/calendar/local-date.ts';
import type { Role } from '../../domain/obligation/actor.ts';
import { allowedTaskCommands } from '../../domain/task/task.transitions.ts';
import type { TaskCommandType, TaskState } from '../../domain/task/task.ts';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from './api-client.ts';
import type { InstallationUnderTest } from './installation-under-test.ts';
import { Random } from './random.ts';

/** Who quarrels over the task: the assignee, the agency it may be handed to, the standing agency, the leader. */
const LOGINS = ['ba-dinh', 'so-y-te', 'so-noi-vu', 'so-noi-vu-giam-doc', 'lanh-dao'];
const AGENCIES = ['vn-xa-00004', 'ha-noi/so-y-te'];
const AGAIN_MS = 250;
/** Orders that each caller gives, one after the other: each on what the one before it taught him. */
const ORDERS_EACH = 3;

/** What they order; nothing that would end the task. */
const DRAWN: readonly TaskCommandType[] = [
  'receive',
  'submit',
  'withdraw',
  'return',
  'confirm',
  'redo',
  'request-extension',
  'decide-extension',
  'reassign',
  'suspend',
  'resume',
  'report-progress',
  'comment',
];
const NEEDS_NONE: readonly TaskCommandType[] = [
  'comment',
  'report-progress',
  'withdraw',
  'suspend',
  'resume',
];

/** An account that quarrels. */
export interface Quarreller {
  login: string;
  accountId: string;
  agencyId: string;
  roles: Role[];
}

/** One order of one caller: what was asked, between which two looks at the events, and what was answered. */
export interface Contended {
  by: Quarreller;
  key: string;
  type: TaskCommandType;
  fields: Record<string, unknown>;
  expectedVersion: number | null;
  /** Number of the last event recorded before it was sent. */
  before: number;
  /** Plan time at which its answer had come. */
  answeredAt: number;
  status: number;
  answer: { version?: number; status?: string; code?: string };
}

/** The task as it stood at a moment. */
interface Look {
  seq: number;
  version: number;
  state: TaskState;
  planNow: number;
}

/** Many callers on one task at the same time, through the API. */
export class Contention {
  private readonly clients = new Map<string, ApiClient>();
  private people: Quarreller[] = [];
  private readonly installation: InstallationUnderTest;

  constructor(installation: InstallationUnderTest) {
    this.installation = installation;
  }

  async logIn(): Promise<void> {
    this.people = await this.installation.dataSource.query(
      `SELECT login, id AS "accountId", agency_id AS "agencyId", roles FROM account WHERE login = ANY ($1) ORDER BY login`,
      [LOGINS],
    );
    for (const { login } of this.people) {
      this.clients.set(login, await ApiClient.logIn(this.installation.url, login, DEMO_PASSWORD));
    }
  }

  /** Gives so many orders one after the other, so that not every quarrel begins at the same state. */
  async walk(taskId: string, count: number, seed: number): Promise<Contended[]> {
    const random = new Random(seed);
    const orders: Contended[] = [];
    for (let n = 0; n < count; n += 1) {
      const { version } = await this.look(taskId);
      orders.push(await this.orderOnce(taskId, `${seed}-walk-${n}`, version, random));
    }
    return orders;
  }

  /** Lets so many callers order at once, and tells what each heard. */
  async quarrel(taskId: string, callers: number, seed: number): Promise<Contended[]> {
    const names = Array.from({ length: callers }, (_, index) => index);
    const randomOf = (name: number) => new Random(seed + 1_000 * (name + 1));
    const heard = await Promise.all(
      names.map((name) => this.orderOften(taskId, `${seed}-${name}`, randomOf(name))),
    );
    return heard.flat();
  }

  private async orderOften(taskId: string, caller: string, random: Random): Promise<Contended[]> {
    const orders: Contended[] = [];
    let version = (await this.look(taskId)).version;
    for (let n = 0; n < ORDERS_EACH; n += 1) {
      const order = await this.orderOnce(taskId, `${caller}-${n}`, version, random);
      orders.push(order);
      // Who was accepted goes on from his answer, who was refused looks again.
      version = order.answer.version ?? (await this.look(taskId)).version;
    }
    return orders;
  }

  private async orderOnce(taskId: string, key: string, version: number, random: Random): Promise<Contended> {
    const { seq: before, planNow, state } = await this.look(taskId);
    const by = random.pick(this.people);
    // Suspended work takes hardly any other order: with it drawn as often as the rest a quarrel is about little else.
    const maySuspend = random.chance(0.1);
    const possible = allowedTaskCommands(state, by).filter(
      (type) => DRAWN.includes(type) && (type !== 'suspend' || maySuspend),
    );
    const sensible = possible.length > 0 && random.chance(0.8);
    // What is sent without a version half the time is accepted more often, and each time makes that of all others stale.
    const others = possible.filter((type) => !NEEDS_NONE.includes(type));
    const wanted = others.length > 0 && random.chance(0.7) ? others : possible;
    const type = random.pick(sensible ? wanted : DRAWN);
    const fields = fieldsOf(type, random, planNow);
    const expectedVersion = NEEDS_NONE.includes(type) && random.chance(0.5) ? null : version;
    const body = { type, ...fields, ...(expectedVersion === null ? {} : { expectedVersion }) };
    const { status, body: answer } = await this.sendPatiently(
      by.login,
      `/tasks/${taskId}/commands`,
      body,
      key,
    );
    const { planNow: answeredAt } = await this.look(taskId);
    return { by, key, type, fields, expectedVersion, before, answeredAt, status, answer };
  }

  /** "Repeat with the same key" is obeyed: so many at once may be too many for one answer in time. */
  private async sendPatiently(login: string, path: string, body: object, key: string) {
    for (;;) {
      const send = this.clients.get(login)!.send<Contended['answer']>('POST', path, body, key);
      const answer = await send.catch(() => null);
      if (answer !== null && answer.status !== 503) return answer;
      await pause(AGAIN_MS);
    }
  }

  /** The task as it is recorded at this moment, and plan time. */
  private async look(taskId: string): Promise<Look> {
    const [row] = await this.installation.dataSource.query<(Omit<Look, 'planNow'> & { offset: number })[]>(
      `SELECT last_seq AS seq, last_human_seq AS version, state, (SELECT offset_ms FROM installation) AS offset
         FROM subject WHERE id = $1`,
      [taskId],
    );
    const { offset, ...look } = row!;
    return { ...look, planNow: Date.now() + offset };
  }
}

function fieldsOf(type: TaskCommandType, random: Random, planNow: number): Record<string, unknown> {
  const day = addDays(localDateOf(planNow), random.between(1, 40));
  const reason = 'Theo thực tế';
  const fields: Partial<Record<TaskCommandType, Record<string, unknown>>> = {
    submit: { text: 'Đã xong' },
    return: { reason },
    redo: { reason },
    suspend: { reason },
    'request-extension': { until: day, reason },
    'decide-extension': { approve: random.chance(0.5) },
    reassign: { agencyId: random.pick(AGENCIES), reason },
    'report-progress': { text: 'Đang làm', percent: random.between(1, 99) },
    comment: { text: 'Ý kiến' },
  };
  return fields[type] ?? {};
}
