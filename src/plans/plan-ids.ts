import { v5 as uuidv5 } from 'uuid';

/** Any fixed UUID serves, as long as nothing else derives names from it. */
const NAMESPACE = '6f1d3c52-0a8e-5b0f-9d53-5f8a4d1c7e20';

/** Id of an assignment of a plan; the same whoever computes it. */
export function assignmentIdOf(planId: string, ref: string): string {
  return uuidv5(`assignment/${planId}/${ref}`, NAMESPACE);
}

/** Id of a task (assignment × agency × occurrence): a launch that is repeated finds its own tasks. */
export function taskIdOf(assignmentId: string, agencyId: string, occurrence: number): string {
  return uuidv5(`task/${assignmentId}/${agencyId}/${occurrence}`, NAMESPACE);
}
