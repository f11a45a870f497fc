import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { endSession, openSession, renewSession } from '../session/session-state.ts';
import { FollowedStream } from './followed-stream.ts';

/** As much of an EventSource as is used. */
class Line extends EventTarget {
  readyState = 1;

  close(): void {
    this.readyState = 2;
  }

  /** The server says something. */
  say(type: string, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  /** The browser gives up, as after an answer of 503. */
  giveUp(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }
}

describe('the stream of changes', () => {
  let lines: Line[];
  let told: string[];
  let look: () => void;
  let stream: FollowedStream;

  beforeEach(() => {
    jest.useFakeTimers();
    openSession();
    lines = [];
    told = [];
    const open = () => {
      lines.push(new Line());
      return lines.at(-1) as unknown as EventSource;
    };
    const listener = {
      onChanges: (changes: readonly { kind: string }[]) => told.push(...changes.map(({ kind }) => kind)),
      onGap: () => told.push('gap'),
    };
    const whenLookedAt = (listening: () => void) => {
      look = listening;
      return () => undefined;
    };
    stream = new FollowedStream(listener, { open, whenLookedAt });
    lines[0]!.say('ready');
  });
  afterEach(() => {
    stream.close();
    endSession();
    jest.useRealTimers();
  });

  it('tells changes, and of a gap only where there may be one', () => {
    lines[0]!.say('changes', { changes: [{ kind: 'task', ids: null, planId: null }] });
    lines[0]!.say('reset');
    expect(told).toEqual(['task', 'gap']);
  });

  it('leaves a broken line to the browser', () => {
    lines[0]!.readyState = 0;
    lines[0]!.dispatchEvent(new Event('error'));
    lines[0]!.say('ended', { reason: 'server-stops' });
    jest.advanceTimersByTime(600_000);
    expect(lines).toHaveLength(1);
  });

  it('comes back by itself where the browser gave up, each time later, and has everything read anew', () => {
    lines[0]!.giveUp();
    jest.advanceTimersByTime(3_000);
    expect(lines).toHaveLength(2);
    lines[1]!.giveUp();
    jest.advanceTimersByTime(3_000);
    expect(lines).toHaveLength(2);
    jest.advanceTimersByTime(3_000);
    lines[2]!.say('ready');
    expect(told).toEqual(['gap']);
  });

  it('takes up at once after the new log-in', () => {
    lines[0]!.say('ended', { reason: 'session-ended' });
    void renewSession();
    expect(lines).toHaveLength(1);
    openSession();
    lines[1]!.say('ready');
    expect(told).toEqual(['gap']);
  });

  it('comes back by itself when the log-in was renewed before its end was told', () => {
    lines[0]!.say('ended', { reason: 'session-ended' });
    jest.advanceTimersByTime(3_000);
    expect(lines).toHaveLength(2);
  });

  it('gives way to newer pages until somebody looks at this one again', () => {
    lines[0]!.say('ended', { reason: 'too-many-streams' });
    jest.advanceTimersByTime(600_000);
    expect(lines).toHaveLength(1);
    look();
    look();
    expect(lines).toHaveLength(2);
  });
});
