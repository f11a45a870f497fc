import { createContext, use, useEffect } from 'react';

type Check = () => boolean | Promise<boolean>;

/** What the fields of a dialog say before it sends anything: each answers for itself whether what was typed is understood. */
export class FieldChecks {
  private readonly checks = new Set<Check>();

  /** @returns takes it away again */
  add(check: Check): () => void {
    this.checks.add(check);
    return () => this.checks.delete(check);
  }

  async areInOrder(): Promise<boolean> {
    const answers = await Promise.all([...this.checks].map(async (check) => check()));
    return answers.every(Boolean);
  }
}

export const FieldChecksContext = createContext<FieldChecks>(new FieldChecks());

/** Lets a field answer for itself, by what it holds when it is asked. */
export function useFieldCheck(check: Check): void {
  const checks = use(FieldChecksContext);
  useEffect(() => checks.add(check));
}
