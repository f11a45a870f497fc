import type { PrintTexts } from './print-texts.ts';

/** The words of a printed dry run in English. */
export const PRINT_EN: PrintTexts = {
  locale: 'en',
  header: {
    plan: 'DRY RUN OF THE PLAN: {title}',
    span: 'From {from} to {to}',
    closed: '; the plan is closed on {closed}',
    seed: 'Seed {seed}; what is assumed of {agencies} agencies: {mix}',
  },
  behaviours: {
    prompt: 'prompt',
    late: 'late',
    silent: 'silent',
    extending: 'asking for extensions',
    'zero-report': 'zero reports',
    refusing: 'refusing',
  },
  counts: {
    title: 'COUNTS',
    tasks: '{launched} tasks at the launch, {opened} opened later by periods or events',
    reports: '{reports} reports, {consolidations} consolidations',
    orders: '{orders} orders of people, {refused} refused by the rules',
    ledger:
      'Ledger: {fired} fired, {superseded} superseded, {closed} closed before their day, {planned} still planned',
  },
  classes: {
    title: 'TASKS WITH A DUE DATE IN THE FOUR CLASSES, at the end of each month',
    columns: ['Month', 'Done on time', 'Done late', 'Open, in time', 'Open, overdue', 'Standing', 'Requests'],
    atEnd: 'End',
  },
  load: {
    title: 'THE BUSIEST DAYS',
    months: 'LOAD BY MONTH',
    columns: ['Day', 'Rungs', 'Digests', 'Escalations', 'Orders'],
  },
  escalations: {
    title: 'ESCALATIONS: {count}, of which {toLeader} reach the leader',
    columns: ['Agency', 'Work', 'Level', 'Since', 'To the leader', 'Closed'],
    open: 'open',
  },
  rounds: {
    title: 'REPORT ROUNDS',
    round: '{ref}, period {period}: opens {opened}, due {due}, {reports} reports, closes {closed}',
    checkpoint:
      '  {on}: {sent}/{owed} sent ({onTime} on time, {late} late, {zero} zero reports), {missing} missing',
    consolidation: '  Consolidation: opens {opened}, due {due}, sent {sent}, accepted {accepted}',
    noConsolidation: '  No consolidation opened yet',
  },
  ended: {
    title: 'AGENCIES THAT CEASE TO EXIST WITH OPEN WORK: {count} (to be reassigned)',
    line: '  {name}: until {on}, {open} open; successors: {successors}',
    nobody: 'not known',
  },
  beyond: '{subjects} of {ref} could not be planned: the working calendar of that year is not entered.',
  agencies: {
    title: 'AGENCIES',
    columns: ['Agency', 'Assumed', 'Tasks', 'Reports', 'Rungs', 'Escalations', 'Late'],
    timeline: 'TIMELINE: {name} ({behaviour})',
  },
  more: '  … and {count} more lines (all of them with --json)',
  oracle: 'Ledger: {rows} rows, held against the second reckoning: {differences} differences',
  difference: '  {subject} {row}: dry run "{found}", second reckoning "{expected}"',
  events: {
    assigned: 'assigned',
    received: 'received',
    'refusal-asked': 'refused (not within its authority)',
    'refusal-decided': 'refusal decided',
    submitted: 'sent',
    confirmed: 'confirmed',
    accepted: 'accepted',
    returned: 'returned',
    'extension-asked': 'extension asked',
    'extension-decided': 'extension decided',
    'date-set': 'date set',
    cancelled: 'ended with the plan',
    'following-ended': 'followed no longer',
    'duty-opened': 'report opened',
    'escalation-directed': 'directed by the leader',
    'plan-ended': 'the plan ends',
  },
  rungs: {
    before: 'reminder {n} working days before',
    due: 'reminder on the due day',
    overdue: 'overdue, reminder {n}',
    receipt: 'reminder {n} to receive',
    confirm: 'reminder {n} to confirm',
  },
  level: ', escalation of level {level}',
};
