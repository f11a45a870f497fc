import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.ts';
import { AppConfig } from '../../src/config/app-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { answerTheRest, configureApp } from '../../src/configure-app.ts';
import { AccountsService, type NewAccount } from '../../src/identity/accounts.service.ts';
import { PasswordHasher } from '../../src/identity/password-hasher.ts';
import type { TestDatabase } from './database.ts';

export const TEST_PASSWORD = 'mật khẩu để thử';

/** An answer of the API with its body read. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // The tests look into bodies of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every test names the shape it expects by its assertions
  readonly body: any;
}

export interface ApiCall {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole API on a port of its own, over a test's database. */
export interface TestApi {
  readonly app: NestExpressApplication;
  readonly dataSource: DataSource;
  readonly url: string;
  /** Calls `/api/v1` + path; a path that begins with `//` is taken from the root. */
  call(method: string, path: string, call?: ApiCall): Promise<ApiAnswer>;
  /** Makes an account with `TEST_PASSWORD`. */
  createAccount(account: NewAccount): Promise<{ id: string }>;
  /** Logs in and gives the token. */
  logIn(login: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

/** @param variables environment variables that differ from the default configuration */
export async function startTestApi(
  database: TestDatabase,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestApi> {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '5',
    ...variables,
  });
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(AppConfig)
    .useValue(config)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  configureApp(app);
  await app.init();
  answerTheRest(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const call = (method: string, path: string, options: ApiCall = {}) => callApi(url, method, path, options);
  return {
    app,
    dataSource: app.get(DataSource),
    url,
    call,
    createAccount: (account) => createAccount(app, account),
    logIn: async (login, password = TEST_PASSWORD) => {
      const answer = await call('POST', '/sessions', { body: { login, password } });
      if (answer.status !== 201) throw new Error(`log-in of ${login} failed: ${JSON.stringify(answer.body)}`);
      return (answer.body as { token: string }).token;
    },
    close: () => app.close(),
  };
}

/** Without asking whether the agency is in the registry: most tests need none. */
async function createAccount(app: NestExpressApplication, account: NewAccount): Promise<{ id: string }> {
  const hash = await app.get(PasswordHasher, { strict: false }).hash(TEST_PASSWORD);
  const accounts = app.get(AccountsService, { strict: false });
  return app.get(DataSource).transaction((manager) => accounts.createWithHash(manager, null, account, hash));
}

async function callApi(url: string, method: string, path: string, options: ApiCall): Promise<ApiAnswer> {
  const target = path.startsWith('//') ? url + path.slice(1) : `${url}/api/v1${path}`;
  const response = await fetch(target, {
    method,
    headers: {
      ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(options.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(options.body === undefined
      ? {}
      : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
