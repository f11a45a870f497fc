import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { agenciesFromRows } from '../../domain/agency/registry-rows.ts';
import type { AgencyRow, RegistryFromRows } from '../../domain/agency/registry-rows.ts';
import { buildRegistry } from '../../domain/agency/registry.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import type { FormerUnitRow, SuccessionRow, UnitRow } from '../../domain/agency/unit-committees.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';

const ROOT = new URL('../../', import.meta.url);

/** All agencies of `data/`; the units before 1/7/2025 only where a test asks for them, since they are 10,000. */
export function realAgencies(options: { former: boolean } = { former: false }): RegistryFromRows {
  return agenciesFromRows({
    agencies: rowsOf<AgencyRow>('data/agencies.csv'),
    units: rowsOf<UnitRow>('data/units-from-2025-07-01.csv'),
    ...(options.former && {
      formerUnits: rowsOf<FormerUnitRow>('data/units-until-2025-06-30.csv'),
      succession: rowsOf<SuccessionRow>('data/succession-2025-07-01.csv'),
    }),
  });
}

export function realRegistry(options: { former: boolean } = { former: false }): AgencyRegistry {
  return buildRegistry(realAgencies(options).agencies);
}

/** The sample plan of Hà Nội: its text, and the plan as data. A fresh copy each time, free to be changed. */
export function hanoiPlan(): PlanDocument {
  return JSON.parse(textOf('sample-plans/hanoi-2025/plan.json')) as PlanDocument;
}

export function hanoiText(): string {
  return textOf('sample-plans/hanoi-2025/source.txt');
}

/** The sample plan of Quảng Nam, whose bodies stand in the registry with the former units. */
export function quangNamPlan(): PlanDocument {
  return JSON.parse(textOf('sample-plans/quang-nam-2024/plan.json')) as PlanDocument;
}

export function quangNamText(): string {
  return textOf('sample-plans/quang-nam-2024/source.txt');
}

function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function rowsOf<Row>(path: string): Row[] {
  return parse(textOf(path), { columns: true, bom: true });
}
