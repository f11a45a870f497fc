import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { makePlanSmaller } from '../support/smaller-plan.ts';

interface Listed {
  items: { kind: string; until: string | null }[];
}

/** Seconds for what takes minutes in an installation; heartbeats come every fifteen. */
const THRESHOLDS = {
  ALARM_LOOK_SECONDS: '1',
  ALARM_OVERDUE_SECONDS: '20',
  ALARM_WORKER_SECONDS: '25',
  ALARM_UNREACHABLE_SECONDS: '10',
};
const PATIENCE_MS = 120_000;

describe('an installation of which a part is gone', () => {
  let installation: InstallationUnderTest;
  let worker: ProcessUnderTest;
  let keeper: ApiClient;

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false', ...THRESHOLDS },
      seeded: true,
      temporalFile: true,
      postgres: 'own',
    });
    await installation.startApi();
    await makePlanSmaller(installation, /^III\.3\./);
    worker = installation.startWorker();
    keeper = await ApiClient.logIn(installation.url, 'admin', 'dondoc2025');
  });
  afterAll(() => installation.close());

  const alarms = async (query = '') => (await keeper.get<Listed>(`/alarms${query}`)).items;
  const isOpen = async (kind: string) => (await alarms('?state=open')).some((alarm) => alarm.kind === kind);
  const opens = (kind: string) => installation.until(() => isOpen(kind), PATIENCE_MS);
  const ends = (kind: string) => installation.until(async () => !(await isOpen(kind)), PATIENCE_MS);
  const metric = async (kind: string) => {
    const answer = await fetch(`${installation.url}/metrics`);
    return (await answer.text()).includes(`don_doc_alarm{kind="${kind}"} 1`);
  };

  it('reports a stopped worker, and that one is there again', async () => {
    await worker.kill();
    await opens('worker-silent');
    // The row is there first.
    await installation.until(() => metric('worker-silent'), PATIENCE_MS);
    expect(installation.log('api')).toContain('worker-silent: No worker is alive');
    const { items } = await keeper.get<{ items: { kind: string; title: string }[] }>('/notifications');
    expect(items).toContainEqual(expect.objectContaining({ kind: 'alarm' }));
    worker = installation.startWorker('worker-2');
    await ends('worker-silent');
  });

  it('reports a stopped Temporal, and that it is there again', async () => {
    await installation.killTemporal();
    await opens('temporal-away');
    await installation.startTemporal();
    await ends('temporal-away');
  });

  it('reports a stopped database in log and metric, and among the alarms once it is back', async () => {
    await installation.stopPostgres();
    await installation.until(() => metric('database-away'), PATIENCE_MS);
    expect(installation.log('api')).toContain('database-away: The database does not answer');
    await installation.startPostgres();
    await installation.until(async () => {
      const found = await alarms().catch(() => []);
      return found.some(({ kind, until }) => kind === 'database-away' && until !== null);
    }, PATIENCE_MS);
    await installation.until(async () => !(await metric('database-away')), PATIENCE_MS);
  });

  it('ends a worker whose Temporal was emptied under it, so that the next start rebuilds', async () => {
    await installation.until(async () => worker.isAlive());
    await installation.loseTemporal();
    await installation.until(async () => !worker.isAlive(), PATIENCE_MS);
    expect(installation.log('worker-2')).toContain('were lost or replaced while the system was running');
    worker = installation.startWorker('worker-3');
    const rebuilt = () => installation.log('worker-3').includes('All workflows are rebuilt from PostgreSQL');
    await installation.until(async () => rebuilt(), PATIENCE_MS);
    await ends('temporal-replaced');
    expect(worker.isAlive()).toBe(true);
  });
});
