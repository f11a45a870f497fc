import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

// OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, 2 passes, 1 lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keeps passwords by argon2id. */
@Injectable()
export class PasswordHasher {
  private unknown: Promise<string> | undefined;

  /** The hash to store, in PHC format. */
  async hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), PARAMETERS);
  }

  /**
   * Whether the password belongs to the hash. Without a hash (an unknown login) it takes as long and says no, so that
   * the time of the answer does not tell which logins exist.
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const fits = await verify(stored ?? (await this.hashOfNobody()), password.normalize('NFC'));
    return fits && stored !== null;
  }

  private hashOfNobody(): Promise<string> {
    this.unknown ??= this.hash('nobody has this password');
    return this.unknown;
  }
}
