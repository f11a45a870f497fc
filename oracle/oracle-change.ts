import type { Planned } from './oracle-ladder.ts';
import { RunLadder, rulesFor } from './oracle-ladder.ts';
import type { OracleSettings, OracleStory, Run } from './oracle-model.ts';
import { RunLedger } from './oracle-run-ledger.ts';

/** What a change of settings makes of a run: nothing, or the run that goes on with it. */
export interface ChangedRun {
  base: string;
  open: Planned[];
  passed: Planned[];
}

/**
 * How a run goes on under other settings (docs/clock.md section 8), reckoned from what of it is open then; null where
 * every open rung stays on its day.
 */
export function changedRun(
  run: Run,
  story: OracleStory,
  change: { at: number; base: string; settings: OracleSettings },
): ChangedRun | null {
  const { at, base, settings } = change;
  const open = new RunLedger({ ...run, stopped: null }, { ...story, until: at }).openAfterwards();
  const ladder = new RunLadder(
    { ...run, base, startedAt: at },
    story.task.id,
    settings.calendar,
    settings.policy,
  );
  const told = tellerOf(run, open);
  const all = ladder
    .series()
    .filter(({ repeat, instant }) => repeat === 0 || instant <= at)
    .map((rung) => heldBack(rung, open, ladder, settings))
    .sort((a, b) => a.instant - b.instant);
  const held = all.filter(({ attempt, instant }) => attempt > 0 && instant > at);
  const days = all.filter((rung) => !held.some((one) => isBefore(one, rung)));
  const untold = days.filter((rung) => !told(rung) && !open.some((one) => isBefore(one, rung)));
  const stays = withRepetitions(untold, days, open, ladder, at);
  const moved = base !== run.base;
  if (!moved && agree(stays, open)) return null;
  const past = days.filter(({ instant }) => instant <= at);
  const last = past.at(-1);
  const now = last && !told(last) ? [firesNow(last, open, at)] : [];
  const ahead = days.filter((rung) => rung.instant > at && (moved || !told(rung)));
  const planned = withRepetitions([...now, ...ahead], days, open, ladder, at);
  const passed = days.filter((rung) => !planned.some((one) => isSame(one, rung)));
  return { base, open: planned, passed };
}

/** Whether a rung of the ladder that the run had has been decided. */
function tellerOf(run: Run, open: readonly Planned[]): (rung: Planned) => boolean {
  const policy = run.settings.at(-1)?.policy;
  const names = policy ? rulesFor(run.clock, policy).map(({ rung }) => rung) : [];
  return ({ name, repeat }) =>
    names.includes(name) && !open.some((one) => one.name === name && one.repeat <= repeat);
}

function heldBack(
  rung: Planned,
  open: readonly Planned[],
  ladder: RunLadder,
  { calendar }: OracleSettings,
): Planned {
  const held = open.find((one) => one.attempt > 0 && isSame(one, rung));
  if (!held) return rung;
  const kept = { ...rung, attempt: held.attempt };
  return held.day > rung.day ? ladder.onDay(kept, calendar.onOrAfter(held.day)) : kept;
}

/** An endless rung of which nothing is planned goes on with the repetition that was open, or with the next one ahead. */
function withRepetitions(
  planned: Planned[],
  days: readonly Planned[],
  open: readonly Planned[],
  ladder: RunLadder,
  at: number,
): Planned[] {
  const missing = ladder.endless().filter((name) => !planned.some((one) => one.name === name));
  const next = missing.flatMap((name) => {
    const gone = days.filter((one) => one.name === name && one.instant <= at).at(-1)?.repeat ?? 0;
    const waited = open.find((one) => one.name === name)?.repeat ?? 1;
    for (let repeat = Math.max(gone + 1, waited); ; repeat += 1) {
      const rung = ladder.repetition({ name }, repeat);
      if (rung === null) return [];
      if (rung.instant > at) return [rung];
    }
  });
  return [...planned, ...next];
}

function firesNow(rung: Planned, open: readonly Planned[], at: number): Planned {
  const same = open.some((one) => isSame(one, rung) && one.instant === rung.instant);
  return same ? rung : { ...rung, instant: at };
}

function agree(a: readonly Planned[], b: readonly Planned[]): boolean {
  const among = (rung: Planned) =>
    b.some((one) => isSame(one, rung) && one.day === rung.day && one.instant === rung.instant);
  return a.length === b.length && a.every(among);
}

function isSame(a: Planned, b: Planned): boolean {
  return a.name === b.name && a.repeat === b.repeat;
}

function isBefore(a: Planned, b: Planned): boolean {
  return a.name === b.name && a.repeat < b.repeat;
}
