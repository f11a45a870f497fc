import { officialDate } from '../../../domain/calendar/official-date.ts';
import type { AgencyFinding } from '../../../domain/simulation/agency-findings.ts';
import type { Happening } from '../../../domain/simulation/timeline.ts';
import { fill } from '../../common/messages/texts.ts';
import type { PrintTexts } from './print-texts.ts';
import { cut, table, WIDTH } from './table.ts';

const LINES_OF_EACH = 12;
const SHOWN_REFS = 6;

/** The agencies in a table, and what happens to each of them day by day; of one agency alone every line. */
export function printAgencies(
  agencies: readonly AgencyFinding[],
  timeline: readonly Happening[],
  texts: PrintTexts,
): string[] {
  const rows = agencies.map(({ name, behaviour, tasks, reports, fired, escalations, late }) => [
    name,
    texts.behaviours[behaviour],
    tasks,
    reports,
    fired,
    escalations,
    late,
  ]);
  const lines = ['', texts.agencies.title, ...table(texts.agencies.columns, rows)];
  const limit = agencies.length === 1 ? Infinity : LINES_OF_EACH;
  for (const { agencyId, name, behaviour } of agencies) {
    const own = timeline.filter((happening) => happening.agencyId === agencyId);
    lines.push('', fill(texts.agencies.timeline, { name, behaviour: texts.behaviours[behaviour] }));
    lines.push(...own.slice(0, limit).map((happening) => happeningLine(happening, texts)));
    if (own.length > limit) lines.push(fill(texts.more, { count: own.length - limit }));
  }
  return lines.map((line) => cut(line, WIDTH));
}

function happeningLine({ date, type, rung, escalation, of }: Happening, texts: PrintTexts): string {
  const what = rung === null ? (texts.events[type] ?? type) : rungText(rung, texts);
  const level = escalation > 0 ? fill(texts.level, { level: escalation }) : '';
  const refs = of.slice(0, SHOWN_REFS).map(({ ref, turn }) => (turn === '0' ? ref : `${ref} (${turn})`));
  const others = of.length > SHOWN_REFS ? ` +${of.length - SHOWN_REFS}` : '';
  return `  ${officialDate(date)}  ${what}${level}: ${refs.join(', ')}${others}`;
}

/** "before-10": ten working days before; a rung that the texts do not know is shown by its name. */
function rungText(rung: string, { rungs }: PrintTexts): string {
  const [, name = rung, n = ''] = /^(.*?)(?:-(\d+))?$/.exec(rung) ?? [];
  const text = rungs[name];
  return text === undefined ? rung : fill(text, { n });
}
