import type { MessageText } from './texts.ts';

/** The texts for rules of the field. */
export const DOMAIN_PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  'not-allowed': {
    title: 'You may not do this here',
    detail:
      'Your agency or role may not do this to this task or report. What you may do is listed in "allowedActions".',
  },
  'own-submission': {
    title: 'Nobody judges what he or she submitted',
    detail:
      'The person who submitted a result may not confirm or return it. Leave it to another one entitled to.',
  },
  'task-state': {
    title: 'The task is not in a fitting state',
    detail: 'This cannot be done while the task is in the state "{status}". Reload and see what can be done.',
  },
  'report-state': {
    title: 'The report is not in a fitting state',
    detail:
      'This cannot be done while the report is in the state "{status}". Reload and see what can be done.',
  },
  'round-state': {
    title: 'The report round is not in a fitting state',
    detail: 'This cannot be done while the round is in the state "{status}". Reload.',
  },
  'round-date-fixed': {
    title: 'The date of this level is fixed',
    detail: 'The due date of the level "{level}" cannot be set in this round.',
  },
  'subject-ended': {
    title: 'It has ended',
    detail: 'This task or report has ended and takes no more commands.',
  },
  'already-assigned': {
    title: 'This agency has the task',
    detail: 'The task is assigned to this very agency. Choose another one.',
  },
  'date-not-possible': {
    title: 'A date cannot be set',
    detail: 'Work of this class ("{class}") has no date to be set.',
  },
  'date-in-past': {
    title: 'The day is past',
    detail: 'The day {date} is past (today is {today}). Choose a later one.',
  },
  'extension-not-asked': {
    title: 'No extension was asked for',
    detail: 'No request for an extension waits for a decision.',
  },
  'extension-without-due': {
    title: 'There is no deadline to extend',
    detail: 'This task or report has no deadline, so that no extension can be asked for.',
  },
  'extension-not-later': {
    title: 'The new date is not later',
    detail:
      'The date asked for, {until}, is not later than the deadline in force, {dueOn}. Choose a later one.',
  },
  'escalation-unknown': {
    title: 'There is no such escalation',
    detail: 'The task has no escalation with this id. Check the id.',
  },
  'escalation-closed': {
    title: 'It is closed',
    detail: 'This escalation is closed and takes no more steps.',
  },
  'escalation-step-not-possible': {
    title: 'This step is not possible',
    detail: 'This step cannot be taken while the escalation is in the state "{status}".',
  },
  'report-content-invalid': {
    title: 'The content of the report is not valid',
    detail: 'Correct the parts named in "errors" and submit the report again.',
  },
  'report-content-missing': {
    title: 'There is no content to submit',
    detail: 'Send the content, hand in the saved draft, or submit a zero report.',
  },
  'agency-unknown': {
    title: 'There is no such agency',
    detail: 'No agency is called "{name}". The nearest: {suggestions}. Correct the name or add the agency.',
  },
  'agency-ambiguous': {
    title: 'The name of the agency is ambiguous',
    detail: 'The name "{name}" may mean several agencies: {candidates}. Be more precise.',
  },
  'agency-not-yet': {
    title: 'The agency does not exist yet',
    detail: 'The agency "{name}" begins on {beginsOn}. Choose another one or a later day.',
  },
  'agency-ended': {
    title: 'The agency has ended',
    detail: 'The agency "{name}" ended on {endedOn}. Its successors: {successors}.',
  },
  'agency-row-invalid': {
    title: 'A row of the agency list is not valid',
    detail:
      'Row {row}: the value "{value}" of this column is not valid. Correct the file and import it again.',
  },
  'group-empty': {
    title: 'The group has no agency',
    detail: 'The group "{name}" has no agency on {on}. Check the registry.',
  },
  'group-needs-choice': {
    title: 'The agencies must be chosen',
    detail: 'The words "{name}" do not say which agencies are meant. Choose them.',
  },
  'deadline-before-issue': {
    title: 'The deadline is before the day of issue',
    detail: 'The deadline {lastAcceptedDay} is before the day of issue {issuedOn}. Check both.',
  },
  'deadline-unreadable': {
    title: 'The deadline cannot be read',
    detail:
      'The deadline is not understood. Write it like "trước ngày 15/12", "trong tháng 8/2025", or choose a day.',
  },
  'deadline-base-missing': {
    title: 'The deadline has nothing to start from',
    detail: 'The deadline starts from "{base}", which has no day yet. Enter that day.',
  },
  'deadline-period-missing': {
    title: 'The deadline lacks its period',
    detail: 'This deadline needs a period ({expected}). Name the cycle or the year.',
  },
  'period-invalid': {
    title: 'The period is not valid',
    detail: 'There is no such period. Name a year, a quarter 1–4 or a month 1–12.',
  },
  'recurrence-missing': {
    title: 'The cycle is missing',
    detail: 'The assignment "{ref}" recurs but names no cycle. Name it.',
  },
  'cycle-missing': {
    title: 'The cycle of reports is missing',
    detail: 'The reporting duty "{ref}" names no cycle. Name it.',
  },
  'calendar-year-missing': {
    title: 'The calendar lacks this year',
    detail:
      'The days off are not known for {date} (known from {from} to {to}). Add the calendar of that year.',
  },
  'calendar-contradictory': {
    title: 'The calendar contradicts itself',
    detail: 'The day {date} stands in it twice, or against its weekday. Correct the calendar.',
  },
  'calendar-change-empty': {
    title: 'No day is changed',
    detail: 'Name at least one day to be entered ("add") or taken out ("remove").',
  },
  'calendar-day-known': {
    title: 'The calendar has this day',
    detail:
      'The day {date} stands in the calendar already, or is named twice. To correct it, remove it and add it in one change.',
  },
  'calendar-day-unknown': {
    title: 'The calendar lacks this day',
    detail:
      'The day {date} does not stand in the calendar and cannot be taken out. Look at the calendar of that year.',
  },
  'calendar-year-emptied': {
    title: 'A year would lose all its holidays',
    detail: 'The year {year} would have no holiday left. A year that was entered cannot be taken back.',
  },
  'policy-invalid': {
    title: 'The ladder cannot be climbed',
    detail: '"{place}" breaks the rule "{rule}". Correct it.',
  },
  'rules-unchanged': {
    title: 'No rule is changed',
    detail:
      'Name what of the ladder ("ladder") or of the reading of deadlines ("conventions") is to be otherwise.',
  },
  'conventions-running-work': {
    title: 'Conventions hold for all of a plan',
    detail:
      'The reading of deadlines ("conventions") cannot change for new work only. Choose "running-work", or change the ladder alone.',
  },
  'calendar-empty': { title: 'There is no calendar', detail: 'No days off are known. Import a calendar.' },
  'date-invalid': {
    title: 'The date is not valid',
    detail: 'There is no day "{value}". Write year-month-day, for example 2025-12-15.',
  },
  'instant-invalid': { title: 'The instant is not valid', detail: 'The instant "{value}" cannot be read.' },
  'time-of-day-invalid': { title: 'The time of day is not valid', detail: 'It must be from 00:00 to 24:00.' },
  'working-days-invalid': {
    title: 'The number of working days is not valid',
    detail: 'It must be a whole number.',
  },
  'rung-unknown': {
    title: 'Internal error',
    detail: 'The policy of reminders has no rung "{rung}". Tell an administrator.',
  },
  'outcome-unknown': {
    title: 'The outcome is unknown',
    detail:
      'It is not known whether the command was carried out. Repeat it with the same Idempotency-Key; it will not be carried out twice.',
  },
  'walk-stuck': {
    title: "The demonstration's clock stopped on its way",
    detail: 'What was due at {at} was not finished in time. Try again in a few minutes.',
  },
};

/** The texts for one part of a plan or of a report. */
export const DOMAIN_FIELD_ERRORS_EN: Readonly<Record<string, string>> = {
  'title-too-long': 'The short title is too long.',
  'quantity-reversed': 'The least quantity is greater than the most.',
  'assignee-missing': 'An assignment needs at least one assignee.',
  'assignee-name-missing': 'The name of the assignee is missing.',
  'assignee-kind-mismatch': 'The name is not of the kind given (one agency, or a group).',
  'lead-twice': 'Only one agency may lead.',
  'directive-not-competent': 'This body cannot be directed, only requested; choose "request" or confirm.',
  'field-missing': 'Must be given.',
  'field-unknown': 'There is no such field; leave it out or check its name.',
  'field-invalid': 'Is not of the right type, or not one of the values allowed.',
  'deadline-missing': 'The deadline is missing.',
  'deadline-unexpected': 'Work of this class has no deadline.',
  'ref-unknown': 'Nothing in the plan has this reference.',
  'ref-duplicate': 'This reference is used twice.',
  'dependency-circular': 'These assignments depend on each other in a circle.',
  'reporter-missing': 'A reporting duty needs at least one reporting agency.',
  'one-agency-expected': 'Exactly one agency must stand here, not a group.',
  'period-end-before-start': 'The end is before the start.',
  'period-ended-before-issue': 'The period ends before the day of issue.',
  'issue-day-missing': 'The day of issue is missing; enter it, or mark it as assumed.',
  'standing-agency-missing': 'The standing agency is missing.',
  'secret-document': 'A text marked secret (mật) must not be entered here.',
  'place-reversed': 'The end of the place is before its start.',
  'place-outside-text': 'The place is outside the source text.',
  'place-text-differs': 'The quotation differs from the source text at this place.',
  'text-missing': 'Must not be empty.',
  'text-too-long': 'Must not be longer than {max} characters (it has {length}).',
  'list-too-long': 'Must not have more than {max} items (it has {length}).',
  'zero-not-empty': 'A zero report must have no items here (it has {count}).',
  'zero-not-possible':
    'A consolidated report cannot be a zero report. Please write down what was summed up, and send that.',
  'figure-invalid': 'Must be a number.',
  'figure-repeated': 'This figure stands in another row already.',
};
