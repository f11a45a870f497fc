import type { Clock, ClockChange, ClocksState, NotFiredReason, PlannedRung, Teller } from './clock.ts';
import { runningClocks } from './clocks.ts';
import type { RungReached } from './firing.ts';

/** A rung is planned, then decided once: it fired, was superseded by a later one, or was closed with its clock. */
export type LedgerStatus = 'planned' | 'fired' | 'superseded' | 'closed';

/** What becomes of one rung of one clock version. */
export interface LedgerChange {
  clock: Clock;
  version: number;
  rung: PlannedRung;
  status: LedgerStatus;
  reason: NotFiredReason | null;
  tells: Teller[];
}

/** As much of an event as the ledger needs to know. */
export interface LedgerEvent {
  type: string;
  clocks?: readonly ClockChange[];
}

/**
 * The rows of the ledger that an event brings about, from what it says and from the open rungs before and after it.
 *
 * 1. What the event names as fired, superseded or put off is decided so.
 * 2. Every other rung that was open before, or was planned by the event, and is not open after it is closed: with the
 *    reason of its clock's stop, and where none is named because the subject ended.
 * 3. Every rung open after it that was not so before is planned.
 */
export function ledgerChanges(before: ClocksState, event: LedgerEvent, after: ClocksState): LedgerChange[] {
  const decided = byKey(decidedBy(event));
  const wasOpen = byKey(openRungs(before));
  const isOpen = byKey(openRungs(after));
  const changes = [...decided.values()];
  for (const [key, slot] of isOpen) {
    const known = wasOpen.get(key);
    if (known?.rung.at === slot.rung.at && known.rung.date === slot.rung.date) continue;
    changes.push(slot);
  }
  for (const [key, slot] of new Map([...wasOpen, ...byKey(plannedBy(event))])) {
    if (isOpen.has(key) || decided.has(key)) continue;
    changes.push({ ...slot, status: 'closed', reason: stopReason(event, slot) });
  }
  return changes;
}

/** The place of a rung in the ledger of its subject. */
export function ledgerKey({
  clock,
  version,
  rung,
}: Pick<LedgerChange, 'clock' | 'version' | 'rung'>): string {
  return `${clock}/${version}/${rung.rung}/${rung.repeat}/${rung.attempt}`;
}

/** The open rungs of all running clocks as planned rows. */
export function openRungs(state: ClocksState): LedgerChange[] {
  return runningClocks(state).flatMap(({ clock, version, open }) =>
    open.map((rung) => planned(clock, version, rung)),
  );
}

function decidedBy(event: LedgerEvent): LedgerChange[] {
  const changes = (event.clocks ?? []).flatMap((change) => {
    const { clock, version } = change;
    switch (change.op) {
      case 'start':
        return change.superseded.map((rung) => superseded(clock, version, rung, change.supersededFor));
      case 'put-off':
        return [superseded(clock, version, change.from, change.reason)];
      case 'stop':
        return [];
    }
  });
  if (!isRungReached(event)) return changes;
  const { clock, version, fired, tells } = event;
  return [
    ...event.superseded.map((rung) => superseded(clock, version, rung, event.supersededFor)),
    ...(fired ? [{ clock, version, rung: fired, status: 'fired' as const, reason: null, tells }] : []),
    ...changes,
  ];
}

function plannedBy(event: LedgerEvent): LedgerChange[] {
  const rungs = (event.clocks ?? []).flatMap((change) => {
    const { clock, version } = change;
    if (change.op === 'start') return change.planned.map((rung) => planned(clock, version, rung));
    return change.op === 'put-off' ? [planned(clock, version, change.to)] : [];
  });
  if (!isRungReached(event) || event.next === null) return rungs;
  return [...rungs, planned(event.clock, event.version, event.next)];
}

function stopReason(event: LedgerEvent, slot: LedgerChange): NotFiredReason {
  const stop = (event.clocks ?? []).find(
    (change) => change.op === 'stop' && change.clock === slot.clock && change.version === slot.version,
  );
  return stop?.op === 'stop' ? stop.reason : 'ended';
}

function planned(clock: Clock, version: number, rung: PlannedRung): LedgerChange {
  return { clock, version, rung, status: 'planned', reason: null, tells: [] };
}

function superseded(
  clock: Clock,
  version: number,
  rung: PlannedRung,
  reason: NotFiredReason | null,
): LedgerChange {
  // Rungs are only ever passed over because nobody was there; every event that passes over says why.
  return { clock, version, rung, status: 'superseded', reason: reason ?? 'outage', tells: [] };
}

function byKey(changes: readonly LedgerChange[]): Map<string, LedgerChange> {
  return new Map(changes.map((change) => [ledgerKey(change), change]));
}

function isRungReached(event: LedgerEvent): event is RungReached {
  return event.type === 'rung-reached';
}
