import type { Ladder, LadderChange } from './api/policies.ts';

/** The clocks that have a ladder, in the order of a task's life. */
export const LADDERS = ['receipt', 'due', 'confirm'] as const;
export type LadderName = (typeof LADDERS)[number];

/** Who can be told at a rung, from the nearest to the highest. */
export const TELLERS = ['responsible', 'head', 'standing-agency', 'standing-head', 'leader'] as const;
type Teller = (typeof TELLERS)[number];

const WAITS = ['reworkWorkingDays', 'extensionHoldWorkingDays'] as const;
const MINUTES_OF_HOUR = 60;

/** What stands in the fields, by their way in the order: `due.5.workingDays`, `due.5.tells`, `morning.from`. */
export type Typed = Readonly<Record<string, string>>;

/** A ladder as it stands in the fields. */
export function typedOf(ladder: Ladder): Typed {
  const typed: Record<string, string> = {};
  for (const name of LADDERS) {
    ladder[name].forEach(({ workingDays, repeatEvery, tells }, n) => {
      typed[`${name}.${n}.workingDays`] = String(workingDays);
      typed[`${name}.${n}.tells`] = tells.join(' ');
      if (repeatEvery !== undefined) typed[`${name}.${n}.repeatEvery`] = String(repeatEvery);
    });
  }
  for (const name of WAITS) typed[name] = String(ladder[name]);
  typed['morning.from'] = timeOf(ladder.morning.from);
  typed['morning.to'] = timeOf(ladder.morning.to);
  return typed;
}

/** The fields in which no number, no time, or nobody stands. */
export function unreadable(typed: Typed): string[] {
  return Object.keys(typed).filter((field) =>
    isOfTellers(field) ? typed[field] === '' : Number.isNaN(numberIn(field, typed)),
  );
}

/** Who is told by what stands in a field. */
export function tellersIn(field: string, typed: Typed): Teller[] {
  const names = (typed[field] ?? '').split(' ');
  return TELLERS.filter((who) => names.includes(who));
}

/** The text of the field once somebody is told too, or no more. */
export function withTeller(told: readonly Teller[], who: Teller, isTold: boolean): string {
  return TELLERS.filter((other) => (other === who ? isTold : told.includes(other))).join(' ');
}

function isOfTellers(field: string): boolean {
  return field.endsWith('.tells');
}

/** What of the ladder is otherwise in the fields: whole clocks, as the order takes them. Undefined: nothing is. */
export function changeOf(ladder: Ladder, typed: Typed): LadderChange | undefined {
  const before = typedOf(ladder);
  const isChanged = (part: string) =>
    Object.keys(typed).some(
      (field) => (field === part || field.startsWith(`${part}.`)) && typed[field] !== before[field],
    );
  const change: LadderChange = {};
  for (const name of LADDERS) if (isChanged(name)) change[name] = rungsOf(ladder, name, typed);
  for (const name of WAITS) if (isChanged(name)) change[name] = numberIn(name, typed);
  if (isChanged('morning'))
    change.morning = { from: numberIn('morning.from', typed), to: numberIn('morning.to', typed) };
  return Object.keys(change).length === 0 ? undefined : change;
}

function rungsOf(ladder: Ladder, name: LadderName, typed: Typed): Ladder[LadderName] {
  return ladder[name].map((rung, n) => ({
    ...rung,
    workingDays: numberIn(`${name}.${n}.workingDays`, typed),
    tells: tellersIn(`${name}.${n}.tells`, typed),
    ...(rung.repeatEvery !== undefined && { repeatEvery: numberIn(`${name}.${n}.repeatEvery`, typed) }),
  }));
}

/** Minutes of the day for a time, else a whole number; NaN where there is neither. */
function numberIn(field: string, typed: Typed): number {
  const text = (typed[field] ?? '').trim();
  if (field.startsWith('morning.')) {
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
    return Number(hours) * MINUTES_OF_HOUR + Number(minutes);
  }
  return /^[-−]?\d+$/.test(text) ? Number(text.replace('−', '-')) : NaN;
}

function timeOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES_OF_HOUR))}:${two(minutes % MINUTES_OF_HOUR)}`;
}
