import { ApplicationFailure } from '@temporalio/common';
import type {
  RecordAnswer,
  RecordInput,
  RecordingActivities,
} from '../../activities/contracts/recording.activities.ts';
import { RECORDING_CONFLICT } from '../../activities/contracts/recording.activities.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { DutyState } from '../../domain/obligation/duty.ts';
import type { Outage, RungReached } from '../../domain/obligation/firing.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { NumberedEvent, PlanClock } from '../../domain/obligation/recorded-event.ts';

interface Recorded<S> {
  state: S;
  events: NumberedEvent<unknown>[];
}

interface FakeRecordingOptions<S> {
  evolve(state: S | null, event: never, at: number): S;
  policy: ObligationPolicy;
  calendar: CalendarSlice;
  now(): Promise<number>;
}

/**
 * The recording activity as its contract says, in memory: each (subject, seq) once, firings decided here. Workflow tests
 * run against it; the real one is tested on PostgreSQL.
 */
export class FakeRecording<S extends DutyState> implements RecordingActivities {
  readonly subjects = new Map<string, Recorded<S>>();
  outages: Outage[] = [];
  clock: PlanClock = { offsetMs: 0, version: 0 };
  /** How many calls fail before one succeeds, as with a database that is away. */
  failures = 0;
  /** What happens before an event of this kind is recorded for the first time. */
  beforeFirst: { type: string; act: () => Promise<void> } | null = null;
  calls = 0;
  /** How far the installation's clock is behind that of the Temporal server. */
  behindMs = 0;
  private options: FakeRecordingOptions<S>;

  constructor(options: FakeRecordingOptions<S>) {
    this.options = options;
  }

  /** Another calendar is in force. */
  enter(calendar: CalendarSlice): void {
    this.options = { ...this.options, calendar };
  }

  /** What the launch does: the first event is recorded before the workflow exists. */
  launch(subjectId: string, first: NumberedEvent<unknown>): S {
    const state = this.options.evolve(null, first.event as never, first.at);
    this.subjects.set(subjectId, { state, events: [first] });
    return state;
  }

  eventsOf(subjectId: string): NumberedEvent<unknown>[] {
    return this.subjects.get(subjectId)?.events ?? [];
  }

  /** How firings are recorded within a workflow task; a test may take it away. */
  readonly recordFirings = (input: RecordInput): Promise<RecordAnswer> => this.recordEvents(input);

  readonly recordEvents = async (input: RecordInput): Promise<RecordAnswer> => {
    this.calls += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is away');
    }
    await this.actBefore(input);
    const subject = this.subjects.get(input.subjectId);
    if (!subject) throw new Error(`unknown subject ${input.subjectId}`);
    const since = subject.events.slice(input.afterSeq);
    if (input.events.length > 0 && since.length > 0 && since.every(isFiring)) {
      return { lastSeq: subject.events.length, fired: since, behind: true, clock: this.clock };
    }
    for (const event of input.events) this.append(subject, event);
    const fired = input.fire ? await this.fire(subject, input) : [];
    const answer = {
      lastSeq: subject.events.length,
      fired,
      clock: this.clock,
      ...this.newerCalendar(input),
    };
    return input.fire && fired.length === 0 ? { ...answer, now: await this.planNow() } : answer;
  };

  private async actBefore({ events }: RecordInput): Promise<void> {
    const { beforeFirst } = this;
    if (!events.some(({ event }) => (event as { type: string }).type === beforeFirst?.type)) return;
    this.beforeFirst = null;
    await beforeFirst?.act();
  }

  private newerCalendar({ events, settings }: RecordInput): { calendar?: CalendarSlice } {
    const { calendar } = this.options;
    const ordered = events.some(({ actor }) => actor !== null);
    return ordered && settings && calendar.v > settings.calendarVersion ? { calendar } : {};
  }

  private async planNow(): Promise<number> {
    return (await this.options.now()) - this.behindMs + this.clock.offsetMs;
  }

  private append(subject: Recorded<S>, event: NumberedEvent<unknown>): void {
    const known = subject.events[event.seq - 1];
    if (known && JSON.stringify(known) === JSON.stringify(event)) return;
    if (known || event.seq !== subject.events.length + 1) {
      throw ApplicationFailure.nonRetryable('conflict', RECORDING_CONFLICT);
    }
    subject.events.push(event);
    subject.state = this.options.evolve(subject.state, event.event as never, event.at);
  }

  private async fire(subject: Recorded<S>, input: RecordInput): Promise<NumberedEvent<unknown>[]> {
    const lost = subject.events.slice(input.afterSeq + input.events.length);
    if (lost.length > 0) return lost;
    const now = await this.planNow();
    const { policy, calendar } = this.options;
    const { chain, treatment, clocks } = subject.state;
    const context = {
      subjectId: input.subjectId,
      policy,
      calendar,
      now,
      chain,
      treatment,
      outages: this.outages,
    };
    const reached: RungReached[] = decideFirings(clocks, context);
    const numbered = reached.map((event, index) => ({
      seq: subject.events.length + 1 + index,
      at: now,
      actor: null,
      key: null,
      event,
    }));
    for (const event of numbered) this.append(subject, event);
    return numbered;
  }
}

function isFiring({ event }: NumberedEvent<unknown>): boolean {
  return (event as { type: string }).type === 'rung-reached';
}
