import { Initial } from './0001-initial.ts';
import { LedgerEvidence } from './0002-ledger-evidence.ts';
import { ChangingSettings } from './0003-changing-settings.ts';
import { TriesAndClaims } from './0004-tries-and-claims.ts';
import { DecisionsCountedFromTheIndex } from './0006-decisions-counted-from-the-index.ts';
import { PlanImports } from './0010-plan-imports.ts';
import { KnownWhenRecorded } from './0011-known-when-recorded.ts';
import { LiveChanges } from './0012-live-changes.ts';

/** Every migration, oldest first, listed by hand. */
export const MIGRATIONS = [
  Initial,
  LedgerEvidence,
  ChangingSettings,
  TriesAndClaims,
  DecisionsCountedFromTheIndex,
  PlanImports,
  KnownWhenRecorded,
  LiveChanges,
];
