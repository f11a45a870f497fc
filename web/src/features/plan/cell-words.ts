import { taskStateWord, timeClassWord } from '../../components/words.ts';
import { longDate } from '../../lib/format/dates.ts';
import { textsIn, type Locale } from '../../lib/text/texts.ts';
import type { BoardCell } from './api/plans.ts';
import { boardTexts } from './board-texts.ts';

/** What a cell shows, in words: state, time class, date, and what is special about it. */
export function cellWords(cell: BoardCell, locale: Locale): string {
  const t = textsIn(boardTexts, locale);
  const treatment = cell.requested ? 'requested' : 'followed';
  const timeClass = cell.timeClass;
  return [
    cell.dormant ? t.dormant : taskStateWord(cell.status)[locale],
    timeClass && !cell.dormant && timeClassWord(timeClass, treatment)[locale],
    cell.dueAt && longDate(lastDayOf(cell.dueAt), locale),
    cell.silent && t.silent,
    cell.timeliness === 'late' && t.late,
    cell.escalationLevel > 0 && t.escalated,
    cell.requested && t.request,
    cell.occurrences > 1 && t.occurrences(cell.occurrences),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A date ends at 24:00, which is already the next day: one millisecond before stands the last day itself. */
function lastDayOf(dueAt: string): string {
  return new Date(Date.parse(dueAt) - 1).toISOString();
}
