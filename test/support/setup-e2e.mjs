import { provideDemonstration, provideTemporalCli, provideWorkflowBundle } from './test-servers.mjs';

/** The built service with real PostgreSQL and Temporal. */
export default async function setUp() {
  await Promise.all([provideDemonstration(), provideTemporalCli()]);
  await provideWorkflowBundle();
}
