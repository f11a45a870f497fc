import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { Actor } from '../obligation/actor.ts';
import type { Clock, NotFiredReason, Teller } from '../obligation/clock.ts';
import { NO_CLOCKS } from '../obligation/clock.ts';
import { nextInstant } from '../obligation/clocks.ts';
import type { DecideContext, DutyState } from '../obligation/duty.ts';
import type { RungReached } from '../obligation/firing.ts';
import { decideFirings } from '../obligation/firing.ts';
import { ledgerChanges, ledgerKey } from '../obligation/ledger-changes.ts';
import type { LedgerEvent, LedgerStatus } from '../obligation/ledger-changes.ts';
import type { ObligationPolicy } from '../obligation/policy.ts';
import type { NumberedEvent, SubjectKind } from '../obligation/recorded-event.ts';

/** A row of the ledger as the dry run foresees it; the same columns that the recording writes. */
export interface SimulatedEntry {
  subjectId: string;
  clock: Clock;
  version: number;
  rung: string;
  repeat: number;
  attempt: number;
  date: LocalDate;
  /** The planned instant. */
  at: Instant;
  status: LedgerStatus;
  reason: NotFiredReason | null;
  tells: Teller[];
  escalation: 0 | 1 | 2;
  /** Null while it is planned. */
  decidedAt: Instant | null;
}

/** The rules of one kind of subject. */
export interface LifeRules<S, C, E> {
  readonly kind: SubjectKind;
  decide(state: S, command: C, context: DecideContext): E[];
  evolve(state: S | null, event: E, at: Instant): S;
}

/** Where a subject belongs in its plan. */
export interface SubjectPlace {
  /** The assignment's ref, or that of the duty to report. */
  readonly ref: string;
  /** The occurrence of a task, the period of a report. */
  readonly turn: string;
}

/** What every subject of a plan is reckoned with. */
export interface LifeSettings {
  readonly policy: ObligationPolicy;
  readonly calendar: CalendarSlice;
}

/**
 * One task or duty to report as its workflow and its recording live it, without either: the same decide, evolve and
 * firing, the ledger folded from the events alone.
 */
export class SimulatedSubject<
  S extends DutyState & { status: string } = DutyState & { status: string },
  C = unknown,
  E extends LedgerEvent = LedgerEvent,
> {
  readonly events: NumberedEvent<E>[] = [];
  readonly ledger = new Map<string, SimulatedEntry>();
  /** The number of the last event of a person: what an order names as the version it has seen. */
  lastHumanSeq = 1;
  private current: S;

  constructor(
    readonly id: string,
    readonly place: SubjectPlace,
    readonly rules: LifeRules<S, C, E>,
    private readonly settings: LifeSettings,
    first: E,
    at: Instant,
  ) {
    this.current = rules.evolve(null, first, at);
    this.write(NO_CLOCKS, first, at, null);
  }

  get state(): S {
    return this.current;
  }

  get nextAt(): Instant | null {
    return nextInstant(this.current.clocks);
  }

  /** What an order brings about. Throws what the domain throws; then nothing was changed. */
  order(command: C, actor: Actor, now: Instant): E[] {
    const context = { ...this.context(now), actor, sentAt: now };
    const events = this.rules.decide(this.current, command, context);
    for (const event of events) this.append(event, now, actor);
    return events;
  }

  /** What the rungs reached by now do. */
  fire(now: Instant): RungReached[] {
    const { treatment, chain, clocks } = this.current;
    const reached = decideFirings(clocks, { ...this.context(now), treatment, chain, outages: [] });
    for (const event of reached) this.append(event as unknown as E, now, null);
    return reached;
  }

  private context(now: Instant) {
    return { subjectId: this.id, ...this.settings, now };
  }

  private append(event: E, at: Instant, actor: Actor | null): void {
    const before = this.current.clocks;
    this.current = this.rules.evolve(this.current, event, at);
    this.write(before, event, at, actor);
  }

  private write(before: DutyState['clocks'], event: E, at: Instant, actor: Actor | null): void {
    const seq = this.events.length + 1;
    const by = actor && { accountId: actor.accountId, agencyId: actor.agencyId };
    this.events.push({ seq, at, actor: by, key: null, event });
    if (actor !== null) this.lastHumanSeq = seq;
    for (const change of ledgerChanges(before, event, this.current.clocks)) {
      const { clock, version, rung, status, reason, tells } = change;
      const fired = status === 'fired' && event.type === 'rung-reached';
      this.ledger.set(ledgerKey(change), {
        subjectId: this.id,
        clock,
        version,
        ...rung,
        status,
        reason,
        tells,
        escalation: fired ? ((event as unknown as RungReached).escalation ?? 0) : 0,
        decidedAt: status === 'planned' ? null : at,
      });
    }
  }
}
