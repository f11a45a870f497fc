import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from './api-client.ts';
import type { InstallationUnderTest } from './installation-under-test.ts';
import { hanoiPlan } from './reference-data.ts';

/**
 * Leaves of the sample plan, which stands as a draft until a worker comes, only the assignments whose references match, for
 * tests to which 951 tasks tell no more than a few. The API must run.
 */
export async function makePlanSmaller(installation: InstallationUnderTest, kept: RegExp): Promise<void> {
  const whole = hanoiPlan();
  await changePlan(installation, {
    ...whole,
    assignments: whole.assignments.filter(({ ref }) => kept.test(ref)),
    reporting: whole.reporting.filter(({ ref }) => !ref.startsWith('III.')),
  });
}

/** Puts a document into the place of the sample plan's, under the same conditions. */
export async function changePlan(installation: InstallationUnderTest, document: PlanDocument): Promise<void> {
  const owner = await ApiClient.logIn(installation.url, 'so-noi-vu', DEMO_PASSWORD);
  const [plan] = await installation.dataSource.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM plan',
  );
  const body = { document, expectedVersion: plan!.version };
  const { status, body: answer } = await owner.send('PUT', `/plans/${plan!.id}/document`, body);
  if (status >= 300) throw new Error(`the plan cannot be changed: ${JSON.stringify(answer)}`);
}
