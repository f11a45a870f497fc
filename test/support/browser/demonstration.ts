import { InstallationUnderTest } from '../installation-under-test.ts';
import { ApiClient } from '../api-client.ts';

const PASSWORD = 'dondoc2025';
const LAUNCH_MS = 240_000;

/** A demonstration with the Hà Nội plan just launched (15/7/2025), for the stories of one file. */
export async function startDemonstration(
  environment: Record<string, string> = {},
): Promise<InstallationUnderTest> {
  const installation = await InstallationUnderTest.prepare({
    environment: { DEMO_HISTORY: 'false', ...environment },
  });
  try {
    await installation.run('dist/src/seed/seed.js');
    await installation.startApi();
    installation.startWorker();
    await waitForLaunch(installation);
    return installation;
  } catch (error) {
    await installation.close();
    throw error;
  }
}

async function waitForLaunch(installation: InstallationUnderTest): Promise<void> {
  const owner = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
  const { items } = await owner.get<{ items: { id: string }[] }>('/plans');
  await installation.until(async () => {
    const { jobStatus } = await owner.get<{ jobStatus: string }>(`/plans/${items[0]?.id}/progress`);
    return jobStatus === 'done';
  }, LAUNCH_MS);
}
