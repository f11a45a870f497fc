import { describe, expect, it } from '@jest/globals';
import { InstallationTime } from './installation-time.ts';

const START = Date.UTC(2025, 6, 15, 2);
const HOUR = 3_600_000;

/** A machine whose clocks a test sets, and a PostgreSQL whose clock is right at first. */
function machine({ wallAhead = 0 } = {}) {
  const clocks = { wall: START + wallAhead, monotonic: 1_000, postgres: START };
  const time = new InstallationTime({ wall: () => clocks.wall, monotonic: () => clocks.monotonic });
  const pass = (milliseconds: number) => {
    clocks.wall += milliseconds;
    clocks.monotonic += milliseconds;
    clocks.postgres += milliseconds;
  };
  /** Asks PostgreSQL, which answers after half of the time that the question takes. */
  const read = (takes = 0) => {
    const askedAt = clocks.monotonic;
    pass(takes / 2);
    const at = clocks.postgres;
    pass(takes / 2);
    return time.take({ at, askedAt, answeredAt: clocks.monotonic });
  };
  return { clocks, time, pass, read };
}

describe("The installation's time in one process", () => {
  it("is the machine's before PostgreSQL was asked", () => {
    const { time, pass } = machine({ wallAhead: HOUR });
    pass(5);
    expect(time.now()).toBe(START + HOUR + 5);
  });

  it.each([
    ['ahead', HOUR],
    ['behind', -HOUR],
  ])("is PostgreSQL's from the first reading on, on a machine an hour %s", (_, wallAhead) => {
    const { time, pass, read } = machine({ wallAhead });
    expect(time.now()).toBe(START + wallAhead);
    expect(read()).toBe(-wallAhead);
    expect(time.now()).toBe(START);
    pass(700);
    expect(time.now()).toBe(START + 700);
  });

  it("does not notice that somebody sets the machine's clock", () => {
    const { clocks, time, pass, read } = machine();
    read();
    clocks.wall += HOUR;
    pass(10);
    expect(time.now()).toBe(START + 10);
    clocks.wall -= 3 * HOUR;
    expect(read()).toBe(0);
    expect(time.now()).toBe(START + 10);
  });

  it('counts half of the time that the question took', () => {
    const { time, read } = machine({ wallAhead: HOUR });
    read(40);
    expect(time.now()).toBe(START + 40);
  });

  it('leaves a difference of up to a tenth of a second alone and takes over a greater one', () => {
    const { clocks, time, read } = machine();
    read();
    clocks.postgres += 100;
    expect(read()).toBe(0);
    expect(time.now()).toBe(START);
    clocks.postgres += 1;
    expect(read()).toBe(101);
    expect(time.now()).toBe(START + 101);
  });

  it('leaves alone what a slow question may itself be the reason of', () => {
    const { clocks, time, read } = machine();
    read();
    clocks.postgres += 500;
    expect(read(1_000)).toBe(0);
    expect(time.now()).toBe(START + 1_000);
    expect(read(10)).toBe(500);
  });

  it("stands still while PostgreSQL's clock, set back, has not come there again", () => {
    const { clocks, time, pass, read } = machine();
    read();
    expect(time.now()).toBe(START);
    clocks.postgres -= HOUR;
    expect(read()).toBe(-HOUR);
    expect(time.now()).toBe(START);
    pass(HOUR - 1);
    expect(time.now()).toBe(START);
    pass(3);
    expect(time.now()).toBe(START + 2);
  });

  it("follows PostgreSQL's clock forward at once", () => {
    const { clocks, time, read } = machine();
    read();
    clocks.postgres += HOUR;
    read();
    expect(time.now()).toBe(START + HOUR);
  });
});
