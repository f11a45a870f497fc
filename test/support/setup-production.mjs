import { provideDemonstration, provideTemporalRelease, provideWorkflowBundle } from './test-servers.mjs';

/** The built service with real PostgreSQL and the Temporal server of production. */
export default async function setUp() {
  await Promise.all([provideDemonstration(), provideTemporalRelease()]);
  await provideWorkflowBundle();
}
