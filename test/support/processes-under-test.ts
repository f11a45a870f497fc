import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PROJECT = new URL('../..', import.meta.url).pathname;

export interface ProcessUnderTest {
  /** Ends it in order and waits. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  isAlive(): boolean;
}

/** The Node processes of one test: programs of the built product, each with its log in a folder. */
export class ProcessesUnderTest {
  private readonly children = new Set<ChildProcess>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Starts a program; `name` is that of its log, which a later start continues. */
  start(program: string[], name: string, environment: Record<string, string>): ProcessUnderTest {
    return this.handleOf(this.spawn(program, name, environment));
  }

  /** Runs a program to its end. */
  async run(program: string[], environment: Record<string, string>): Promise<void> {
    const name = `run-${path.basename(program[0] ?? '')}`;
    const child = this.spawn(program, name, environment);
    const [code] = (await once(child, 'exit')) as [number | null];
    this.children.delete(child);
    if (code !== 0) throw new Error(`${program[0]} ended with ${String(code)}:\n${this.log(name)}`);
  }

  /** Runs a program to its end and gives its exit code and what it wrote to standard output. */
  async outcome(
    program: string[],
    environment: Record<string, string>,
  ): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, program, {
      cwd: PROJECT,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    this.children.add(child);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = (await once(child, 'close')) as [number | null];
    this.children.delete(child);
    return { code, output };
  }

  /** The last lines of a log. */
  log(name: string): string {
    return readFileSync(path.join(this.folder, `${name}.log`), 'utf8')
      .split('\n')
      .slice(-40)
      .join('\n');
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.children].map((child) => this.handleOf(child).kill()));
  }

  private spawn(program: string[], name: string, environment: Record<string, string>): ChildProcess {
    const log = openSync(path.join(this.folder, `${name}.log`), 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', ...program], {
      cwd: PROJECT,
      stdio: ['pipe', log, log],
      env: { ...process.env, ...environment },
    });
    closeSync(log);
    this.children.add(child);
    return child;
  }

  private handleOf(child: ChildProcess): ProcessUnderTest {
    const isAlive = () => child.exitCode === null && child.signalCode === null;
    const end = async (signal: NodeJS.Signals) => {
      this.children.delete(child);
      if (!isAlive()) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    };
    return { stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), isAlive };
  }
}
