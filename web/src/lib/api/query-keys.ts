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
  escalations: ['escalations'],
  overviews: ['overviews'],
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
