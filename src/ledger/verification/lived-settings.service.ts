import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OracleCalendar } from '../../../oracle/oracle-calendar.ts';
import type { OraclePolicy, OracleSettings } from '../../../oracle/oracle-model.ts';
import { CalendarService } from '../../calendar/calendar.service.ts';
import { ObligationSettings } from '../../recording/obligation-settings.ts';
import { settledLife } from './oracle-input.ts';
import type { FoundSubject, LivedSettings } from './oracle-input.ts';
import { settingsAtBirth, silentSteps } from './settings-past.ts';
import type {
  EnteredCalendar,
  GivenLadder,
  PlanLadders,
  SettingsPast,
  SettingsVersionsThen,
} from './settings-past.ts';
import { MILLISECONDS } from './verification-reader.ts';

/** Tells by which calendars and ladders each subject lived, and since when: nothing entered later makes it wrong. */
@Injectable()
export class LivedSettingsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarService,
    private readonly settings: ObligationSettings,
  ) {}

  /** When which settings came into force. To be read after the page: nothing in that is newer then. */
  async past(page: readonly FoundSubject[]): Promise<SettingsPast> {
    const ids = page.map(({ id }) => id);
    const plans = [...new Set(page.map(({ planId }) => planId))];
    const calendars: EnteredCalendar[] = await this.dataSource.query(CALENDARS);
    const ladders: ({ planId: string } & PlanLadders)[] = await this.dataSource.query(LADDERS, [plans]);
    const rows: ({ subjectId: string } & GivenLadder)[] = await this.dataSource.query(GIVEN, [plans, ids]);
    const given = new Map<string, GivenLadder[]>();
    for (const row of rows) given.set(row.subjectId, [...(given.get(row.subjectId) ?? []), row]);
    return { calendars, ladders: new Map(ladders.map((row) => [row.planId, row])), given };
  }

  /** @param read keeps what was read already, for all subjects of a run */
  async of(
    subject: FoundSubject,
    past: SettingsPast,
    { isSystemTime, read }: { isSystemTime: boolean; read: ReadSettings },
  ): Promise<LivedSettings> {
    const life = settledLife(subject);
    const born = settingsAtBirth(life, past);
    const steps = silentSteps(life, past, isSystemTime);
    const versions = [born, ...steps, ...life.replanned];
    for (const { calendar } of versions) if (calendar !== undefined) await this.readCalendar(read, calendar);
    for (const { policy } of versions)
      if (policy !== undefined) await this.readPolicy(read, subject.planId, policy);
    return { born, steps, of: (then) => inForce(read, subject.planId, then) };
  }

  private async readCalendar({ calendars }: ReadSettings, version: number | null): Promise<void> {
    if (calendars.has(version)) return;
    const working = await (version === null ? this.calendars.current() : this.calendars.ofVersion(version));
    calendars.set(version, new OracleCalendar(working.exceptions, working));
  }

  private async readPolicy(
    { policies }: ReadSettings,
    planId: string,
    version: number | null,
  ): Promise<void> {
    const key = policyKey(planId, version);
    if (policies.has(key)) return;
    policies.set(key, (await this.settings.forSubject({ planId, policyVersion: version })).policy);
  }
}

/** Calendars and ladders by their versions, as far as a run has met them. */
export class ReadSettings {
  readonly calendars = new Map<number | null, OracleCalendar>();
  readonly policies = new Map<string, OraclePolicy>();
}

function inForce(read: ReadSettings, planId: string, then: SettingsVersionsThen): OracleSettings {
  const calendar = read.calendars.get(then.calendar);
  const policy = read.policies.get(policyKey(planId, then.policy));
  if (!calendar || !policy) throw new Error(`settings ${then.calendar}/${then.policy} were not read`);
  return { calendar, policy };
}

const policyKey = (planId: string, version: number | null) => (version === null ? planId : String(version));

// Plan time stands in the audit alone; the first calendar is older than all work.
const CALENDARS = `SELECT v.version, ${MILLISECONDS('v.entered_at')}::float8 AS "recordedAt",
       ${MILLISECONDS('coalesce(a.at, v.entered_at)')}::float8 AS at
  FROM calendar_version v LEFT JOIN audit_entry a
    ON a.chain_id = 'calendar' AND a.action = 'calendar-changed' AND a.subject_id = v.version::text
 ORDER BY v.version`;

const LADDERS = `SELECT p.plan_id AS "planId",
       jsonb_agg(jsonb_build_object('version', p.version, 'recordedAt', ${MILLISECONDS('p.entered_at')})
                 ORDER BY p.version) AS entered,
       coalesce((SELECT (a.data ->> 'policyVersionBefore')::int FROM audit_entry a
                  WHERE a.chain_id = 'plan/' || p.plan_id AND a.action = 'plan-rules-changed'
                  ORDER BY a.n LIMIT 1), 1) AS original
  FROM policy p WHERE p.plan_id = ANY ($1::uuid[]) GROUP BY p.plan_id`;

// Items hold their subjects by id, in order: those that lie beside the page are not opened.
const GIVEN = `SELECT e.id AS "subjectId", j.id AS "changeId", (j.params ->> 'policyVersion')::int AS version,
       ${MILLISECONDS('j.created_at')}::float8 AS at, ${MILLISECONDS('i.done_at')}::float8 AS "doneAt"
  FROM bulk_job j JOIN bulk_item i ON i.job_id = j.id
  CROSS JOIN LATERAL jsonb_array_elements_text(i.payload -> 'subjectIds') AS e(id)
 WHERE j.kind = 'replan' AND j.plan_id = ANY ($1::uuid[]) AND j.params ->> 'policyVersion' IS NOT NULL
   AND i.payload -> 'subjectIds' ->> 0 <= (SELECT max(id) FROM unnest($2::text[]) AS of(id))
   AND i.payload -> 'subjectIds' ->> -1 >= (SELECT min(id) FROM unnest($2::text[]) AS of(id))
   AND e.id = ANY ($2::text[])
 ORDER BY j.created_at, i.n`;
