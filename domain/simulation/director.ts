import type { Instant } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { DomainError } from '../errors.ts';
import type { DutyState } from '../obligation/duty.ts';
import type { LedgerEvent } from '../obligation/ledger-changes.ts';
import type { ReportCommand } from '../report/report.ts';
import type { TaskCommand } from '../task/task.ts';
import { ENDED_STATUSES } from '../task/task.evolve.ts';
import type { Agenda } from './agenda.ts';
import { RANKS } from './agenda.ts';
import { actorOf, PARTIES } from './intention.ts';
import type { Conduct, Manner, Party } from './intention.ts';
import { behaviourOf } from './mix.ts';
import type { Behaviour } from './mix.ts';
import type { SimulatedSubject } from './simulated-subject.ts';
import type { SimulatedOrder, SimulationInput } from './simulation.ts';

type Command = TaskCommand | ReportCommand;

/** What takes no order any more. */
const ENDED: ReadonlySet<string> = new Set([...ENDED_STATUSES, 'cancelled']);

/** A subject on the agenda: when it wakes next, and which of its parties' intentions still hold. */
interface Life<S extends DutyState & { status: string }, C extends Command, E extends LedgerEvent> {
  readonly subject: SimulatedSubject<S, C, E>;
  readonly conduct: Conduct<C, E>;
  armedFor: Instant | null;
  readonly intentions: Record<Party, number>;
}

/** Lets subjects live: fires what they planned at its instant, and gives the orders that their parties mean to give. */
export class Director {
  readonly orders: SimulatedOrder[] = [];
  readonly behaviours = new Map<string, Behaviour>();
  refused = 0;
  private readonly lives = new Map<string, Life<DutyState & { status: string }, Command, LedgerEvent>>();

  constructor(
    private readonly agenda: Agenda,
    private readonly input: Pick<SimulationInput, 'seed' | 'mix' | 'calendar' | 'behaviours'>,
  ) {}

  get calendar(): CalendarSlice {
    return this.input.calendar;
  }

  /** What the intentions of an agency's subject are drawn from. */
  mannerOf(agencyId: string, subjectId: string): Manner {
    const { seed, mix, calendar } = this.input;
    let behaviour = this.behaviours.get(agencyId);
    if (behaviour === undefined) {
      behaviour = this.input.behaviours.get(agencyId) ?? behaviourOf(agencyId, mix, seed);
      this.behaviours.set(agencyId, behaviour);
    }
    return { seed, calendar, behaviour, subjectId };
  }

  /** A subject begins to live with its first event. */
  begin<S extends DutyState & { status: string }, C extends Command, E extends LedgerEvent>(
    subject: SimulatedSubject<S, C, E>,
    conduct: Conduct<C, E>,
  ): void {
    const life = { subject, conduct, armedFor: null, intentions: { assignee: 0, decider: 0, leader: 0 } };
    const [first] = subject.events;
    if (first) this.intend(life, first.event, first.at);
    this.arm(life);
    this.lives.set(subject.id, life as unknown as Life<DutyState & { status: string }, Command, LedgerEvent>);
  }

  /** An order from outside the subject's own conduct: a round's date, the closing. Whether it was accepted. */
  order(subjectId: string, party: Party, command: Command, now: Instant): boolean {
    const life = this.lives.get(subjectId);
    return life !== undefined && this.give(life, party, command, now);
  }

  private give<S extends DutyState & { status: string }, C extends Command, E extends LedgerEvent>(
    life: Life<S, C, E>,
    party: Party,
    command: C,
    now: Instant,
  ): boolean {
    const { subject } = life;
    const actor = actorOf(party, subject.state.chain);
    const expectedVersion = subject.lastHumanSeq;
    const events = this.accepted(() => subject.order(command, actor, now));
    if (events === null) return false;
    this.orders.push({ at: now, subjectId: subject.id, actor, command, expectedVersion });
    for (const event of events) this.intend(life, event, now);
    this.arm(life);
    return true;
  }

  /** Null, and counted, where the rules refuse. */
  private accepted<T>(order: () => T): T | null {
    try {
      return order();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refused += 1;
      return null;
    }
  }

  private fire<S extends DutyState & { status: string }, C extends Command, E extends LedgerEvent>(
    life: Life<S, C, E>,
    now: Instant,
  ): void {
    if (life.subject.nextAt !== now) return;
    for (const event of life.subject.fire(now)) this.intend(life, event as unknown as E, now);
    this.arm(life);
  }

  private intend<S extends DutyState & { status: string }, C extends Command, E extends LedgerEvent>(
    life: Life<S, C, E>,
    event: E,
    at: Instant,
  ): void {
    const ended = ENDED.has(life.subject.state.status);
    for (const party of PARTIES) {
      const intention = ended ? null : life.conduct[party](event, at);
      if (intention === undefined) continue;
      const n = (life.intentions[party] += 1);
      if (intention === null) continue;
      this.agenda.add(intention.at, RANKS.order, (now) => {
        if (life.intentions[party] === n) this.give(life, party, intention.command, now);
      });
    }
  }

  private arm<S extends DutyState & { status: string }, C extends Command, E extends LedgerEvent>(
    life: Life<S, C, E>,
  ): void {
    const next = life.subject.nextAt;
    if (next === null || next === life.armedFor) return;
    life.armedFor = next;
    this.agenda.add(next, RANKS.firing, (now) => this.fire(life, now));
  }
}
