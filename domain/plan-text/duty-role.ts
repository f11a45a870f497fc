import { readPartners } from './sentence-partners.ts';
import { readRole } from './sentence-roles.ts';

/** What the assignee is to do in a duty, and with whom. */
export interface DutyRole {
  readonly role: 'lead' | 'coordinate' | 'perform';
  readonly coordinators: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

/** The role that the words of a duty give to the one who has to do it, and the partners that they name. */
export function roleOf(text: string): DutyRole {
  const { value, rule, confidence } = readRole(text);
  return { role: value, coordinators: readPartners(text).map(({ name }) => name), rule, confidence };
}
