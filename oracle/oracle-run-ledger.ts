import { dayAt } from './oracle-calendar.ts';
import { RunLadder } from './oracle-ladder.ts';
import type { Planned } from './oracle-ladder.ts';
import { morningBegins } from './oracle-morning.ts';
import { OUTAGE_FROM_MS, PATIENCE_MS, rowKey } from './oracle-model.ts';
import type { OracleRow, OracleSettings, OracleStory, Run } from './oracle-model.ts';

/** When a rung comes to be decided: at its instant or after the outage in which that lay, or as late as it really was. */
export function decisionOf(rung: Planned, run: Run, { outages, decidedAt }: OracleStory): number {
  const { clock, version, knownAt } = run;
  const missed = outages.find(({ from, to }) => from <= rung.instant && rung.instant < to);
  const due = Math.max(knownAt, missed?.to ?? rung.instant);
  const { name, repeat, attempt } = rung;
  const really = decidedAt?.get(rowKey({ clock, version, rung: name, repeat, attempt }));
  const inTime = really !== undefined && really >= rung.instant && really <= due + PATIENCE_MS;
  return inTime ? really : due;
}

/** The rows of one run, from its whole series of days. */
export class RunLedger {
  private readonly done: OracleRow[] = [];
  private open: Planned[] = [];
  private ladder: RunLadder;
  private settings: OracleSettings;
  private readonly run: Run;
  private readonly story: OracleStory;

  constructor(run: Run, story: OracleStory) {
    const [first] = run.settings;
    if (first === undefined) throw new Error(`nobody says what ${run.clock} is reckoned with`);
    this.run = { ...run, waits: [...run.waits] };
    this.story = story;
    this.settings = first;
    this.ladder = new RunLadder(run, story.task.id, first.calendar, first.policy);
  }

  /** What is open at the end of the story. */
  openAfterwards(): Planned[] {
    this.rows();
    return this.open;
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
    const { startedAt, missedBecause, goesOn } = this.run;
    if (goesOn !== null) {
      for (const rung of goesOn.passed) this.write(rung, 'superseded', missedBecause);
      this.open = [...goesOn.open];
      return;
    }
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
    this.reckonAsOf(moment);
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

  /** From a change of settings on, what is told and planned goes by them. */
  private reckonAsOf(moment: number): void {
    const inForce = this.run.settings.findLast(({ from }) => from <= moment);
    if (inForce === undefined || inForce === this.settings) return;
    this.settings = inForce;
    this.ladder = new RunLadder(this.run, this.story.task.id, inForce.calendar, inForce.policy);
    this.open = this.open.map((rung) => this.ladder.asOfNow(rung));
  }

  /** Of two missed together the higher of the ladder, even if the lower had been put off past it. */
  private higher(a: Planned, b: Planned): Planned {
    const [first, second] = this.ladder.position(a) <= this.ladder.position(b) ? [a, b] : [b, a];
    this.write(first, 'superseded', 'outage');
    return second;
  }

  private tryAgain(rung: Planned, moment: number): void {
    this.write(rung, 'superseded', 'outage');
    this.open.push(this.ladder.movedTo(rung, this.settings.calendar.after(dayAt(moment), 1)));
  }

  private fire(rung: Planned, moment: number): void {
    this.write(rung, 'fired', null, moment);
    let next = this.ladder.repetition(rung, rung.repeat + 1);
    while (next && morningBegins(next.day, this.settings.policy.morning) <= moment) {
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
