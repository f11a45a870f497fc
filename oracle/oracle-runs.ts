import { dayAt, midnightAfter } from './oracle-calendar.ts';
import type { OracleCalendar } from './oracle-calendar.ts';
import { changedRun } from './oracle-change.ts';
import type {
  OracleChange,
  OracleClock,
  OracleCommand,
  OraclePolicy,
  OracleStory,
  Run,
} from './oracle-model.ts';

/** First half of the oracle: which clock ran from when to when, and around which day. Nothing fires here. */
export function runsOf(story: OracleStory, calendar: OracleCalendar, policy: OraclePolicy): Run[] {
  const timeline = new Timeline(story, calendar, policy);
  timeline.launch();
  for (const command of story.commands) timeline.take(command);
  return timeline.runs;
}

class Timeline {
  readonly runs: Run[] = [];
  private readonly story: OracleStory;
  private calendar: OracleCalendar;
  private policy: OraclePolicy;
  private phase: 'new' | 'working' | 'waiting' | 'done';
  private treatment: 'followed' | 'requested';
  private agency: string;
  private due: string | null;
  /** The day that a person set it to; null: the plan's words give it. */
  private dueSet: string | null = null;
  /** The due day of returned work; null: the work was not returned. */
  private rework: string | null = null;
  /** The day that a person set it to, or the day of the return from which it counts. */
  private reworkFrom: { set: string } | { returned: string } | null = null;
  private over = false;
  private asked: string | null = null;
  private now: number;
  private sentAt: number;
  private knownAt: number;

  constructor(story: OracleStory, calendar: OracleCalendar, policy: OraclePolicy) {
    this.story = story;
    this.calendar = calendar;
    this.policy = policy;
    this.phase = story.task.received ? 'working' : 'new';
    this.treatment = story.task.treatment;
    this.agency = story.task.agency;
    this.due = story.task.due;
    this.now = story.launchedAt;
    this.sentAt = story.launchedAt;
    this.knownAt = story.knownAt ?? story.launchedAt;
  }

  launch(): void {
    const { task, launchedAt } = this.story;
    if (this.phase === 'new') this.start('receipt', dayAt(launchedAt), 'late-entry');
    if (this.due) this.start('due', this.due, 'late-entry');
    const dormant = task.occurrence === 0 && (task.class === 'recurring' || task.class === 'on-event');
    if (task.planEndsOn && (dormant || task.class === 'standing')) {
      this.start('plan-end', task.planEndsOn, 'late-entry');
    }
  }

  take(entry: OracleCommand | OracleChange): void {
    this.now = entry.at;
    this.knownAt = ('knownAt' in entry ? entry.knownAt : undefined) ?? entry.at;
    if ('change' in entry) this.change(entry.change);
    else this.order(entry);
  }

  private order({ at, sentAt = at, command }: OracleCommand): void {
    const { type, dueOn, until } = command;
    this.sentAt = sentAt;
    if (type === 'receive') this.receive();
    else if (type === 'submit') this.submit();
    else if (type === 'withdraw') this.withdraw();
    else if (type === 'confirm' || type === 'accept') this.confirm();
    else if (type === 'return' || type === 'redo' || type === 'reopen') this.return(dueOn);
    else if (type === 'request-extension') this.ask(until ?? null);
    else if (type === 'decide-extension') this.extend(command.approve === true, until);
    else if (type === 'set-date' && dueOn !== undefined) this.giveDate(dueOn);
    else if (type === 'suspend') this.suspend();
    else if (type === 'resume') this.resume(dueOn);
    else if (type === 'reassign') this.reassign(command.agencyId ?? '', command.treatment ?? 'followed');
    else if (type === 'cancel' || type === 'end-following') this.end();
    else if (type === 'decide-refusal' && command.accept === true) this.end();
  }

  private receive(): void {
    this.phase = 'working';
    this.stop('receipt', 'done-early');
  }

  private submit(): void {
    this.phase = 'waiting';
    for (const clock of ['receipt', 'due', 'rework'] as const) this.stop(clock, 'done-early');
    this.start('confirm', dayAt(this.now), 'done-early');
  }

  private withdraw(): void {
    this.phase = 'working';
    this.stop('confirm', 'done-early');
    this.runAgain('done-early');
  }

  private confirm(): void {
    this.rework = null;
    if (this.story.task.class === 'standing') {
      this.phase = 'working';
      this.stop('confirm', 'done-early');
    } else {
      this.phase = 'done';
      this.stopAll('done-early');
    }
  }

  private return(given: string | undefined): void {
    this.phase = 'working';
    const least = this.calendar.after(dayAt(this.now), this.policy.reworkWorkingDays);
    const later = this.due !== null && this.due > least ? this.due : least;
    this.rework = given === undefined ? later : this.calendar.onOrAfter(given);
    this.reworkFrom = given === undefined ? { returned: dayAt(this.now) } : { set: given };
    this.stop('confirm', 'done-early');
    this.start('rework', this.rework, 'date-moved');
  }

  private ask(day: string | null): void {
    this.asked = day;
    const current = this.rework ?? this.due;
    const run = this.running(this.rework === null ? 'due' : 'rework');
    if (!run || current === null || this.sentAt > midnightAfter(current)) return;
    const until = this.calendar.after(dayAt(this.now), this.policy.extensionHoldWorkingDays);
    run.waits.push({ at: this.now, until });
  }

  private extend(approve: boolean, until: string | undefined): void {
    const day = until ?? this.asked;
    this.asked = null;
    if (!approve || day === null) return;
    this.move(day);
    if (this.phase !== 'waiting') this.runAgain('date-moved');
  }

  private giveDate(day: string): void {
    this.due = this.calendar.onOrAfter(day);
    this.dueSet = day;
    if (this.phase !== 'waiting' && this.rework === null) this.runAgain('date-moved');
  }

  private suspend(): void {
    for (const clock of ['receipt', 'due', 'rework', 'confirm'] as const) this.stop(clock, 'suspended');
  }

  private resume(day: string | undefined): void {
    if (day !== undefined) this.move(day);
    if (this.phase === 'waiting') this.start('confirm', dayAt(this.now), 'suspended');
    else this.runAgain('suspended');
    if (this.phase === 'new') this.start('receipt', dayAt(this.now), 'suspended');
  }

  private reassign(agency: string, treatment: 'followed' | 'requested'): void {
    this.agency = agency;
    this.treatment = treatment;
    this.phase = 'new';
    this.stop('rework', 'reassigned');
    this.rework = null;
    this.asked = null;
    this.runAgain('reassigned');
    this.start('receipt', dayAt(this.now), 'reassigned');
  }

  private move(day: string): void {
    const accepted = this.calendar.onOrAfter(day);
    if (this.rework === null) {
      this.due = accepted;
      this.dueSet = day;
    } else {
      this.rework = accepted;
      this.reworkFrom = { set: day };
    }
  }

  /** What is over stands; else dates are read again, and each run goes on by the new days where one of them moves. */
  private change({ calendar, policy, due, standing }: OracleChange['change']): void {
    this.calendar = calendar;
    this.policy = policy;
    if (standing === true) return this.reckonFromNowOn();
    const plan = this.running('plan-end');
    const hasEnded = plan && Math.max(midnightAfter(plan.base), plan.startedAt) <= this.now;
    if (this.phase === 'done' || this.over || hasEnded) return;
    const before = { due: this.due, rework: this.rework };
    if (this.due !== null)
      this.due = this.dueSet === null ? (due ?? this.due) : calendar.onOrAfter(this.dueSet);
    if (this.rework !== null && this.reworkFrom !== null) this.rework = this.reworkAgain(this.reworkFrom);
    for (const run of this.runs.filter(({ clock, stopped }) => clock !== 'plan-end' && stopped === null)) {
      const day = run.clock === 'due' || run.clock === 'rework' ? this[run.clock] : null;
      const was = run.clock === 'due' || run.clock === 'rework' ? before[run.clock] : null;
      this.goOn(run, day === was ? run.base : (day ?? run.base));
    }
  }

  private reckonFromNowOn(): void {
    const { calendar, policy, now } = this;
    for (const run of this.runs.filter(({ stopped }) => stopped === null))
      run.settings.push({ from: now, calendar, policy });
  }

  private reworkAgain(from: { set: string } | { returned: string }): string {
    if ('set' in from) return this.calendar.onOrAfter(from.set);
    const least = this.calendar.after(from.returned, this.policy.reworkWorkingDays);
    return this.due !== null && this.due > least ? this.due : least;
  }

  private goOn(run: Run, base: string): void {
    const { calendar, policy, now } = this;
    const changed = changedRun(run, this.story, { at: now, base, settings: { calendar, policy } });
    if (changed === null) {
      run.settings.push({ from: now, calendar, policy });
      return;
    }
    this.start(run.clock, base, 'date-moved');
    const next = this.runs.at(-1);
    if (next) next.goesOn = { open: changed.open, passed: changed.passed };
  }

  private end(): void {
    this.over = true;
    this.stopAll('ended');
  }

  private runAgain(because: string): void {
    const day = this.rework ?? this.due;
    if (day !== null) this.start(this.rework === null ? 'due' : 'rework', day, because);
  }

  private start(clock: OracleClock, base: string, missedBecause: string): void {
    this.stop(clock, missedBecause);
    this.runs.push({
      clock,
      version: 1 + this.runs.filter((run) => run.clock === clock).length,
      base,
      startedAt: this.now,
      knownAt: this.knownAt,
      missedBecause,
      treatment: this.treatment,
      own: this.agency === this.story.task.standing,
      stopped: null,
      waits: [],
      settings: [{ from: this.now, calendar: this.calendar, policy: this.policy }],
      goesOn: null,
    });
  }

  private stop(clock: OracleClock, reason: string): void {
    const run = this.running(clock);
    if (run) run.stopped = { at: this.now, reason };
  }

  private stopAll(reason: string): void {
    for (const run of this.runs) run.stopped ??= { at: this.now, reason };
  }

  private running(clock: OracleClock): Run | undefined {
    return this.runs.find((run) => run.clock === clock && run.stopped === null);
  }
}
