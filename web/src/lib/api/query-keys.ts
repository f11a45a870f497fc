/**
 * The names under which answers are kept. A list with filters adds them behind: `[...queryKeys.tasks, filter]`; after an
 * order the name alone invalidates all of them.
 */
export const queryKeys = {
  tasks: ['tasks'],
  taskSummary: ['tasks', 'summary'],
  task: (id: string) => ['tasks', 'one', id],
  taskHistory: (id: string) => ['tasks', 'one', id, 'history'],
  reports: ['reports'],
  report: (id: string) => ['reports', 'one', id],
  rounds: ['rounds'],
  round: (id: string) => ['rounds', 'one', id],
  plans: ['plans'],
  plan: (id: string) => ['plans', 'one', id],
  /** Not below its plan: no order and no change of work makes the text another one. */
  planText: (id: string) => ['plan-texts', id],
  escalations: ['escalations'],
  overviews: ['overviews'],
  /** What needs the reader today, in one plan or in all. */
  today: (planId?: string) => ['overviews', 'today', planId ?? 'all'],
  notifications: ['notifications'],
  agencies: ['agencies'],
  agency: (id: string) => ['agencies', 'one', id],
  accounts: ['accounts'],
  sessions: ['sessions'],
  calendar: ['calendar'],
  policies: ['policies'],
  ledger: ['ledger'],
  alarms: ['alarms'],
  letters: ['letters'],
  bulkJob: (id: string) => ['bulk-jobs', id],
} as const;

/** What hangs on the state of work besides its own lists: figures over it, and what was escalated. */
export const OVER_WORK = [queryKeys.overviews, queryKeys.escalations, queryKeys.plans] as const;
