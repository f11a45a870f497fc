import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isAlive, readPidFile, writePidFile } from './process-identity.mjs';

/** A start whose npm was killed notices within a second and then stops its servers. */
const ENDING_MILLISECONDS = 45_000;
const NOTICE_MILLISECONDS = 2_500;

/**
 * One start at a time per installation. The lock is a file with the holder's identity; that of a dead process counts
 * for nothing.
 */
export class InstanceLock {
  #file;

  constructor(file) {
    this.#file = file;
  }

  /** @returns the identity of the start that holds the lock, or undefined when it is now ours */
  async acquire({ noticeMilliseconds = NOTICE_MILLISECONDS } = {}) {
    const holder = this.#tryAcquire();
    if (!holder) return undefined;
    // The other one may be on its way out.
    const begin = Date.now();
    while (isAlive(holder)) {
      const waited = Date.now() - begin;
      const ending = readPidFile(this.#file)?.ending;
      if (waited > (ending ? ENDING_MILLISECONDS : noticeMilliseconds))
        return readPidFile(this.#file) ?? holder;
      await sleep(100);
    }
    return this.#tryAcquire();
  }

  #tryAcquire() {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    for (;;) {
      try {
        writeFileSync(this.#file, JSON.stringify(identityOf(process.pid)), { flag: 'wx' });
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readPidFile(this.#file);
      if (isAlive(holder)) return holder;
      this.#removeDead(holder);
    }
  }

  /** Moved aside first: of two starts that find the same dead lock only one moves it. */
  #removeDead(holder) {
    const aside = `${this.#file}.${process.pid}.dead`;
    try {
      renameSync(this.#file, aside);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      return;
    }
    const moved = readPidFile(aside);
    // Somebody else was faster and what we moved is his fresh lock: he gets it back.
    if (isAlive(moved) && moved.startToken !== holder?.startToken) renameSync(aside, this.#file);
    else rmSync(aside, { force: true });
  }

  /** Adds what a second start should tell, such as the address. */
  describe(details) {
    writePidFile(this.#file, identityOf(process.pid, details));
  }

  release() {
    if (readPidFile(this.#file)?.pid === process.pid) rmSync(this.#file, { force: true });
  }
}
