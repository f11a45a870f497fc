import { toProblem, type ApiProblem } from '../../lib/api/problem.ts';

/** Long enough to gather a sentence. */
const PAUSE_MS = 1_500;
/** Until a save is tried again that found the line or the service away. */
const AGAIN_MS = 5_000;

/** How the draft on the server stands to what is typed. */
export type SaveState =
  | { readonly kind: 'untouched' | 'waiting' | 'saving' | 'failed' }
  /** Somebody else saved; with the reason why the answer to that could not be carried out. */
  | { readonly kind: 'stale'; readonly problem?: ApiProblem }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

/** What the next save goes out from. */
export interface Standing<Content> {
  /** Of the server's draft; 0: there is none. */
  readonly version: number;
  /** What was sent since and not confirmed: the server may hold any of it. */
  readonly sent: readonly Content[];
}

/** The draft as the server holds it. */
export interface StoredDraft<Content> {
  readonly version: number;
  readonly savedAt: string;
  readonly content: Content;
}

/** The server, for the draft of one report. Contents are plain JSON, their fields always in the same order. */
export interface DraftStore<Content> {
  /** Saves over the version that it was begun from. */
  readonly save: (content: Content, version: number) => Promise<{ version: number; savedAt: string }>;
  /** The draft as it is now; null: there is none. */
  readonly read: () => Promise<StoredDraft<Content> | null>;
}

/** Whether both say the same. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Saves a draft while somebody types:
 *
 * 1. a while after the last letter, and only one save at a time;
 * 2. what was typed during a save is saved after it;
 * 3. a save that found the service away is tried again, by itself, until it succeeds; what is refused for another reason
 *    waits until something else is typed;
 * 4. where the version is not the server's, one's own save whose answer was lost is told from that of somebody else: after
 *    the latter nothing is saved until a person decided.
 */
export class DraftSaver<Content> {
  private pending: { readonly content: Content } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private isStopped = false;
  /** Until what is pending is saved; null: not before something is typed or decided. */
  private wait: number | null = PAUSE_MS;

  constructor(
    private standing: Standing<Content>,
    private readonly store: DraftStore<Content>,
    private readonly tell: (state: SaveState, standing: Standing<Content>) => void,
  ) {}

  change(content: Content): void {
    this.pending = { content };
    if (this.isStopped) return;
    this.wait = PAUSE_MS;
    this.say({ kind: 'waiting' });
    this.arm(PAUSE_MS);
  }

  /** Goes on over the version that somebody else saved. */
  overwrite(version: number): void {
    this.standing = { version, sent: [] };
    this.isStopped = false;
    this.arm(0);
  }

  /** Goes on from the version that somebody else saved; what was typed against it is given up. */
  take(version: number): void {
    this.standing = { version, sent: [] };
    this.pending = null;
    this.isStopped = false;
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
    this.standing = { ...this.standing, sent: withLast(this.standing.sent, content) };
    this.wait = PAUSE_MS;
    this.say({ kind: 'saving' });
    this.running = this.attempt(content);
    await this.running;
    this.running = null;
    if (this.pending !== null && this.wait !== null && !this.isStopped) this.arm(this.wait);
  }

  private async attempt(content: Content): Promise<void> {
    try {
      const { version, savedAt } = await this.store.save(content, this.standing.version);
      this.saved(version, savedAt);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.isStale) await this.meet(content);
      else this.refused(content, problem);
    }
  }

  private saved(version: number, at: string): void {
    this.standing = { version, sent: [] };
    this.say({ kind: 'saved', at });
  }

  /** The server holds another version: whose? */
  private async meet(content: Content): Promise<void> {
    try {
      const stored = await this.store.read();
      if (stored === null || !this.standing.sent.some((one) => isSameContent(one, stored.content))) {
        this.pending ??= { content };
        this.isStopped = true;
        this.say({ kind: 'stale' });
        return;
      }
      this.saved(stored.version, stored.savedAt);
      if (isSameContent(content, stored.content)) return;
      this.pending ??= { content };
      this.wait = 0;
    } catch (error) {
      this.refused(content, toProblem(error));
    }
  }

  private refused(content: Content, problem: ApiProblem): void {
    this.pending ??= { content };
    if (problem.isPassing) {
      this.wait = AGAIN_MS;
      this.say({ kind: 'failed' });
    } else {
      // Something else was typed meanwhile: that may be taken.
      this.wait = this.pending.content === content ? null : PAUSE_MS;
      this.say({ kind: 'refused', problem });
    }
  }

  private say(state: SaveState): void {
    this.tell(state, this.standing);
  }
}

function withLast<Content>(sent: readonly Content[], content: Content): readonly Content[] {
  return isSameContent(sent.at(-1), content) ? sent : [...sent, content];
}
