import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { agencyKinds, agencyLevels } from '../../domain/agency/agency.ts';
import type { Mandate, Treatment } from '../../domain/agency/treatment.ts';
import type { PeriodKind } from '../../domain/deadline/period.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import { ROLES } from '../../domain/obligation/actor.ts';
import type { Kinship } from '../../domain/obligation/actor.ts';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { NotFiredReason, Teller } from '../../domain/obligation/clock.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import { ESCALATION_TRANSITIONS } from '../../domain/obligation/escalation.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { Decision } from '../../domain/plan-review/reviewed-plan.ts';
import { assignmentClasses } from '../../domain/plan/plan-document.ts';
import type { AssigneeRole, ReportingDuty } from '../../domain/plan/plan-document.ts';
import type { ReportLevel } from '../../domain/report/report-round.ts';
import { REPORT_TRANSITIONS } from '../../domain/report/report.transitions.ts';
import type { ReportEvent, ReportKind, ReportStatus } from '../../domain/report/report.ts';
import { ROUND_TRANSITIONS } from '../../domain/report/round.transitions.ts';
import type { RoundEvent, RoundStatus } from '../../domain/report/round.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { TaskEvent, TaskStatus } from '../../domain/task/task.ts';
import { ALARM_KINDS } from '../../src/alarms/alarm-kinds.ts';
import type { BulkKind } from '../../src/bulk/bulk-job.entity.ts';
import { PLAN_IMPORT_STATES } from '../../src/imports/plan-import.entity.ts';
import { FINDING_KINDS } from '../../src/ledger/verification/ledger-comparison.ts';
import type { PlanStatus } from '../../src/plans/plan.entity.ts';
import type { LedgerStatus } from '../../domain/obligation/ledger-changes.ts';

const GLOSSARY = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

/** The members of a union: the compiler refuses a list that leaves one out or has one too many. */
const all = <Union extends string>(members: Record<Union, true>): string[] => Object.keys(members);

const TERMS: Record<string, Record<string, readonly string[]>> = {
  Plan: {
    'states of a plan': all<PlanStatus>({ draft: true, issued: true, running: true, closed: true }),
  },
  'Import of a plan': {
    states: PLAN_IMPORT_STATES,
    decisions: all<Decision>({ proposed: true, accepted: true, dropped: true }),
  },
  'Class of work': { classes: assignmentClasses },
  'Who, and how': {
    'roles in an assignment': all<AssigneeRole>({ lead: true, perform: true, coordinate: true }),
    mandates: all<Mandate>({ directive: true, request: true }),
    treatments: all<Treatment>({ followed: true, requested: true, 'addressed-only': true }),
    'roles of an account': ROLES,
    kinships: all<Kinship>({
      assignee: true,
      'assignee-head': true,
      decider: true,
      'standing-agency': true,
      leader: true,
    }),
    tellers: all<Teller>({
      responsible: true,
      head: true,
      'standing-agency': true,
      'standing-head': true,
      leader: true,
    }),
  },
  Agencies: { kinds: agencyKinds, levels: agencyLevels },
  Task: {
    states: all<TaskStatus>({
      'not-received': true,
      'in-progress': true,
      'awaiting-confirmation': true,
      completed: true,
      returned: true,
      suspended: true,
      cancelled: true,
      refused: true,
      ended: true,
    }),
    'time classes': all<TimeClass>({ 'in-time': true, 'due-soon': true, overdue: true, 'no-deadline': true }),
    timeliness: all<Timeliness>({ 'on-time': true, late: true }),
    commands: Object.keys(TASK_TRANSITIONS).filter((type) => !type.endsWith('-escalation')),
    events: all<Exclude<TaskEvent['type'], SharedEvent>>({
      assigned: true,
      received: true,
      'refusal-asked': true,
      'refusal-decided': true,
      allotted: true,
      'progress-reported': true,
      commented: true,
      urged: true,
      submitted: true,
      'submission-withdrawn': true,
      confirmed: true,
      returned: true,
      reopened: true,
      'extension-asked': true,
      'extension-decided': true,
      'date-set': true,
      suspended: true,
      resumed: true,
      cancelled: true,
      reassigned: true,
      'following-ended': true,
      replanned: true,
    }),
  },
  Time: {
    clocks: CLOCKS,
    rungs: [...DEFAULT_POLICY.receipt, ...DEFAULT_POLICY.due, ...DEFAULT_POLICY.confirm].map(
      ({ rung }) => rung,
    ),
    'states of a rung': all<LedgerStatus>({ planned: true, fired: true, superseded: true, closed: true }),
    'reasons why a rung did not fire': all<NotFiredReason>({
      'late-entry': true,
      outage: true,
      'date-moved': true,
      suspended: true,
      'done-early': true,
      reassigned: true,
      ended: true,
    }),
    periods: all<PeriodKind>({
      month: true,
      quarter: true,
      'half-year': true,
      'nine-months': true,
      year: true,
    }),
  },
  Escalation: {
    states: Object.keys(ESCALATION_TRANSITIONS),
    commands: Object.keys(TASK_TRANSITIONS).filter((type) => type.endsWith('-escalation')),
    events: all<SharedEvent>({
      'rung-reached': true,
      'escalation-acknowledged': true,
      'escalation-directed': true,
      'escalation-answered': true,
      'escalation-closed': true,
    }),
  },
  Reports: {
    'kinds of duties': all<ReportingDuty['kind']>({
      round: true,
      consolidation: true,
      line: true,
      'on-request': true,
    }),
    'states of a round': all<RoundStatus>({ scheduled: true, open: true, closed: true }),
    'commands on a round': Object.keys(ROUND_TRANSITIONS),
    'events of a round': all<RoundEvent['type']>({
      'round-scheduled': true,
      'round-opened': true,
      'round-date-set': true,
      'round-replanned': true,
      'checkpoint-reached': true,
      'consolidation-opened': true,
      'round-closed': true,
    }),
    levels: all<ReportLevel>({ units: true, consolidation: true }),
    kinds: all<ReportKind>({ unit: true, consolidation: true }),
    states: all<ReportStatus>({
      'not-submitted': true,
      submitted: true,
      returned: true,
      accepted: true,
      cancelled: true,
    }),
    commands: Object.keys(REPORT_TRANSITIONS).filter((type) => !type.endsWith('-escalation')),
    events: all<Exclude<ReportEvent['type'], SharedEvent>>({
      'duty-opened': true,
      allotted: true,
      commented: true,
      urged: true,
      submitted: true,
      'submission-withdrawn': true,
      accepted: true,
      returned: true,
      reopened: true,
      'extension-asked': true,
      'extension-decided': true,
      'date-set': true,
      cancelled: true,
      replanned: true,
    }),
  },
  'Work of the service': {
    'bulk jobs': all<BulkKind>({
      launch: true,
      occurrences: true,
      'close-plan': true,
      receive: true,
      confirm: true,
      'open-round': true,
      'round-date': true,
      'accept-reports': true,
      urge: true,
      'urge-reports': true,
      replan: true,
    }),
    'findings of a verification': FINDING_KINDS,
    alarms: ALARM_KINDS,
  },
};

/** What a task and a report have in common. */
type SharedEvent = Extract<TaskEvent['type'], `escalation-${string}` | 'rung-reached'>;

describe('The glossary', () => {
  const lists = Object.entries(TERMS).flatMap(([section, ofSection]) =>
    Object.entries(ofSection).map(([name, terms]) => ({ section, name, terms })),
  );

  it.each(lists)('tells all $name under "$section"', ({ section, terms }) => {
    const rows = rowsOf(section);
    expect(terms.filter((term) => !rows.includes(`\`${term}\``))).toEqual([]);
  });

  it('gives every row a Vietnamese word, an English one and a code', () => {
    const empty = GLOSSARY.split('\n').filter((line) => line.startsWith('|') && /\|\s+\|/.test(line));
    expect(empty).toEqual([]);
  });
});

/** The rows of the tables of one section. */
function rowsOf(section: string): string {
  const [, text = ''] = GLOSSARY.split(`\n## ${section}\n`);
  const [own = ''] = text.split('\n## ');
  return own
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
}
