import type { InstallationUnderTest } from './installation-under-test.ts';

/** What the product's own check of an installation says. */
export interface CheckOutcome {
  /** What the program ended with. */
  code: number | null;
  /** Rules that do not hold or are warned of, and in how many places each. */
  found: Record<string, number>;
  left: number;
  lostEvents: number;
}

interface Printed {
  left: number;
  listed: boolean;
  rules: { code: string; severity: string; found: number }[];
  losses: { lastSeq: number; recordedSeq: number }[];
}

/** Runs the program that operators have, `npm run check:consistency`, against a running installation. */
export async function checkConsistency(
  installation: InstallationUnderTest,
  ...options: string[]
): Promise<CheckOutcome> {
  const { code, report } = await run(installation, ...options);
  const lostEvents = report.losses.reduce((sum, loss) => sum + loss.recordedSeq - loss.lastSeq, 0);
  return { code, found: countsOf(report.rules), left: report.left, lostEvents };
}

/** The same for those who want everything to agree: what contradicts anything, in PostgreSQL or between it and Temporal. */
export async function inconsistencies(installation: InstallationUnderTest): Promise<Record<string, number>> {
  const { report } = await run(installation);
  const found = countsOf(report.rules.filter(({ severity }) => severity === 'error'));
  // Without Temporal's list nobody has looked for workflows of what PostgreSQL does not know.
  return report.listed ? found : { ...found, unlisted: 1 };
}

async function run(installation: InstallationUnderTest, ...options: string[]) {
  const script = 'dist/src/consistency/check-consistency.js';
  const { code, output } = await installation.outcome(script, '--json', ...options);
  return { code, report: JSON.parse(output) as Printed };
}

const countsOf = (rules: Printed['rules']) =>
  Object.fromEntries(rules.map(({ code, found }) => [code, found]));
