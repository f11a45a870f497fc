import { setTimeout as pause } from 'node:timers/promises';
import type { InstallationUnderTest } from './installation-under-test.ts';
import type { ProcessUnderTest } from './processes-under-test.ts';
import type { Random } from './random.ts';

export const PARTS = ['api', 'worker', 'temporal', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

/** How often each part is drawn, of 20. What a worker had in its hands is tried again after 15 s, so it dies less often. */
const SHARES: Readonly<Record<Part, number>> = { api: 5, worker: 2, temporal: 6, postgres: 7 };
/** The launcher notices within a second and waits half a second at the first time. */
const RESTART_MS = 500;

/** Somebody who kills the parts of an installation, and somebody who starts them again, as the launcher does. */
export class Kills {
  readonly count: Record<Part, number> = { api: 0, worker: 0, temporal: 0, postgres: 0 };
  /** Of those, how often all four died at the same time. */
  powerCuts = 0;
  private readonly programs: { api: ProcessUnderTest | null; worker: ProcessUnderTest | null } = {
    api: null,
    worker: null,
  };
  private keepers: Promise<void>[] = [];
  private ending = false;
  private strokes = 0;
  private readonly installation: InstallationUnderTest;
  private readonly random: Random;
  private readonly cutEvery: number;

  /** @param cutEvery each so-manieth time everything dies at the same moment: the power is cut */
  constructor(installation: InstallationUnderTest, random: Random, cutEvery: number) {
    this.installation = installation;
    this.random = random;
    this.cutEvery = cutEvery;
  }

  get total(): number {
    return PARTS.reduce((sum, part) => sum + this.count[part], 0);
  }

  /** Starts API and worker, and keeps everything running from now on. */
  keepUp(): void {
    this.keepers = PARTS.map((part) => this.keep(part));
  }

  /** Ends the keeping; what runs goes on. */
  async letGo(): Promise<void> {
    this.ending = true;
    await Promise.all(this.keepers);
  }

  /** Kills a part at random, or everything. @returns what was killed */
  async killOne(): Promise<readonly Part[]> {
    this.strokes += 1;
    const cut = this.strokes % this.cutEvery === 0;
    if (cut) this.powerCuts += 1;
    const parts = cut ? PARTS : [this.draw()];
    const killed = await Promise.all(parts.map(async (part) => ((await this.kill(part)) ? [part] : [])));
    for (const part of killed.flat()) this.count[part] += 1;
    return killed.flat();
  }

  async waitUntilUp(): Promise<void> {
    await this.installation.until(async () => {
      if (!PARTS.every((part) => this.isUp(part))) return false;
      return this.installation.isApiReady();
    }, 240_000);
  }

  private draw(): Part {
    return this.random.pick(PARTS.flatMap((part) => new Array<Part>(SHARES[part]).fill(part)));
  }

  /** @returns false where it was dead already: then there was nothing to kill */
  private async kill(part: Part): Promise<boolean> {
    if (!this.isUp(part)) return false;
    if (part === 'temporal') await this.installation.killTemporal();
    else if (part === 'postgres') await this.installation.killPostgres();
    else await this.programs[part]!.kill();
    return true;
  }

  private isUp(part: Part): boolean {
    if (part === 'temporal') return this.installation.isTemporalUp();
    if (part === 'postgres') return this.installation.isPostgresUp();
    return this.programs[part]?.isAlive() === true;
  }

  private async keep(part: Part): Promise<void> {
    while (!this.ending) {
      // A start that fails because another part is away is tried again.
      if (!this.isUp(part)) await this.start(part).catch(() => undefined);
      await pause(RESTART_MS);
    }
  }

  private async start(part: Part): Promise<void> {
    if (part === 'temporal') await this.installation.startTemporal();
    else if (part === 'postgres') await this.installation.startPostgres();
    else if (part === 'worker') this.programs.worker = this.installation.startWorker();
    else this.programs.api = await this.installation.launchApi();
  }
}
