import { officialDate } from '../../../domain/calendar/official-date.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { DayLoad } from '../../../domain/simulation/day-load.ts';
import type { SimulationFindings } from '../../../domain/simulation/findings.ts';
import type { RoundFinding } from '../../../domain/simulation/round-findings.ts';
import { BEHAVIOURS } from '../../../domain/simulation/mix.ts';
import type { PlanSummary } from '../../../domain/plan/plan-summary.ts';
import { fill } from '../../common/messages/texts.ts';
import type { OracleCheck } from '../oracle-check.ts';
import type { PrintTexts } from './print-texts.ts';
import { cut, table, WIDTH } from './table.ts';

const SHOWN_DAYS = 10;
const SHOWN_ESCALATIONS = 15;
const SHOWN_ENDED = 10;
const SHOWN_DIFFERENCES = 20;

const day = (date: LocalDate | null): string => (date === null ? '…' : officialDate(date));

/** What a dry run found, as lines of at most {@link WIDTH} letters; the agencies are printed by `printAgencies`. */
export function printFindings(findings: SimulationFindings, texts: PrintTexts): string[] {
  return [
    ...header(findings, texts),
    ...counts(findings, texts),
    ...classes(findings, texts),
    ...load(findings, texts.load, texts.classes.columns[0] ?? ''),
    ...escalations(findings, texts),
    ...findings.rounds.flatMap((round, i) => [
      ...(i === 0 ? ['', texts.rounds.title] : []),
      ...roundLines(round, texts),
    ]),
    ...ended(findings, texts),
    ...findings.beyondCalendar.map((entry) => fill(texts.beyond, { ...entry })),
  ].map((line) => cut(line, WIDTH));
}

/** How the ledger stands to the second reckoning, with the first differences where there are any. */
export function printOracle({ rows, differences }: OracleCheck, texts: PrintTexts): string[] {
  const number = new Intl.NumberFormat(texts.locale === 'vi' ? 'vi-VN' : 'en-GB');
  const shown = differences
    .slice(0, SHOWN_DIFFERENCES)
    .map(({ subjectId, row, expected, found }) =>
      fill(texts.difference, { subject: subjectId, row, found: found ?? '–', expected: expected ?? '–' }),
    );
  const counted = { rows: number.format(rows), differences: number.format(differences.length) };
  return ['', fill(texts.oracle, counted), ...shown];
}

function header(findings: SimulationFindings, { header: texts, behaviours }: PrintTexts): string[] {
  const { title, startsOn, endsOn, closedOn, seed, mix, behaviours: cast } = findings;
  const agencies = Object.values(cast).reduce((sum, count) => sum + count, 0);
  const shares = BEHAVIOURS.map((name) => `${behaviours[name]} ${mix[name]}% (${cast[name]})`).join(', ');
  return [
    ...wrapped(fill(texts.plan, { title })),
    fill(texts.span, { from: day(startsOn), to: day(endsOn) }) +
      (closedOn === null ? '' : fill(texts.closed, { closed: day(closedOn) })),
    ...wrapped(fill(texts.seed, { seed, agencies, mix: shares })),
  ];
}

function counts(findings: SimulationFindings, { counts: texts }: PrintTexts): string[] {
  const { tasks, reports, consolidations, orders, refused, ledger } = findings;
  return [
    '',
    texts.title,
    `  ${fill(texts.tasks, tasks)}`,
    `  ${fill(texts.reports, { reports, consolidations })}`,
    `  ${fill(texts.orders, { orders, refused })}`,
    `  ${fill(texts.ledger, ledger)}`,
  ];
}

function classes({ months, summary }: SimulationFindings, { classes: texts }: PrintTexts): string[] {
  const row = (name: string, { national, standing, requests }: PlanSummary) => [
    name,
    national.doneOnTime,
    national.doneLate,
    national.openInTime,
    national.openOverdue,
    standing.total,
    requests.total,
  ];
  const rows = [...months.map((month) => row(month.month, month.summary)), row(texts.atEnd, summary)];
  return ['', texts.title, ...table(texts.columns, rows)];
}

function load({ days }: SimulationFindings, texts: PrintTexts['load'], monthHead: string): string[] {
  const columns = ({ fired, letters, escalations: raised, orders }: Omit<DayLoad, 'date'>) => [
    fired,
    letters,
    raised,
    orders,
  ];
  const months = new Map<string, Omit<DayLoad, 'date'>>();
  for (const { date, ...one } of days) {
    const month = months.get(date.slice(0, 7)) ?? { fired: 0, letters: 0, escalations: 0, orders: 0 };
    months.set(date.slice(0, 7), {
      fired: month.fired + one.fired,
      letters: month.letters + one.letters,
      escalations: month.escalations + one.escalations,
      orders: month.orders + one.orders,
    });
  }
  const busiest = [...days].sort((a, b) => b.fired + b.orders - a.fired - a.orders).slice(0, SHOWN_DAYS);
  return [
    '',
    texts.months,
    ...table(
      [monthHead, ...texts.columns.slice(1)],
      [...months].map(([month, sums]) => [month, ...columns(sums)]),
    ),
    '',
    texts.title,
    ...table(
      texts.columns,
      busiest.map((one) => [day(one.date), ...columns(one)]),
    ),
  ];
}

function escalations(findings: SimulationFindings, { escalations: texts, more }: PrintTexts): string[] {
  const { escalations: found, agencies } = findings;
  const names = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const toLeader = found.filter(({ level }) => level === 2).length;
  const rows = found
    .slice(0, SHOWN_ESCALATIONS)
    .map(({ agencyId, ref, turn, level, raisedOn, raisedTo2On, closedOn }) => [
      cut(names.get(agencyId) ?? agencyId, 50),
      `${ref} (${turn})`,
      level,
      day(raisedOn),
      raisedTo2On === null ? '' : day(raisedTo2On),
      closedOn === null ? texts.open : day(closedOn),
    ]);
  const left = found.length - rows.length;
  return [
    '',
    fill(texts.title, { count: found.length, toLeader }),
    ...(rows.length > 0 ? table(texts.columns, rows) : []),
    ...(left > 0 ? [fill(more, { count: left })] : []),
  ];
}

function roundLines(round: RoundFinding, { rounds: texts }: PrintTexts): string[] {
  const { dutyRef, periodKey, openedOn, opensOn, dueOn, reports, closedOn, checkpoints, consolidation } =
    round;
  const dates = { opened: day(openedOn ?? opensOn), due: day(dueOn), closed: day(closedOn) };
  return [
    `  ${fill(texts.round, { ref: dutyRef, period: periodKey, ...dates, reports })}`,
    ...checkpoints.map(({ on, followed, requested }) => {
      const sum = (name: keyof typeof followed) => followed[name] + requested[name];
      const [owed, missing] = [sum('owed'), sum('missing')];
      const sent = { onTime: sum('onTime'), late: sum('late'), zero: sum('zero'), sent: owed - missing };
      return `  ${fill(texts.checkpoint, { on: day(on), owed, missing, ...sent })}`;
    }),
    consolidation === null
      ? `  ${texts.noConsolidation}`
      : `  ${fill(texts.consolidation, {
          opened: day(consolidation.openedOn),
          due: day(consolidation.dueOn),
          sent: day(consolidation.sentOn),
          accepted: day(consolidation.acceptedOn),
        })}`,
  ];
}

function ended({ ended: found }: SimulationFindings, { ended: texts, more }: PrintTexts): string[] {
  if (found.length === 0) return [];
  const lines = found.slice(0, SHOWN_ENDED).map(({ name, endedOn, open, successors }) =>
    fill(texts.line, {
      name,
      on: day(endedOn),
      open,
      successors: successors.length > 0 ? successors.join('; ') : texts.nobody,
    }),
  );
  const left = found.length - lines.length;
  return [
    '',
    fill(texts.title, { count: found.length }),
    ...lines,
    ...(left > 0 ? [fill(more, { count: left })] : []),
  ];
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = ' ';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
