/** `npm run simulate`: runs a plan dry and prints what it would bring. Needs neither database nor Temporal. */
import { normaliseName } from '../../domain/agency/names.ts';
import { DomainError } from '../../domain/errors.ts';
import { findingsOf } from '../../domain/simulation/findings.ts';
import type { SimulationFindings } from '../../domain/simulation/findings.ts';
import { simulate } from '../../domain/simulation/simulate.ts';
import type { SimulationRun } from '../../domain/simulation/simulation.ts';
import { entriesOf, roundTimeline, timelineOf } from '../../domain/simulation/timeline.ts';
import type { Locale } from '../common/locale.ts';
import { problemOfDomainError } from '../common/problem.ts';
import { checkAgainstOracle } from './oracle-check.ts';
import type { OracleCheck } from './oracle-check.ts';
import { printAgencies } from './print/print-agencies.ts';
import { printFindings, printOracle } from './print/print-simulation.ts';
import { printTextsOf } from './print/print-texts.ts';
import { localeOf, simulateArguments } from './simulate-arguments.ts';
import type { SimulateArguments } from './simulate-arguments.ts';
import { requestForFile } from './simulated-plan.ts';
import { inputOf } from './simulation-request.ts';

const WORST = 10;

/** Ends with 1 where the ledger differs from the oracle's, with 2 where the command cannot be carried out. */
function main(args: readonly string[]): number {
  const wish = simulateArguments(args);
  const run = simulate(inputOf(requestForFile(wish, new Date())));
  const findings = findingsOf(run);
  const check = checkAgainstOracle(run);
  const agencies = agenciesFor(wish, findings);
  if (wish.json) writeJson(run, findings, check, agencies);
  else writeText(run, findings, check, agencies, wish.locale);
  return check.differences.length === 0 ? 0 : 1;
}

function agenciesFor({ agency: wanted }: SimulateArguments, { agencies }: SimulationFindings) {
  if (wanted === null) return agencies.slice(0, WORST);
  const words = normaliseName(wanted);
  const exact = agencies.filter(({ name }) => normaliseName(name) === words);
  const found = exact.length > 0 ? exact : agencies.filter(({ name }) => normaliseName(name).includes(words));
  if (found.length === 0) throw new DomainError('simulation-agency-unknown', { name: wanted });
  return found.slice(0, 1);
}

function writeText(
  run: SimulationRun,
  findings: SimulationFindings,
  check: OracleCheck,
  agencies: SimulationFindings['agencies'],
  locale: Locale,
): void {
  const texts = printTextsOf(locale);
  const timeline = timelineOf(run, new Set(agencies.map(({ agencyId }) => agencyId)));
  const lines = [
    ...printFindings(findings, texts),
    ...printAgencies(agencies, timeline, texts),
    ...printOracle(check, texts),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Everything, for a program: the timeline of all agencies unless one was named. */
function writeJson(
  run: SimulationRun,
  findings: SimulationFindings,
  check: OracleCheck,
  agencies: SimulationFindings['agencies'],
): void {
  const one = agencies.length === 1 ? new Set(agencies.map(({ agencyId }) => agencyId)) : null;
  const { subjects, rows, differences } = check;
  const oracle = { subjects, rows, differences };
  const all = {
    ...findings,
    timeline: timelineOf(run, one),
    roundTimeline: roundTimeline(run),
    entries: entriesOf(run),
    oracle,
  };
  process.stdout.write(`${JSON.stringify(all)}\n`);
}

/** A refusal as the API would tell it, without its HTTP. */
function writeProblem(error: DomainError, locale: Locale): void {
  const problem = problemOfDomainError(error, { locale, instance: 'simulate', correlationId: '' });
  const lines = [`${problem.title}. ${problem.detail}`];
  for (const { field, detail } of problem.errors ?? [])
    if (detail !== problem.detail) lines.push(`- ${field}: ${detail}`);
  process.stderr.write(`${lines.join('\n')}\n`);
}

const args = process.argv.slice(2);
try {
  process.exitCode = main(args);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  writeProblem(error, localeOf(args));
  process.exitCode = 2;
}
