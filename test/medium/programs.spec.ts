import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const program = (name: string) => fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));

let database: TestDatabase;

beforeAll(async () => {
  if (!existsSync(program('main')))
    throw new Error('There is no build: run the tests with npm test, which builds.');
  database = await createTestDatabase();
});

afterAll(() => database.drop());

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function start(name: string, args: string[], variables: Record<string, string>) {
  const child = spawn(process.execPath, [program(name), ...args], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]).then((parts) => parts.join(''));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => void output.then((all) => resolve({ code, output: all })));
  });
  return { child, ended };
}

function createAdministrator(login: string, password: string): Promise<Ended> {
  const { child, ended } = start('identity/create-administrator', [login, 'Quản trị'], {
    DATABASE_URL: database.url,
  });
  child.stdin.end(`${password}\n`);
  return ended;
}

describe('The program that makes the first administrator', () => {
  it('makes the account, once', async () => {
    expect(await createAdministrator('quantri', 'mật khẩu đủ dài')).toEqual({
      code: 0,
      output: 'Administrator quantri can log in now.\n',
    });
    const again = await createAdministrator('quantri', 'mật khẩu đủ dài');
    expect(again.code).toBe(1);
    expect(again.output).toContain('The login "quantri" is in use');
  });

  it('refuses a short password without repeating it', async () => {
    const { code, output } = await createAdministrator('quantri2', 'ngắn');
    expect(code).toBe(1);
    expect(output).toContain('12 to 200 characters');
    expect(output).not.toContain('ngắn');
  });
});

describe('The API process', () => {
  it('does not start without a usable configuration, and says which variable is wrong', async () => {
    const { child, ended } = start('main', [], { DATABASE_URL: database.url, PORT: 'secret-port' });
    child.stdin.end();
    const { code, output } = await ended;
    expect(code).toBe(1);
    expect(output).toContain('PORT must be an integer number');
    expect(output).not.toContain('secret-port');
  });

  it('ends in order when its parent is gone', async () => {
    const { child, ended } = start('main', [], { DATABASE_URL: database.url, PORT: '0', PARENT_PIPE: '1' });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('API listens')) resolve();
      });
    });
    child.stdin.destroy();
    expect((await ended).code).toBe(0);
  });
});

describe('The program that verifies the ledger', () => {
  const verify = (...args: string[]) => start('ledger/verify', args, { DATABASE_URL: database.url }).ended;

  it('finds nothing wrong where there is nothing, for people and for programs', async () => {
    expect(await verify()).toEqual({
      code: 0,
      output: '0 tasks and reports, 0 rows of the ledger\n0 differences\n',
    });
    const { code, output } = await verify('--json');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ status: 'done', differences: 0, findings: [] });
  });

  it('tells one from another by its exit code: differences or failure, and what it was not told', async () => {
    const dataSource = await database.connect();
    await dataSource.query(`INSERT INTO calendar_version (version, entered_at) VALUES (1, now())`);
    await dataSource.query(`INSERT INTO calendar_day (date, kind) VALUES ('2025-01-01', 'holiday')`);
    const [row]: { id: string }[] = await dataSource.query(
      `INSERT INTO subject (id, kind, plan_id, agency_id, state, last_seq, last_human_seq, created_at, updated_at)
       VALUES (gen_random_uuid(), 'task', gen_random_uuid(), 'a', '{}', 0, 0, now(), now()) RETURNING id`,
    );
    const found = await verify();
    expect(found.code).toBe(1);
    expect(found.output).toContain(`! unreadable ${row!.id}: The ledger of this work could not be reckoned`);
    expect(found.output).toContain('1 differences');
    const lost = await verify('--plan', 'hanoi');
    expect(lost).toMatchObject({ code: 2, output: expect.stringContaining('Usage: npm run ledger:verify') });
  });
});
