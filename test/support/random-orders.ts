import { setTimeout as pause } from 'node:timers/promises';
import { addDays, localDateOf } from '../../domain/calendar/local-date.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { TaskCommandType } from '../../domain/task/task.ts';
import { askPatiently } from './ask-patiently.ts';
import type { Answer } from './api-client.ts';
import type { InstallationUnderTest } from './installation-under-test.ts';
import { PatientClient } from './patient-client.ts';
import { Random } from './random.ts';

/** What an order was answered. */
interface OrderAnswer {
  subjectId: string;
  version: number;
  status: string;
  at: string;
}

/** An order as it was given and as it ended. `answer` is null where it was refused, with `refusal` as the reason. */
export interface GivenOrder {
  taskId: string;
  key: string;
  type: TaskCommandType;
  answer: OrderAnswer | null;
  refusal: string | null;
}

interface Person {
  login: string;
  agencyId: string;
  accountId: string;
}

interface Seen {
  version: number;
  status: string;
  allowedActions: { type: TaskCommandType }[];
  escalations: { id: string; status: string }[];
}

const KINDS = Object.keys(TASK_TRANSITIONS) as TaskCommandType[];
/** These end a task or lead there: drawn rarely, so that tasks live long. */
const RARE: readonly TaskCommandType[] = ['cancel', 'end-following', 'refuse', 'suspend', 'allot'];
/** Besides the communes: who decides, and two bodies that a task may be handed to. */
const OTHERS = ['so-noi-vu', 'so-noi-vu-giam-doc', 'lanh-dao', 'so-y-te', 'so-xay-dung'];

/**
 * People who order whatever comes to their minds: mostly what is allowed, sometimes what is not, sometimes on an old version,
 * sometimes the same again with the same key. They see the tasks through the API alone.
 */
export class RandomOrders {
  readonly given: GivenOrder[] = [];
  /** Accepted orders that were sent once more with their key. */
  repeated = 0;
  /** Plan time as somebody last read it; dates that are asked for count from it. */
  planNow = '2025-07-15T09:00:00+07:00';
  private readonly clients = new Map<string, PatientClient>();
  private people: Person[] = [];
  private taskIds: string[] = [];
  private ending = true;
  private readonly installation: InstallationUnderTest;
  private readonly seed: number;

  constructor(installation: InstallationUnderTest, seed: number) {
    this.installation = installation;
    this.seed = seed;
  }

  get isUnderWay(): boolean {
    return !this.ending;
  }

  get accepted(): GivenOrder[] {
    return this.given.filter(({ answer }) => answer !== null);
  }

  get retries(): number {
    return [...this.clients.values()].reduce((sum, { retries }) => sum + retries, 0);
  }

  /** Chooses agencies and takes all their tasks. */
  async choose(agencies: number): Promise<void> {
    const { dataSource } = this.installation;
    this.people = await askPatiently<Person>(
      dataSource,
      `SELECT login, agency_id AS "agencyId", id AS "accountId" FROM account
        WHERE login = ANY ($1) OR login IN (
          SELECT min(a.login) FROM account a JOIN task t ON t.agency_id = a.agency_id
           WHERE a.agency_id LIKE 'vn-xa-%' GROUP BY a.agency_id ORDER BY a.agency_id LIMIT $2)
        ORDER BY login`,
      OTHERS,
      agencies,
    );
    const rows = await askPatiently<{ id: string }>(
      dataSource,
      `SELECT id FROM task WHERE agency_id = ANY ($1) ORDER BY id`,
      this.people.map(({ agencyId }) => agencyId),
    );
    this.taskIds = rows.map(({ id }) => id);
  }

  /** Lets so many people order at the same time until `stop`. Ends when all have their last answers. */
  async run(callers: number): Promise<void> {
    this.ending = false;
    const names = Array.from({ length: callers }, (_, index) => index);
    await Promise.all(names.map((name) => this.keepOrdering(name)));
  }

  stop(): void {
    this.ending = true;
  }

  /** The client of an account, kept with its log-in. */
  clientOf(login: string): PatientClient {
    const client = this.clients.get(login) ?? new PatientClient(() => this.installation.url, login);
    this.clients.set(login, client);
    return client;
  }

  private async keepOrdering(caller: number): Promise<void> {
    const random = new Random(this.seed + 1_000 * (caller + 1));
    for (let n = 0; !this.ending; n += 1) {
      await this.orderOnce(random, `order-${this.seed}-${caller}-${n}`);
      await pause(random.between(0, 200));
    }
  }

  private async orderOnce(random: Random, key: string): Promise<void> {
    const taskId = random.pick(this.taskIds);
    const { login } = random.pick(this.people);
    const client = this.clientOf(login);
    const seen = await client.send<Seen>('GET', `/tasks/${taskId}`);
    if (seen.status !== 200) return;
    const type = this.typeFor(random, seen.body);
    if (type === null) return;
    const old = random.chance(0.05) ? 1 : 0;
    const body = {
      ...this.fieldsOf(type, random, seen.body),
      type,
      expectedVersion: seen.body.version - old,
    };
    const send = () => client.send<OrderAnswer>('POST', `/tasks/${taskId}/commands`, body, key);
    const answer = await send();
    this.note({ taskId, key, type }, answer);
    if (answer.status < 300 && random.chance(0.1)) await this.repeat(send, answer);
  }

  private note(order: Pick<GivenOrder, 'taskId' | 'key' | 'type'>, { status, body }: Answer<OrderAnswer>) {
    const accepted = status < 300;
    const refusal = accepted ? null : ((body as { code?: string }).code ?? String(status));
    this.given.push({ ...order, answer: accepted ? body : null, refusal });
  }

  private async repeat(send: () => Promise<Answer<OrderAnswer>>, first: Answer<OrderAnswer>) {
    const again = await send();
    this.repeated += 1;
    if (JSON.stringify(again) !== JSON.stringify(first))
      throw new Error(`repeated with its key: ${JSON.stringify(again)} after ${JSON.stringify(first)}`);
  }

  private typeFor(random: Random, { allowedActions }: Seen): TaskCommandType | null {
    if (random.chance(0.05)) return random.pick(KINDS);
    const types = allowedActions.map(({ type }) => type);
    const likely = types.filter((type) => !RARE.includes(type) && type !== 'comment');
    if (likely.length > 0 && random.chance(0.85)) return random.pick(likely);
    return types.length > 0 ? random.pick(types) : null;
  }

  private fieldsOf(type: TaskCommandType, random: Random, seen: Seen): object {
    const today = localDateOf(Date.parse(this.planNow));
    const day = addDays(today, random.between(1, 60));
    const escalationId = seen.escalations.find(({ status }) => status !== 'closed')?.id ?? 'due-1';
    const person = random.pick(this.people);
    const reason = 'Theo thực tế';
    const fields: Partial<Record<TaskCommandType, object>> = {
      refuse: { reason },
      'decide-refusal': { accept: random.chance(0.1) },
      allot: { officerId: person.accountId },
      'report-progress': { percent: random.between(1, 99), text: 'Đang làm' },
      comment: { text: 'Ý kiến' },
      urge: { text: 'Đề nghị khẩn trương thực hiện' },
      submit: { text: 'Đã xong' },
      return: random.chance(0.5) ? { reason } : { reason, dueOn: day },
      redo: { reason },
      'request-extension': { until: day, reason },
      'decide-extension': { approve: random.chance(0.6) },
      'set-date': { dueOn: day, reason },
      suspend: { reason },
      resume: random.chance(0.5) ? {} : { dueOn: day },
      cancel: { reason },
      reassign: { agencyId: person.agencyId, reason },
      'end-following': { reason },
      'acknowledge-escalation': { escalationId },
      'direct-escalation': { escalationId, direction: 'Khẩn trương' },
      'answer-escalation': { escalationId, answer: 'Sẽ xong' },
      'close-escalation': { escalationId },
    };
    return fields[type] ?? {};
  }
}
