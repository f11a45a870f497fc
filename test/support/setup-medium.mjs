import { provideReferences } from './test-servers.mjs';

/** Services on a real PostgreSQL. */
export default async function setUp() {
  await provideReferences();
}
