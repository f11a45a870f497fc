import fc from 'fast-check';
import { addDays } from '../../domain/calendar/local-date.ts';
import { makeWorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { CalendarException, WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { realCalendar } from '../support/real-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { at } from '../../oracle/oracle-calendar.ts';
import type { OracleTask, Outage } from '../../oracle/oracle-model.ts';
import { policies } from './ledger-policies.ts';

/** What may happen to a task, drawn at random. */
export interface StorySeed {
  task: OracleTask;
  calendar: WorkingCalendar;
  policy: ObligationPolicy;
  launchedAt: number;
  outages: Outage[];
  steps: Step[];
  runsOnDays: number;
}

/** A command as a wish: which of the possible ones, how long after the one before, with which day. */
export interface Step {
  afterDays: number;
  time: string;
  pick: number;
  /** Whether orders that end the task may be picked. */
  ending: boolean;
  inDays: number;
  dated: boolean;
  agency: string;
  treatment: 'followed' | 'requested';
  restart: boolean;
  /** Settings change at this step instead of an order. */
  change: StepChange | null;
}

/** Another calendar, another ladder, another date by the plan's words; null: that stays. */
export interface StepChange {
  /** In days from the step; where one is worked it is off then, and the other way round. */
  days: number[];
  policy: ObligationPolicy | null;
  dueIn: number | null;
  /** The calendar alone changes, and the task is not told. */
  untold: boolean;
}

const DAY = 86_400_000;
const FROM = '2024-02-01';

const time = fc
  .record({
    hour: fc.constantFrom(0, 1, 5, 6, 7, 7, 8, 9, 10, 14, 17, 20, 23),
    minute: fc.integer({ min: 3, max: 57 }),
  })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:11`);
const treatment = fc.constantFrom('followed' as const, 'followed' as const, 'requested' as const);
const agency = fc.constantFrom('ward', 'ward', 'department', 'standing');
const launchDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(FROM, n));

const change: fc.Arbitrary<StepChange> = fc.record({
  days: fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 4 }),
  policy: fc.option(policies, { freq: 2 }),
  dueIn: fc.option(fc.integer({ min: -3, max: 6 }), { freq: 2 }),
  untold: fc.nat({ max: 3 }).map((n) => n === 0),
});

const step: fc.Arbitrary<Step> = fc.record({
  afterDays: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })),
  time,
  pick: fc.nat(),
  ending: fc.nat({ max: 19 }).map((n) => n === 0),
  inDays: fc.integer({ min: -3, max: 50 }),
  dated: fc.boolean(),
  agency,
  treatment,
  restart: fc.boolean(),
  change: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: change }),
});

const calendar = fc.oneof(fc.constant(realCalendar()), randomCalendar());

export const storySeed: fc.Arbitrary<StorySeed> = launchDay.chain((day) =>
  fc
    .record({
      task: taskFrom(day),
      calendar,
      policy: policies,
      launchTime: time,
      outages: outagesFrom(day),
      steps: fc.array(step, { maxLength: 14 }),
      runsOnDays: fc.integer({ min: 0, max: 60 }),
    })
    .map(({ launchTime, outages, ...seed }) => {
      const launchedAt = at(day, launchTime);
      return { ...seed, launchedAt, outages: outages.filter(({ from }) => from > launchedAt) };
    }),
);

function taskFrom(day: string): fc.Arbitrary<OracleTask> {
  return fc
    .record({
      class: fc.constantFrom(
        ...(['dated', 'dated', 'recurring', 'on-event', 'standing', 'to-be-set'] as const),
      ),
      occurrence: fc.integer({ min: 0, max: 2 }),
      treatment,
      agency,
      dueIn: fc.option(fc.integer({ min: -90, max: 80 }), { freq: 6 }),
      endsIn: fc.option(fc.integer({ min: -10, max: 200 })),
      inherits: fc.boolean(),
    })
    .map(({ dueIn, endsIn, inherits, ...task }) => {
      const bearsDate =
        task.class === 'dated' ||
        (task.class !== 'standing' && task.class !== 'to-be-set' && task.occurrence > 0);
      return {
        ...task,
        id: `task-${task.class}-${task.occurrence}-${dueIn ?? 'none'}`,
        standing: 'standing',
        due: bearsDate && dueIn !== null ? addDays(day, dueIn) : null,
        planEndsOn: endsIn === null ? null : addDays(day, endsIn),
        received: inherits && task.occurrence > 0,
      };
    });
}

function outagesFrom(day: string): fc.Arbitrary<Outage[]> {
  const one = fc.record({
    gap: fc.integer({ min: 0, max: 40 }),
    begins: time,
    days: fc.integer({ min: 0, max: 20 }),
    ends: time,
  });
  return fc.array(one, { maxLength: 6 }).map((drawn) => {
    const outages: Outage[] = [];
    let on = day;
    for (const { gap, begins, days, ends } of drawn) {
      const last = addDays(addDays(on, gap), days);
      // Commands stand at 11 s, outages at 31 s: never at the same instant.
      const outage = { from: at(addDays(on, gap), begins) + 20_000, to: at(last, ends) + 20_000 };
      if (outage.to - outage.from > 300_000) outages.push(outage);
      on = addDays(last, 1);
    }
    return outages;
  });
}

/** Working days as no government would set them: single days off and on, and runs of days off as at Tết. */
function randomCalendar(): fc.Arbitrary<WorkingCalendar> {
  const start = Date.UTC(2023, 0, 1);
  const dayAt = (n: number) => new Date(start + n * DAY).toISOString().slice(0, 10);
  const block = fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 1, max: 9 }));
  return fc.array(block, { minLength: 5, maxLength: 60 }).map((blocks) => {
    const kinds = new Map<string, CalendarException['kind']>();
    for (const [from, length] of blocks) {
      for (let n = from; n < from + length; n++) {
        const weekend = [0, 6].includes(new Date(start + n * DAY).getUTCDay());
        kinds.set(dayAt(n), weekend ? 'working-saturday' : 'holiday');
      }
    }
    for (let year = 2023; year <= 2027; year++) {
      for (const date of [`${year}-01-01`, `${year}-01-02`, `${year}-01-03`]) {
        if (![0, 6].includes(new Date(date).getUTCDay())) kinds.set(date, 'holiday');
      }
    }
    return makeWorkingCalendar(
      1,
      [...kinds].map(([date, kind]) => ({ date, kind })),
    );
  });
}
