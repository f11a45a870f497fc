import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 100;

/** Waits until something holds; says what did not after the time. */
export async function until(holds: () => Promise<boolean>, milliseconds = 120_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not hold within ${milliseconds} ms: ${holds.toString()}`);
    await pause(LOOK_MS);
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
