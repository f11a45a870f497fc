import { nextInstant } from '../../domain/obligation/clocks.ts';
import { NO_CLOCKS } from '../../domain/obligation/clock.ts';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { Escalations } from '../../domain/obligation/escalation.ts';
import type { RungReached } from '../../domain/obligation/firing.ts';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { eventNotices } from './event-notices.ts';
import { ledgerChanges, ledgerKey, openRungs } from '../../domain/obligation/ledger-changes.ts';
import type { LedgerChange, LedgerEvent } from '../../domain/obligation/ledger-changes.ts';
import type { SettingsVersions } from './obligation-settings.ts';
import { rungNotices } from './notices.ts';
import type { Notice } from './notices.ts';
import type { SubjectKindDefinition, SubjectState } from './subject-kind.ts';

/** A subject as far as it is recorded; `state` is null before its first event. */
export interface RecordedSubject {
  id: string;
  planId: string;
  state: SubjectState | null;
  lastSeq: number;
  lastHumanSeq: number;
  /** The ladder that its workflow was last known to decide with; null: that of its plan. */
  policyVersion?: number | null;
}

/** A ledger row's last change in this recording, and when and by which event it was decided. */
export interface DecidedChange extends LedgerChange {
  agencyId: string;
  decidedAt: Instant;
  decidedSeq: number;
}

/** An escalation as an event left it. */
export interface ChangedEscalation {
  escalation: Escalations[string];
  /** Whose lateness it is about. */
  agencyId: string;
  at: Instant;
}

export interface DatedNotice extends Notice {
  at: Instant;
}

/** A command of which the events were recorded. */
export interface AcceptedCommand {
  key: string;
  acceptedSeq: number;
  answer: CommandAnswer;
}

/**
 * The fold of a subject's events together with everything that they bring about: ledger, escalations, notices, answers.
 * In memory only; it is written as a whole afterwards, or not at all.
 */
export class SubjectFold {
  readonly events: NumberedEvent<unknown>[] = [];
  readonly ledger = new Map<string, DecidedChange>();
  readonly escalations = new Map<string, ChangedEscalation>();
  readonly notices: DatedNotice[] = [];
  readonly accepted: AcceptedCommand[] = [];
  private current: SubjectState | null;
  lastSeq: number;
  lastHumanSeq: number;
  at: Instant = 0;

  constructor(
    readonly kind: SubjectKindDefinition,
    readonly subject: RecordedSubject,
    /** What its workflow decides with, as the recording was told. */
    readonly held: SettingsVersions | null = null,
  ) {
    this.current = subject.state;
    this.lastSeq = subject.lastSeq;
    this.lastHumanSeq = subject.lastHumanSeq;
  }

  /** Throws before the first event. */
  get state(): SubjectState {
    if (this.current === null) throw new Error(`subject ${this.subject.id} has no event yet`);
    return this.current;
  }

  get nextAt(): Instant | null {
    return nextInstant(this.state.clocks);
  }

  /** Appends the next event; its seq must follow the last. */
  append(numbered: NumberedEvent<unknown>): void {
    const event = numbered.event as LedgerEvent;
    const before = this.current;
    const after = this.kind.evolve(before, event, numbered.at);
    this.current = after;
    this.events.push(numbered);
    this.lastSeq = numbered.seq;
    this.at = numbered.at;
    // A subject that no person's event has touched yet is seen at its first one.
    if (numbered.actor !== null || numbered.seq === 1) this.lastHumanSeq = numbered.seq;
    this.appendLedger(before, numbered, after);
    this.appendEscalations(before, numbered, after);
    this.appendNotices(before, numbered, after);
    this.appendAnswer(numbered, after);
  }

  private appendLedger(
    before: SubjectState | null,
    { seq, at, event }: NumberedEvent<unknown>,
    after: SubjectState,
  ): void {
    const changes = ledgerChanges(before?.clocks ?? NO_CLOCKS, event as LedgerEvent, after.clocks);
    // What stays open over a reassignment is the new agency's from now on.
    const moved = before !== null && before.chain.agencyId !== after.chain.agencyId;
    for (const change of moved ? [...openRungs(after.clocks), ...changes] : changes) {
      const { agencyId } = (change.status === 'closed' && before ? before : after).chain;
      this.ledger.set(ledgerKey(change), { ...change, agencyId, decidedAt: at, decidedSeq: seq });
    }
  }

  private appendEscalations(
    before: SubjectState | null,
    { at }: NumberedEvent<unknown>,
    after: SubjectState,
  ): void {
    const moved = before !== null && before.chain.agencyId !== after.chain.agencyId;
    for (const [id, escalation] of Object.entries(after.escalations)) {
      const isClosed = escalation.status === 'closed';
      // What stands open over a reassignment is the new agency's; what is closed stays with whom it was about.
      if (before?.escalations[id] === escalation && (isClosed || !moved)) continue;
      const { agencyId } = (isClosed && before ? before : after).chain;
      this.escalations.set(id, { escalation, agencyId, at });
    }
  }

  private appendNotices(
    before: SubjectState | null,
    { at, event, actor }: NumberedEvent<unknown>,
    after: SubjectState,
  ): void {
    const { type } = event as { type: string };
    const notices =
      type === 'rung-reached' && before !== null
        ? rungNotices(before, event as RungReached, after)
        : eventNotices(before, event as { type: string }, after, actor);
    for (const notice of notices) this.notices.push({ ...notice, at });
  }

  /** The first event of a command carries its key; the answer names the last. */
  private appendAnswer({ seq, at, key, actor }: NumberedEvent<unknown>, after: SubjectState): void {
    const answer = { subjectId: this.subject.id, version: seq, status: after.status, at };
    const previous = this.accepted.at(-1);
    if (key !== null) this.accepted.push({ key, acceptedSeq: seq, answer });
    else if (actor !== null && previous) previous.answer = answer;
  }
}
