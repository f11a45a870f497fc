import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { v5 as uuidv5 } from 'uuid';
import { defaultGroupSettings } from '../../domain/agency/groups.ts';
import { buildRegistry } from '../../domain/agency/registry.ts';
import { agenciesFromRows } from '../../domain/agency/registry-rows.ts';
import { localDateOf, parseLocalDate } from '../../domain/calendar/local-date.ts';
import { makeWorkingCalendar, sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import { DomainError } from '../../domain/errors.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { issueDayOf } from '../../domain/plan/plan-document.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { BehaviourMix } from '../../domain/simulation/mix.ts';
import { readReferenceFiles } from '../agencies/reference-files.ts';
import { readCalendarFile } from '../calendar/calendar.service.ts';
import { canonicalJson } from '../common/canonical-json.ts';
import { projectFile } from '../common/project-files.ts';
import { assertNoProblems, assertShape, problemsOfPlan } from '../plans/plan-problems.ts';
import { agenciesInScope, spanOf } from './simulation-request.ts';
import type { SimulationRequest } from './simulation-request.ts';

/** Any fixed UUID serves: the plan of a dry run without a database has no id of its own yet. */
const NAMESPACE = '0b7a5d0e-9c55-5a0f-8f5b-6f3f1f8f2a11';

/** What a dry run of the command line is asked for. */
export interface PlanWish {
  /** A sample plan by its name, or the path of a plan document in JSON. */
  readonly plan: string;
  readonly seed: number;
  readonly mix: BehaviourMix;
  readonly years: number | null;
  /** First day; null: the plan's day of issue. */
  readonly from: string | null;
}

/**
 * The request for a dry run of a plan that stands in a file, with the agencies and the calendar of `data/`: no database.
 *
 * @throws DomainError 'simulation-plan-unknown' {name, known}; 'plan-invalid' with every problem; 'date-invalid';
 * 'simulation-beyond-calendar'
 */
export function requestForFile(wish: PlanWish, today: Date): SimulationRequest {
  const { document, sourceText } = readPlan(wish.plan);
  const registry = buildRegistry(agenciesFromRows(readReferenceFiles()).agencies);
  const calendar = sliceCalendar(makeWorkingCalendar(1, readCalendarFile()));
  const issuedOn = issueDayOf(document) ?? wish.from ?? localDateOf(today.getTime());
  const conventions = { ...DEFAULT_DEADLINE_CONVENTIONS, ...document.settings.deadlines };
  const settings = defaultGroupSettings;
  const context = { registry, calendar, on: issuedOn, settings, conventions, now: today };
  assertNoProblems(problemsOfPlan(document, context, sourceText));
  const startsOn = wish.from === null ? issuedOn : parseLocalDate(wish.from, 'from');
  return {
    document,
    planId: uuidv5(canonicalJson(document), NAMESPACE),
    agencies: agenciesInScope(registry, document.authority),
    calendar,
    settings,
    conventions,
    policy: DEFAULT_POLICY,
    issuedOn,
    ...spanOf(startsOn, wish.years, document, calendar),
    seed: wish.seed,
    mix: wish.mix,
  };
}

function readPlan(name: string): { document: PlanDocument; sourceText: string | null } {
  const samples = samplePlans();
  const file = samples.includes(name) ? projectFile('sample-plans', name, 'plan.json') : path.resolve(name);
  if (!existsSync(file) || !statSync(file).isFile())
    throw new DomainError('simulation-plan-unknown', { name, known: samples });
  const document = jsonOf(file, name);
  assertShape(document);
  const source = path.join(path.dirname(file), document.source.file);
  return { document, sourceText: existsSync(source) ? readFileSync(source, 'utf8') : null };
}

function samplePlans(): string[] {
  const folder = projectFile('sample-plans');
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'plan.json')));
}

function jsonOf(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new DomainError('simulation-plan-unknown', { name, known: samplePlans() });
  }
}
