/**
 * What the installation reports of itself:
 *
 * - `ledger-overdue`: something due was not decided in time
 * - `ledger-differs`: the ledger is not what the rules ask for
 * - `ledger-unverified`: the comparison of the ledger with the rules could not be carried out
 * - `outbox-stuck`: messages or letters lie that nobody takes, or that nobody can write
 * - `mail-failing`: letters cannot be handed to the mail server
 * - `calendar-ends`: the working calendar of the next year is not entered, and this year's ends soon
 * - `worker-silent`: no worker lives
 * - `temporal-away`: Temporal does not answer
 * - `temporal-replaced`: Temporal holds not the data of this installation
 * - `database-away`: PostgreSQL does not answer
 */
export const ALARM_KINDS = [
  'ledger-overdue',
  'ledger-differs',
  'ledger-unverified',
  'outbox-stuck',
  'mail-failing',
  'calendar-ends',
  'worker-silent',
  'temporal-away',
  'temporal-replaced',
  'database-away',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** What is known of an alarm: numbers and instants; plain JSON. */
export type AlarmFacts = Readonly<Record<string, string | number | null>>;
