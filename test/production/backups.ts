import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPostgresTools } from '../../scripts/lib/postgres-tools.mjs';

const run = promisify(execFile);

/** The commands of docs/operations.md, "Back up" and "Restore", on a PostgreSQL of a test's own. */
export class Backups {
  private readonly tools = findPostgresTools();
  private readonly folder: string;

  /** @param url of the server, by its administrator */
  constructor(
    place: string,
    private readonly url: string,
  ) {
    this.folder = mkdtempSync(path.join(place, 'backups-'));
  }

  /** All databases at one instant, while everybody works; verified. */
  async takePhysical(): Promise<string> {
    const target = path.join(this.folder, 'base');
    await this.tool('pg_basebackup', '-D', target, '-c', 'fast', '-X', 'stream');
    await run(path.join(this.tools, 'pg_verifybackup'), ['-q', target]);
    return target;
  }

  /** In the place of a stopped server's data. */
  restorePhysical(backup: string, dataFolder: string): void {
    rmSync(dataFolder, { recursive: true });
    execFileSync('cp', ['-a', backup, dataFolder]);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'postgres:postgres', dataFolder]);
    execFileSync('chmod', ['700', dataFolder]);
  }

  /** One database at an instant of its own. */
  async dump(database: string, name: string): Promise<string> {
    const file = path.join(this.folder, `${name}.dump`);
    await this.tool('pg_dump', '-Fc', '-f', file, '-d', database);
    return file;
  }

  /** Makes the database what it was when it was dumped. */
  async restore(dump: string, database: string): Promise<void> {
    await this.makeEmpty(database);
    await this.tool('pg_restore', '--exit-on-error', '-d', database, dump);
  }

  async makeEmpty(database: string): Promise<void> {
    await this.tool('dropdb', '--force', '--if-exists', database);
    await this.tool('createdb', '-T', 'template0', '-E', 'UTF8', database);
  }

  private async tool(program: string, ...args: string[]): Promise<void> {
    const { hostname, port, username, password } = new URL(this.url);
    const env = {
      ...process.env,
      PGHOST: hostname,
      PGPORT: port,
      PGUSER: username,
      PGPASSWORD: decodeURIComponent(password),
    };
    await run(path.join(this.tools, program), args, { env });
  }
}
