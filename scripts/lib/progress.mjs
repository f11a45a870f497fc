/** A step that takes long says every so often that it is still at work. */
const STILL_MILLISECONDS = 15_000;

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Prints lines of a start with the time each step took. */
export class Progress {
  #write;

  constructor(write = (line) => process.stdout.write(`${line}\n`)) {
    this.#write = write;
  }

  say(text) {
    this.#write(text);
  }

  note(text) {
    this.#write(`    ${text}`);
  }

  done(title, milliseconds) {
    this.#write(`  ✓ ${title}${milliseconds === undefined ? '' : `  ${seconds(milliseconds)}`}`);
  }

  /** Runs one step and shows its time; a failure is told by whoever catches it. */
  async step(title, run) {
    const begin = Date.now();
    this.#write(`  → ${title} …`);
    const still = setInterval(
      () => this.note(`${title}: ${seconds(Date.now() - begin)}`),
      STILL_MILLISECONDS,
    );
    try {
      const result = await run();
      this.done(title, Date.now() - begin);
      return result;
    } finally {
      clearInterval(still);
    }
  }
}
