import type { PlanDocument } from '../../../domain/plan/plan-document.ts';
import { ApiClient } from '../api-client.ts';
import { InstallationUnderTest } from '../installation-under-test.ts';
import { changePlan, makePlanSmaller } from '../smaller-plan.ts';

const PASSWORD = 'dondoc2025';
const LAUNCH_MS = 600_000;

export interface DemonstrationOptions {
  readonly environment?: Record<string, string>;
  /** Where its clock stands when the plan is launched (default: on the day of issue, 15/7/2025). */
  readonly at?: string;
  /** What stands in the place of the sample plan. */
  readonly document?: PlanDocument;
  /** Of the plan's assignments only those whose references match, for a story to which 951 tasks tell no more. */
  readonly kept?: RegExp;
}

/** A demonstration with the Hà Nội plan just launched, for the stories of one file. */
export async function startDemonstration(options: DemonstrationOptions = {}): Promise<InstallationUnderTest> {
  const installation = await InstallationUnderTest.prepare({
    environment: { DEMO_HISTORY: 'false', ...options.environment },
    seeded: true,
  });
  try {
    if (options.at !== undefined) await setClock(installation, options.at);
    await installation.startApi();
    if (options.document !== undefined) await changePlan(installation, options.document);
    if (options.kept !== undefined) await makePlanSmaller(installation, options.kept);
    installation.startWorker();
    await waitForLaunch(installation);
    return installation;
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/**
 * Sets the clock. Before the launch the plan is simply entered late. Afterwards what was reached in between fires with the next
 * order to each task, as when the clock of a demonstration walks and nobody waits for it.
 */
export async function setClock({ dataSource }: InstallationUnderTest, at: string): Promise<void> {
  await dataSource.query(
    `UPDATE installation SET offset_version = offset_version + 1, last_plan_instant = $1, last_tick_at = now(),
            offset_ms = round(extract(epoch FROM $1::timestamptz - now()) * 1000)`,
    [new Date(at)],
  );
}

async function waitForLaunch(installation: InstallationUnderTest): Promise<void> {
  const owner = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
  const { items } = await owner.get<{ items: { id: string }[] }>('/plans');
  await installation.until(async () => {
    const { jobStatus } = await owner.get<{ jobStatus: string }>(`/plans/${items[0]?.id}/progress`);
    return jobStatus === 'done';
  }, LAUNCH_MS);
}
