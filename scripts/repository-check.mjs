/**
 * `node scripts/repository-check.mjs`: what must not stand in any tracked file, whatever its kind.
 *
 * 1. Nothing but documents names the folder beside the repository: the project carries what it needs.
 * 2. No file names a package registry's host: where packages come from is a matter of the machine.
 * 3. The lock file has no addresses (integrity hashes suffice), so that `npm ci` works behind any mirror.
 * 4. No private key and no .env is tracked.
 */
import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';

// Larger files are data (texts of plans, histories); they are read too, but not beyond this, to stay quick.
const READ_AT_MOST = 5 * 1024 * 1024;

const RULES = [
  { pattern: /\.\.\/shared\b/, except: /\.md$/, says: 'names a folder outside the repository' },
  {
    pattern:
      /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)|(?:files\.)?pythonhosted|artifactory|verdaccio|nexus)\.[a-z]+/,
    says: "names a registry's host",
  },
  {
    pattern: /"resolved":\s*"https?:/,
    only: /(^|\/)package-lock\.json$/,
    says: 'has an address per package',
  },
  { pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, says: 'holds a private key' },
];

function trackedFiles() {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && lstatSync(path, { throwIfNoEntry: false })?.isFile());
}

function problemsOf(path) {
  if (/(^|\/)\.env$/.test(path)) return [`${path}: holds secrets and must not be tracked`];
  const text = readFileSync(path).subarray(0, READ_AT_MOST).toString('utf8');
  return RULES.filter(({ only, except }) => (!only || only.test(path)) && !except?.test(path)).flatMap(
    ({ pattern, says }) => {
      const match = pattern.exec(text);
      return match ? [`${path}:${text.slice(0, match.index).split('\n').length}: ${says}`] : [];
    },
  );
}

const problems = trackedFiles().flatMap(problemsOf);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
