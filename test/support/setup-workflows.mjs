import { provideTestServer, provideWorkflowBundle } from './test-servers.mjs';

/** Workflows in skipped time, and their replay. */
export default async function setUp() {
  await Promise.all([provideTestServer(), provideWorkflowBundle()]);
}
