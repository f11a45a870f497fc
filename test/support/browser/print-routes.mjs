/**
 * Prints the pages of the web application as its router has them, as JSON: path, permission, and whether it is open to
 * nobody's account. A program of its own: Vite resolves the features' routes as it does for the build.
 */
import { createServer } from 'vite';

const server = await createServer({
  configFile: new URL('../../../web/vite.config.mjs', import.meta.url).pathname,
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { featureRoutes } = await server.ssrLoadModule('/src/app/routes.ts');
  const routes = featureRoutes.map(({ path, permission = null, isPublic = false }) => ({
    path,
    permission,
    isPublic,
  }));
  console.log(JSON.stringify(routes));
} finally {
  await server.close();
}
