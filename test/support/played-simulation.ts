import type { WorkflowHandle } from '@temporalio/client';
import { localDateOf, minutesOfDay } from '../../domain/calendar/local-date.ts';
import { NO_CLOCKS } from '../../domain/obligation/clock.ts';
import type { DutyState } from '../../domain/obligation/duty.ts';
import type { RungReached } from '../../domain/obligation/firing.ts';
import { ledgerChanges, ledgerKey } from '../../domain/obligation/ledger-changes.ts';
import type { LedgerEvent } from '../../domain/obligation/ledger-changes.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { evolveReport } from '../../domain/report/report.evolve.ts';
import type { ReportState } from '../../domain/report/report.ts';
import type { SimulatedReport, SimulatedTask } from '../../domain/simulation/lives.ts';
import type { SimulatedEntry } from '../../domain/simulation/simulated-subject.ts';
import type { SimulatedOrder, SimulationRun } from '../../domain/simulation/simulation.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { REPORT_WORKFLOW, reportWorkflowId } from '../../workflows/contracts/report.contract.ts';
import { TASK_WORKFLOW, taskWorkflowId } from '../../workflows/contracts/task.contract.ts';
import { FakeRecording } from './recording-fake.ts';
import { WorkflowBench } from './workflow-bench.ts';

type Subject = SimulatedTask | SimulatedReport;
type State = TaskState | ReportState;

/** How two ledgers differ; all empty where they are equal. */
export interface LedgerComparison {
  readonly subjects: number;
  readonly rows: number;
  readonly events: number;
  readonly orders: number;
  readonly missing: string[];
  readonly extra: string[];
  readonly different: string[];
}

// What falls on one minute is done one after the other on a real server, which takes its time.
const PATIENCE_MS = 10 * 60_000;
const AT_ONCE = 20;

/**
 * Plays a dry run on the real workflows: on the time-skipping server each subject is started when it was born and gets the
 * very orders of the dry run at the same instants. Firings, numbers and ledger are the workflows' and the recording's own.
 */
export class PlayedSimulation {
  private readonly handles = new Map<string, WorkflowHandle>();

  private constructor(
    private readonly run: SimulationRun,
    private readonly subjects: readonly Subject[],
    private readonly bench: WorkflowBench,
    private readonly recording: FakeRecording<State>,
  ) {}

  /** @param wanted the subjects that are played; by default all */
  static async play(
    run: SimulationRun,
    wanted: (subject: Subject) => boolean = () => true,
    progress: (done: number, of: number, at: string) => void = () => undefined,
  ): Promise<LedgerComparison> {
    const bench = await WorkflowBench.start(run.input.startsAt);
    try {
      const recording = new FakeRecording<State>({
        evolve: (state, event, at) => evolve(state, event, at),
        policy: run.input.policy,
        calendar: run.input.calendar,
        now: () => bench.env.currentTimeMs(),
      });
      recording.clock = { offsetMs: bench.offsetMs, version: 1 };
      await bench.work(recording);
      const subjects = [...run.tasks, ...run.reports].filter(wanted);
      const played = new PlayedSimulation(run, subjects, bench, recording);
      await played.playAll(progress);
      return played.compare();
    } finally {
      await bench.stop();
    }
  }

  private async playAll(progress: (done: number, of: number, at: string) => void): Promise<void> {
    const steps = this.steps();
    let done = 0;
    for (const [at, { born, orders }] of steps) {
      await this.bench.until(at);
      await together(born, (subject) => this.begin(subject));
      // One subject's orders one after the other, as they were given.
      await together(bySubject(orders), async (own) => {
        for (const order of own) await this.give(order);
      });
      done += 1;
      if (done % 200 === 0) progress(done, steps.length, localDateOf(at));
    }
    await this.bench.until(this.run.endedAt);
  }

  /** Births and orders by their instants, in the order of time. */
  private steps(): [number, { born: Subject[]; orders: SimulatedOrder[] }][] {
    const steps = new Map<number, { born: Subject[]; orders: SimulatedOrder[] }>();
    const stepAt = (at: number) => {
      const known = steps.get(at) ?? { born: [], orders: [] };
      steps.set(at, known);
      return known;
    };
    const ids = new Set(this.subjects.map(({ id }) => id));
    for (const subject of this.subjects) stepAt(subject.events[0]!.at).born.push(subject);
    for (const order of this.run.orders) if (ids.has(order.subjectId)) stepAt(order.at).orders.push(order);
    return [...steps].sort(([a], [b]) => a - b);
  }

  private async begin(subject: Subject): Promise<void> {
    const { id: subjectId, rules } = subject;
    const isTask = rules.kind === 'task';
    const state = this.recording.launch(subjectId, subject.events[0]!);
    const workflowId = isTask ? taskWorkflowId(subjectId) : reportWorkflowId(subjectId);
    const handle = await this.bench.start(isTask ? TASK_WORKFLOW : REPORT_WORKFLOW, workflowId, {
      subjectId,
      kind: rules.kind,
      generation: 1,
      state,
      lastSeq: 1,
      lastHumanSeq: 1,
      answered: [],
      clock: this.recording.clock,
      policy: this.run.input.policy,
      calendar: this.run.input.calendar,
      firesAtOnce: true,
    });
    this.handles.set(subjectId, handle);
  }

  private async give({ at, subjectId, actor, command, expectedVersion }: SimulatedOrder): Promise<void> {
    const handle = this.handles.get(subjectId);
    if (handle === undefined) throw new Error(`${subjectId} was ordered something before it began`);
    const key = `${subjectId}/${at}/${command.type}`;
    const bodyHash = JSON.stringify(command);
    await this.bench.order(handle, { key, bodyHash, actor, sentAt: at, expectedVersion, command });
  }

  private compare(): LedgerComparison {
    const found = { missing: [] as string[], extra: [] as string[], different: [] as string[] };
    let rows = 0;
    let events = 0;
    for (const subject of this.subjects) {
      const recorded = this.recording.eventsOf(subject.id);
      const real = ledgerOf(subject.id, recorded);
      const where = `${subject.place.ref} (${subject.place.turn}) ${subject.id}`;
      rows += real.size;
      events += recorded.length;
      for (const [key, entry] of subject.ledger) {
        const other = real.get(key);
        if (other === undefined) found.missing.push(`${where} ${key}`);
        else if (!isSame(entry, other))
          found.different.push(`${where} ${key}: ${JSON.stringify(entry)} ${JSON.stringify(other)}`);
      }
      for (const key of real.keys()) if (!subject.ledger.has(key)) found.extra.push(`${where} ${key}`);
      const [simulated, happened] = [typesOf(subject.events), typesOf(recorded)];
      if (simulated !== happened) found.different.push(`${where}: ${simulated} / ${happened}`);
    }
    const ids = new Set(this.subjects.map(({ id }) => id));
    const orders = this.run.orders.filter(({ subjectId }) => ids.has(subjectId)).length;
    return { subjects: this.subjects.length, rows, events, orders, ...found };
  }
}

/** The same rung with the same fate. What is fired at once, and when it is decided, follows the server's own clock. */
function isSame(simulated: SimulatedEntry, real: SimulatedEntry): boolean {
  const { at, decidedAt, ...facts } = simulated;
  const { at: realAt, decidedAt: realDecidedAt, ...realFacts } = real;
  if (JSON.stringify(facts) !== JSON.stringify(realFacts)) return false;
  const planned = isMorning(simulated) ? at === realAt : isSoonAfter(at, realAt);
  if (decidedAt === null || realDecidedAt === null) return planned && decidedAt === realDecidedAt;
  return planned && isSoonAfter(decidedAt, realDecidedAt);
}

function isMorning({ at, date }: SimulatedEntry): boolean {
  const minute = minutesOfDay(at);
  return localDateOf(at) === date && minute >= 7 * 60 && minute <= 8 * 60 + 15;
}

function isSoonAfter(simulated: number, real: number): boolean {
  return real >= simulated && real - simulated < PATIENCE_MS;
}

/** The ledger as the recording derives it from the events that the workflows numbered. */
function ledgerOf(subjectId: string, events: readonly NumberedEvent<unknown>[]): Map<string, SimulatedEntry> {
  const rows = new Map<string, SimulatedEntry>();
  let state: State | null = null;
  for (const { event, at } of events as readonly NumberedEvent<LedgerEvent>[]) {
    const before: DutyState['clocks'] = state?.clocks ?? NO_CLOCKS;
    state = evolve(state, event, at);
    for (const change of ledgerChanges(before, event, state.clocks)) {
      const { clock, version, rung, status, reason, tells } = change;
      const escalation: 0 | 1 | 2 =
        status === 'fired' ? ((event as unknown as RungReached).escalation ?? 0) : 0;
      const decidedAt = status === 'planned' ? null : at;
      const row = { subjectId, clock, version, ...rung, status, reason, tells, escalation, decidedAt };
      rows.set(ledgerKey(change), row);
    }
  }
  return rows;
}

function evolve(state: State | null, event: LedgerEvent, at: number): State {
  const isReport = state === null ? event.type === 'duty-opened' : 'dateToBeSet' in state;
  return isReport
    ? evolveReport(state as ReportState, event as never, at)
    : evolveTask(state as TaskState, event as never, at);
}

function typesOf(events: readonly NumberedEvent<unknown>[]): string {
  return events.map(({ event }) => (event as { type: string }).type).join(' ');
}

function bySubject(orders: readonly SimulatedOrder[]): SimulatedOrder[][] {
  const groups = new Map<string, SimulatedOrder[]>();
  for (const order of orders) groups.set(order.subjectId, [...(groups.get(order.subjectId) ?? []), order]);
  return [...groups.values()];
}

async function together<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE)
    await Promise.all(items.slice(i, i + AT_ONCE).map((item) => work(item)));
}
