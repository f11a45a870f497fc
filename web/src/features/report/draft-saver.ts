import { toProblem, type ApiProblem } from '../../lib/api/problem.ts';

/** Long enough to gather a sentence. */
const PAUSE_MS = 1_500;
/** Until a save is tried again that found the line or the service away. */
const AGAIN_MS = 5_000;

/** How the draft on the server stands to what is typed. */
export type SaveState =
  | { readonly kind: 'untouched' | 'waiting' | 'saving' | 'failed' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'stale' };

/** Saves one content under the version it was begun from; answers with the new version. */
export type Save<Content> = (
  content: Content,
  version: number,
) => Promise<{ version: number; savedAt: string }>;

/**
 * Saves a draft while somebody types:
 *
 * 1. a while after the last letter, and only one save at a time;
 * 2. what was typed during a save is saved after it;
 * 3. a save that found the service away is tried again, by itself, until it succeeds;
 * 4. after a refusal because somebody else saved meanwhile nothing is saved until a person decided.
 */
export class DraftSaver<Content> {
  private pending: { readonly content: Content } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private isStopped = false;
  private hasFailed = false;

  /** @param version of the draft that was read; 0: there was none */
  constructor(
    private version: number,
    private readonly save: Save<Content>,
    private readonly tell: (state: SaveState, version: number) => void,
  ) {}

  change(content: Content): void {
    this.pending = { content };
    if (this.isStopped) return;
    this.say({ kind: 'waiting' });
    this.arm(PAUSE_MS);
  }

  /** Goes on over the version that somebody else saved. */
  overwrite(version: number): void {
    this.version = version;
    this.isStopped = false;
    this.arm(0);
  }

  /** Goes on from the version that somebody else saved; what was typed against it is given up. */
  take(version: number): void {
    this.version = version;
    this.pending = null;
    this.isStopped = false;
    this.hasFailed = false;
    this.say({ kind: 'untouched' });
  }

  /** The page is open (again). */
  begin(): void {
    this.isStopped = false;
  }

  /** Nothing is saved any more: the report was sent, or its page was left. */
  end(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private arm(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private async run(): Promise<void> {
    if (this.running !== null || this.pending === null || this.isStopped) return;
    const { content } = this.pending;
    this.pending = null;
    this.say({ kind: 'saving' });
    this.running = this.attempt(content);
    await this.running;
    this.running = null;
    if (this.pending !== null && !this.isStopped) this.arm(this.hasFailed ? AGAIN_MS : PAUSE_MS);
  }

  private async attempt(content: Content): Promise<void> {
    try {
      const { version, savedAt } = await this.save(content, this.version);
      this.version = version;
      this.hasFailed = false;
      this.say({ kind: 'saved', at: savedAt });
    } catch (error) {
      this.pending ??= { content };
      this.refused(toProblem(error));
    }
  }

  private refused(problem: ApiProblem): void {
    if (problem.status === 409 || problem.status === 412) {
      this.isStopped = true;
      this.say({ kind: 'stale' });
    } else {
      this.hasFailed = true;
      this.say({ kind: 'failed' });
    }
  }

  private say(state: SaveState): void {
    this.tell(state, this.version);
  }
}
