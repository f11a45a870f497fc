const begin = Date.now();

/** Prints a line of progress at once, with the seconds since the test began; what goes through `console` waits for its end. */
export function say(line: string): void {
  process.stderr.write(`${String(Math.round((Date.now() - begin) / 1000)).padStart(5)} s  ${line}\n`);
}
