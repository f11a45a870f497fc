import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.ts';

/** Orders on their way to one subject at the same time; its workflow records what comes together at once. */
const AT_ONCE = 4;
/**
 * How long nothing is sent to a subject after an order to it has remained without an answer: longer than a worker holds a
 * workflow task that the server has forgotten meanwhile.
 */
const REST_MS = 2_000;
const LOOK_MS = 20;
/** With less than this left nothing is sent: an order given up on its way is what makes Temporal lose its workflow task. */
export const LEAST_MS = 1_000;

interface Line {
  underWay: number;
  /** Until when nothing is sent, by the machine's clock. */
  restsUntil: number;
  /** Who is here, under way or waiting. */
  people: number;
}

/**
 * Lets few orders at a time go to one subject. Where Temporal loses a workflow task that only Updates asked for, it has all
 * Updates of that workflow begin anew; the worker's answer to the lost task makes it lose the next one. As long as anybody
 * asks, that goes on: with fifty callers for minutes, while each of them obeys "repeat with the same key" (ADR 0034).
 */
export class OrderTurns {
  private readonly lines = new Map<string, Line>();

  /**
   * @param deadline until when the caller waits, by the machine's clock in milliseconds
   * @param send rejects with `outcome-unknown` when no answer came
   * @throws DomainError `outcome-unknown` when the caller's turn did not come; what `send` throws
   */
  async take<T>(subjectId: string, deadline: number, send: () => Promise<T>): Promise<T> {
    const line = this.lines.get(subjectId) ?? { underWay: 0, restsUntil: 0, people: 0 };
    this.lines.set(subjectId, line);
    line.people += 1;
    try {
      while (Date.now() <= deadline - LEAST_MS) {
        if (line.underWay < AT_ONCE && Date.now() >= line.restsUntil) return await sendIn(line, send);
        await pause(LOOK_MS);
      }
      throw new DomainError('outcome-unknown');
    } finally {
      line.people -= 1;
      this.forget(subjectId, line);
    }
  }

  private forget(subjectId: string, line: Line): void {
    if (line.people > 0) return;
    const rest = line.restsUntil - Date.now();
    if (rest > 0) setTimeout(() => this.forget(subjectId, line), rest).unref();
    else this.lines.delete(subjectId);
  }
}

async function sendIn<T>(line: Line, send: () => Promise<T>): Promise<T> {
  line.underWay += 1;
  try {
    return await send();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'outcome-unknown')
      line.restsUntil = Date.now() + REST_MS;
    throw error;
  } finally {
    line.underWay -= 1;
  }
}
