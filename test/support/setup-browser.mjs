import { provideWebBuild } from './test-servers.mjs';
import setUpService from './setup-e2e.mjs';

/** The built service with its web application. */
export default async function setUp() {
  await setUpService();
  await provideWebBuild();
}
