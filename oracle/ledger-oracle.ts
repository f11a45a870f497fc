import { dayAt, midnightAfter } from './oracle-calendar.ts';
import type { OracleCalendar } from './oracle-calendar.ts';
import { planEndOf, RunLadder } from './oracle-ladder.ts';
import type { Planned } from './oracle-ladder.ts';
import { morningBegins } from './oracle-morning.ts';
import { OUTAGE_FROM_MS, PATIENCE_MS, rowKey } from './oracle-model.ts';
import type { OraclePolicy, OracleRow, OracleStory, Run } from './oracle-model.ts';
import { runsOf } from './oracle-runs.ts';

/**
 * The ledger that a task or report must have, reckoned backwards from the rules about time (docs/clock.md): first which
 * clock ran when, then every run by itself, from its whole series of days. Nothing is shared with `domain/obligation`,
 * which goes forward event by event.
 *
 * Throws where the calendar does not reach as far as the story.
 */
export function expectedLedger(
  story: OracleStory,
  calendar: OracleCalendar,
  policy: OraclePolicy,
): OracleRow[] {
  const runs = runsOf(story, calendar, policy);
  endWithThePlan(runs, story);
  return runs.flatMap((run) => new RunLedger(run, story, calendar, policy).rows());
}

/** The plan's end is known beforehand: it stops whatever else still runs then. */
function endWithThePlan(runs: readonly Run[], story: OracleStory): void {
  const plan = runs.find((run) => run.clock === 'plan-end');
  if (!plan || plan.stopped) return;
  const end = Math.max(midnightAfter(plan.base), plan.startedAt);
  const at = decisionOf({ ...planEndOf(plan.base), attempt: 0, instant: end }, plan, story);
  for (const run of runs) if (run !== plan) run.stopped ??= { at, reason: 'ended' };
}

/** When a rung comes to be decided: at its instant or after the outage in which that lay, or as late as it really was. */
function decisionOf(rung: Planned, run: Run, { outages, decidedAt, knownAt = 0 }: OracleStory): number {
  const { clock, version } = run;
  const missed = outages.find(({ from, to }) => from <= rung.instant && rung.instant < to);
  const due = Math.max(knownAt, missed?.to ?? rung.instant);
  const { name, repeat, attempt } = rung;
  const really = decidedAt?.get(rowKey({ clock, version, rung: name, repeat, attempt }));
  const inTime = really !== undefined && really >= rung.instant && really <= due + PATIENCE_MS;
  return inTime ? really : due;
}

class RunLedger {
  private readonly done: OracleRow[] = [];
  private open: Planned[] = [];
  private readonly ladder: RunLadder;
  private readonly run: Run;
  private readonly story: OracleStory;
  private readonly calendar: OracleCalendar;
  private readonly policy: OraclePolicy;

  constructor(run: Run, story: OracleStory, calendar: OracleCalendar, policy: OraclePolicy) {
    this.run = run;
    this.story = story;
    this.calendar = calendar;
    this.policy = policy;
    this.ladder = new RunLadder(run, story.task.id, calendar, policy);
  }

  rows(): OracleRow[] {
    this.start();
    const { stopped } = this.run;
    const closes = stopped !== null && stopped.at <= this.story.until;
    // What stops the clock at an instant goes before what would be told at it: nobody is urged to do what has ended.
    const end = closes ? stopped.at - 1 : this.story.until;
    for (let moment = this.nextMoment(); moment <= end; moment = this.nextMoment()) this.pass(moment);
    for (const rung of this.open)
      this.write(rung, closes ? 'closed' : 'planned', closes ? stopped.reason : null);
    return this.done;
  }

  private start(): void {
    const { startedAt, missedBecause } = this.run;
    const all = this.ladder.series();
    const past = all.filter(({ instant }) => instant <= startedAt);
    const latest = past.pop();
    for (const rung of past) this.write(rung, 'superseded', missedBecause);
    const ahead = all.filter(({ instant }) => instant > startedAt);
    // Of an endless series only its next member is planned, and only once the one before has fired.
    this.open = ahead.filter(({ repeat }) => repeat === 0);
    if (latest) this.open.unshift({ ...latest, instant: startedAt });
  }

  private nextMoment(): number {
    const wakes = this.open.map((rung) => decisionOf(rung, this.run, this.story));
    const waits = this.run.waits.map((wait) => wait.at);
    return Math.min(Infinity, ...wakes, ...waits);
  }

  private pass(moment: number): void {
    const wait = this.run.waits.findIndex((candidate) => candidate.at === moment);
    if (wait >= 0) return this.holdBack(this.run.waits.splice(wait, 1)[0]?.until ?? '');
    // Whatever is past when somebody comes to decide is decided together, and the highest stands for all.
    const reached = this.open.filter(({ instant }) => instant <= moment);
    this.open = this.open.filter((rung) => !reached.includes(rung));
    const highest = reached.reduce((a, b) => this.higher(a, b));
    const missed = this.story.outages.some(
      ({ from, to }) => from <= highest.instant && highest.instant < to && from + OUTAGE_FROM_MS < moment,
    );
    if (missed && highest.escalation > 0) this.tryAgain(highest, moment);
    else this.fire(highest, moment);
  }

  /** Of two missed together the higher of the ladder, even if the lower had been put off past it. */
  private higher(a: Planned, b: Planned): Planned {
    const [first, second] = this.ladder.position(a) <= this.ladder.position(b) ? [a, b] : [b, a];
    this.write(first, 'superseded', 'outage');
    return second;
  }

  private tryAgain(rung: Planned, moment: number): void {
    this.write(rung, 'superseded', 'outage');
    this.open.push(this.ladder.movedTo(rung, this.calendar.after(dayAt(moment), 1)));
  }

  private fire(rung: Planned, moment: number): void {
    this.write(rung, 'fired', null, moment);
    let next = this.ladder.repetition(rung, rung.repeat + 1);
    while (next && morningBegins(next.day, this.policy.morning) <= moment) {
      this.write(next, 'superseded', 'outage');
      next = this.ladder.repetition(rung, next.repeat + 1);
    }
    if (next) this.open.push(next);
  }

  private holdBack(until: string): void {
    for (const rung of this.open.filter((open) => open.escalates && open.day < until)) {
      this.write(rung, 'superseded', 'date-moved');
      this.open[this.open.indexOf(rung)] = this.ladder.movedTo(rung, until);
    }
  }

  private write(
    rung: Planned,
    status: OracleRow['status'],
    reason: string | null,
    firedAt: number | null = null,
  ): void {
    const { clock, version } = this.run;
    const { name, repeat, attempt, day, instant, tells, escalation } = rung;
    const place = { clock, version, rung: name, repeat, attempt, date: day, at: instant };
    this.done.push({ ...place, status, reason, tells, escalation, firedAt });
  }
}
