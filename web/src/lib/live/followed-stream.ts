import { sessionState } from '../session/session-state.ts';
import type { components } from '../api/schema.ts';
import type { LiveChange } from './changed-keys.ts';

const STREAM = '/api/v1/stream';
/** `EventSource.CLOSED`: the browser does not come back by itself. */
const CLOSED = 2;
const FIRST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 60_000;

/** What happens on the stream. */
export interface StreamListener {
  readonly onChanges: (changes: readonly LiveChange[]) => void;
  /** Something may have been missed: everything shown may be old. */
  readonly onGap: () => void;
}

/** What the stream needs of the browser. */
export interface StreamPlace {
  readonly open: () => EventSource;
  /** Calls back whenever the person comes back to this page. @returns stops that */
  readonly whenLookedAt: (listener: () => void) => () => void;
}

/**
 * The stream of changes, followed for as long as the page stands. A line that broke the browser takes up again, and the
 * server tells what happened meanwhile. Where the browser gives up (an answer that is none, a session that ended, a page
 * that gave way to newer ones) this comes back after a pause, after the new log-in, or when the page is looked at again.
 */
export class FollowedStream {
  private stream: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE_MS;
  private hasGap = false;
  private readonly stops: readonly (() => void)[];

  constructor(
    private readonly listener: StreamListener,
    private readonly place: StreamPlace = inBrowser,
  ) {
    this.stops = [
      sessionState.subscribe(() => sessionState.get() === 'open' && this.comeBack()),
      place.whenLookedAt(() => this.comeBack()),
    ];
    this.open();
  }

  close(): void {
    for (const stop of this.stops) stop();
    this.leave();
  }

  private open(): void {
    const stream = this.place.open();
    this.stream = stream;
    stream.addEventListener('ready', () => this.begin());
    stream.addEventListener('changes', ({ data }: MessageEvent<string>) =>
      this.listener.onChanges((JSON.parse(data) as { changes: LiveChange[] }).changes),
    );
    stream.addEventListener('reset', () => this.listener.onGap());
    stream.addEventListener('ended', ({ data }: MessageEvent<string>) => {
      const { reason } = JSON.parse(data) as components['schemas']['StreamEndedResponse'];
      if (reason === 'too-many-streams') this.lose();
      // The person may have logged in again before the server looked.
      if (reason === 'session-ended') this.comeBackLater();
    });
    stream.addEventListener('error', () => stream.readyState === CLOSED && this.comeBackLater());
  }

  private begin(): void {
    this.pause = FIRST_PAUSE_MS;
    if (this.hasGap) this.listener.onGap();
    this.hasGap = false;
  }

  private comeBackLater(): void {
    this.lose();
    this.timer = setTimeout(() => this.comeBack(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private comeBack(): void {
    if (this.stream !== null) return;
    clearTimeout(this.timer);
    this.open();
  }

  private lose(): void {
    this.leave();
    this.hasGap = true;
  }

  private leave(): void {
    clearTimeout(this.timer);
    this.stream?.close();
    this.stream = null;
  }
}

const inBrowser: StreamPlace = {
  open: () => new EventSource(STREAM),
  whenLookedAt: (listener) => {
    const look = () => document.visibilityState === 'visible' && listener();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  },
};
