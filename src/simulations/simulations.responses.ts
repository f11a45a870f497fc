import { ApiProperty } from '@nestjs/swagger';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { SimulationFindings } from '../../domain/simulation/findings.ts';
import type { EntriesPage, SimulationResult } from './simulation-job.ts';

const COUNTS = { type: 'object', additionalProperties: { type: 'number' } } as const;
const ROWS = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;
const FIGURES = { type: 'object', additionalProperties: true } as const;

/** What a dry run found. Nothing of it is stored: the same seed gives the same answer again. */
export class SimulationResponse {
  @ApiProperty() title!: string;
  @ApiProperty() seed!: number;
  @ApiProperty({ ...COUNTS, description: 'Assumed shares of a hundred agencies' })
  mix!: Record<string, number>;
  @ApiProperty({ ...COUNTS, description: 'How many agencies behaved how' }) behaviours!: Record<
    string,
    number
  >;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closedOn!: string | null;
  @ApiProperty({ ...COUNTS, description: 'launched; opened later by periods and events' })
  tasks!: Record<string, number>;
  @ApiProperty() reports!: number;
  @ApiProperty() consolidations!: number;
  @ApiProperty({ description: 'Orders of people' }) orders!: number;
  @ApiProperty({ description: 'Orders that the rules refused' }) refused!: number;
  @ApiProperty({ ...COUNTS, description: 'Rows of the ledger by their fate' }) ledger!: Record<
    string,
    number
  >;
  @ApiProperty({
    ...FIGURES,
    description: 'As the summary of a plan, before the closing ended what was open',
  })
  summary!: SimulationFindings['summary'];
  @ApiProperty({ ...ROWS, description: 'The summary at the end of each month' })
  months!: SimulationFindings['months'];
  @ApiProperty({ ...ROWS, description: 'Load of each day: rungs fired, letters, escalations, orders' })
  days!: SimulationFindings['days'];
  @ApiProperty(ROWS) escalations!: SimulationFindings['escalations'];
  @ApiProperty(ROWS) rounds!: SimulationFindings['rounds'];
  @ApiProperty({ ...ROWS, description: 'The agencies with the most escalations first' })
  agencies!: SimulationFindings['agencies'];
  @ApiProperty({ ...ROWS, description: 'Agencies that cease to exist with open work' })
  ended!: SimulationFindings['ended'];
  @ApiProperty({ ...ROWS, description: 'What lies in years without a calendar' })
  beyondCalendar!: SimulationFindings['beyondCalendar'];
  @ApiProperty({ ...FIGURES, nullable: true, description: 'Rows of the ledger: items, total, nextAfter' })
  entries!: EntriesResponse | null;
}

export class EntriesResponse {
  @ApiProperty(ROWS) items!: Record<string, unknown>[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: Number, nullable: true }) nextAfter!: number | null;
}

export function toSimulationResponse({ findings, entries }: SimulationResult): SimulationResponse {
  const { title, seed, mix, behaviours, startsOn, endsOn, closedOn } = findings;
  const { tasks, reports, consolidations, orders, refused, ledger } = findings;
  const { summary, months, days, escalations, rounds, agencies, ended, beyondCalendar } = findings;
  return {
    ...{ title, seed, mix, behaviours, startsOn, endsOn, closedOn },
    ...{ tasks, reports, consolidations, orders, refused, ledger },
    ...{ summary, months, days, escalations, rounds, agencies, ended, beyondCalendar },
    entries: entries && toEntriesResponse(entries),
  };
}

/** Instants as everywhere in the API; the rest as the ledger's own pages name it. */
function toEntriesResponse({ items, total, nextAfter }: EntriesPage): EntriesResponse {
  return {
    items: items.map(({ at, decidedAt, version, ...entry }) => ({
      ...entry,
      clockVersion: version,
      plannedAt: formatInstant(at),
      decidedAt: decidedAt === null ? null : formatInstant(decidedAt),
    })),
    total,
    nextAfter,
  };
}
