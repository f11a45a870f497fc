/** Versions of settings; null: not known, the one in force. */
export interface SettingsVersionsThen {
  readonly calendar: number | null;
  readonly policy: number | null;
}

/** A version and when it was entered: plan time, by which firings go, and system time, by which subjects are recorded. */
export interface EnteredCalendar {
  readonly version: number;
  readonly at: number;
  readonly recordedAt: number;
}

/** The ladders of a plan that changed its own: the one it was issued with, and those entered since (system time). */
export interface PlanLadders {
  readonly original: number;
  readonly entered: readonly { readonly version: number; readonly recordedAt: number }[];
}

/** A ladder that running work was given: when that was ordered (plan time), and done (system time; null: not yet). */
export interface GivenLadder {
  readonly changeId: string;
  readonly version: number;
  readonly at: number;
  readonly doneAt: number | null;
}

/** Which settings came into force when, for the subjects of a page. */
export interface SettingsPast {
  readonly calendars: readonly EnteredCalendar[];
  /** By plan; one that is missing never changed its ladder. */
  readonly ladders: ReadonlyMap<string, PlanLadders>;
  /** By subject. */
  readonly given: ReadonlyMap<string, readonly GivenLadder[]>;
}

/** As much of a subject as its settings go by. */
export interface SettledLife {
  readonly id: string;
  readonly planId: string;
  readonly recordedAt: number | null;
  readonly calendarVersion: number | null;
  readonly policyVersion: number | null;
  /** What it was planned anew by, in order. */
  readonly replanned: readonly {
    /** The change that ordered it; null: the subject caught up with one by itself. */
    readonly changeId: string | null;
    readonly calendar: number;
    readonly policy: number;
  }[];
}

/** From when on a version counts for what is planned from then on; what is open stands. */
export interface SettingsStep {
  readonly at: number;
  readonly calendar?: number;
  readonly policy?: number;
}

/** The settings by which a subject was made. */
export function settingsAtBirth(subject: SettledLife, past: SettingsPast): SettingsVersionsThen {
  const { recordedAt, planId } = subject;
  const before = (entered: { readonly recordedAt: number }) =>
    recordedAt !== null && entered.recordedAt <= recordedAt;
  const ladders = past.ladders.get(planId);
  return {
    calendar: past.calendars.findLast(before)?.version ?? subject.calendarVersion,
    policy: ladders ? (ladders.entered.findLast(before)?.version ?? ladders.original) : subject.policyVersion,
  };
}

/**
 * Settings that came to a subject without an event that tells of them, or before it:
 *
 * 1. A calendar counts for repetitions and orders from the moment it is entered. One that the subject caught up with by
 *    itself was not known to the order before: its event tells of it.
 * 2. A ladder counts once the workflow has been told of it; where that moved something, the event says so.
 */
export function silentSteps(subject: SettledLife, past: SettingsPast, isSystemTime: boolean): SettingsStep[] {
  const born = settingsAtBirth(subject, past).calendar ?? Infinity;
  const calendars = past.calendars
    .filter(({ version }) => version > born && !caughtUpWith(subject, version))
    .map(({ version, at }) => ({ at, calendar: version }));
  const ladders = (past.given.get(subject.id) ?? [])
    .filter(({ changeId }) => !subject.replanned.some((event) => event.changeId === changeId))
    .map(({ version, at, doneAt }) => ({ at: isSystemTime ? (doneAt ?? at) : at, policy: version }));
  return [...calendars, ...ladders];
}

function caughtUpWith({ replanned }: SettledLife, version: number): boolean {
  return replanned.find(({ calendar }) => calendar >= version)?.changeId === null;
}
