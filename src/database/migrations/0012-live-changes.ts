import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each change that a page may show notes itself: triggers, so that nothing that writes can forget it, also not a worker of
 * the release before. Statement by statement, for one statement may change hundreds of rows.
 */
export class LiveChanges implements MigrationInterface {
  readonly name = 'LiveChanges1795219200012';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const TABLE = [
  `CREATE TABLE "live_change" (
    "n" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "tx" bigint NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "kind" text NOT NULL,
    "subject_id" uuid,
    "plan_id" uuid,
    "agency_id" text,
    "other_agency_id" text,
    "assignment_id" text,
    "account_id" uuid,
    CONSTRAINT "PK_live_change" PRIMARY KEY ("n")
  )`,
  `CREATE INDEX "IDX_bfe7b4bdf8470a3ec405111cd4" ON "live_change"  ("tx")`,
  `CREATE INDEX "IDX_f4927dcd5862215acbf97b83a5" ON "live_change"  ("at")`,
];

const COLUMNS = 'tx, at, kind, subject_id, plan_id, agency_id, other_agency_id, assignment_id, account_id';
const HERE = 'pg_current_xact_id()::text::bigint, clock_timestamp()';
// A mass of rows in one statement is one line for each plan: whoever shows the plan reads it anew.
const NAMED_AT_MOST = 500;

/** A function for a statement's trigger: `rows` are its lines, `many` those in their place where they are too many. */
function noting(name: string, rows: string, many?: string): string {
  const insert = (select: string) => `INSERT INTO live_change (${COLUMNS}) ${select};`;
  const body =
    many === undefined
      ? insert(rows)
      : `IF (SELECT count(*) FROM (SELECT 1 FROM changed LIMIT ${NAMED_AT_MOST + 1}) AS sample) > ${NAMED_AT_MOST}
         THEN ${insert(many)} ELSE ${insert(rows)} END IF;`;
  return `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`;
}

function trigger(event: 'INSERT' | 'UPDATE', table: string, run: string, withBefore = false): string {
  const before = withBefore ? 'OLD TABLE AS before ' : '';
  return `CREATE TRIGGER "live_${event.toLowerCase()}" AFTER ${event} ON "${table}"
    REFERENCING ${before}NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${run}()`;
}

const ofPlan = (kind: string) =>
  `SELECT ${HERE}, '${kind}', NULL::uuid, plan_id, NULL::text, NULL::text, NULL::text, NULL::uuid FROM changed GROUP BY plan_id`;

const FUNCTIONS = [
  noting(
    'live_task_inserted',
    `SELECT ${HERE}, 'task', id, plan_id, agency_id, NULL, assignment_id, NULL FROM changed`,
    ofPlan('task'),
  ),
  noting(
    'live_task_updated',
    `SELECT ${HERE}, 'task', changed.id, changed.plan_id, changed.agency_id,
            nullif(before.agency_id, changed.agency_id), changed.assignment_id, NULL
       FROM changed LEFT JOIN before USING (id)`,
    ofPlan('task'),
  ),
  noting(
    'live_report_changed',
    `SELECT ${HERE}, 'report', id, plan_id, agency_id, receiver_agency_id, NULL, NULL FROM changed`,
    ofPlan('report'),
  ),
  noting(
    'live_report_draft_changed',
    `SELECT ${HERE}, 'report-draft', report.id, report.plan_id, report.agency_id, NULL, NULL, changed.saved_by
       FROM changed JOIN report ON report.id = changed.report_id`,
  ),
  noting('live_round_changed', `SELECT ${HERE}, 'round', id, plan_id, NULL, NULL, NULL, NULL FROM changed`),
  noting('live_plan_changed', `SELECT ${HERE}, 'plan', id, id, NULL, NULL, NULL, NULL FROM changed`),
  noting(
    'live_bulk_job_changed',
    `SELECT ${HERE}, 'bulk-job', id, plan_id, created_by_agency_id, NULL, NULL, NULL FROM changed`,
  ),
  // The progress of a launch is shown on the page of its plan.
  noting(
    'live_bulk_item_changed',
    `SELECT ${HERE}, line.kind, CASE line.kind WHEN 'plan' THEN job.plan_id ELSE job.id END, job.plan_id,
            CASE line.kind WHEN 'bulk-job' THEN job.created_by_agency_id END, NULL, NULL, NULL::uuid
       FROM (SELECT DISTINCT job_id FROM changed) AS item
       JOIN bulk_job AS job ON job.id = item.job_id
       JOIN (VALUES ('bulk-job'), ('plan')) AS line (kind) ON line.kind = 'bulk-job' OR job.kind = 'launch'`,
  ),
  noting(
    'live_plan_import_changed',
    `SELECT ${HERE}, 'plan-import', id, plan_id, agency_id, NULL, NULL, NULL FROM changed`,
  ),
  noting(
    'live_notification_inserted',
    `SELECT ${HERE}, 'notifications', NULL, NULL, recipient_agency_id, NULL, NULL, NULL
       FROM changed GROUP BY recipient_agency_id`,
  ),
  noting(
    'live_notification_read',
    `SELECT ${HERE}, 'notifications', NULL, NULL, NULL, NULL, NULL, account_id FROM changed GROUP BY account_id`,
  ),
  noting('live_clock_changed', `SELECT ${HERE}, 'clock', NULL, NULL, NULL, NULL, NULL, NULL`),
];

/** Both ways of writing a row of a table. */
function both(table: string, run: string): string[] {
  return [trigger('INSERT', table, run), trigger('UPDATE', table, run)];
}

const TRIGGERS = [
  trigger('INSERT', 'task', 'live_task_inserted'),
  trigger('UPDATE', 'task', 'live_task_updated', true),
  ...both('report', 'live_report_changed'),
  ...both('report_draft', 'live_report_draft_changed'),
  ...both('report_round', 'live_round_changed'),
  ...both('plan', 'live_plan_changed'),
  ...both('bulk_job', 'live_bulk_job_changed'),
  trigger('UPDATE', 'bulk_item', 'live_bulk_item_changed'),
  ...both('plan_import', 'live_plan_import_changed'),
  trigger('INSERT', 'notification', 'live_notification_inserted'),
  trigger('INSERT', 'notification_read', 'live_notification_read'),
  // The clock of a demonstration stores every few seconds where it stands; only a move of it is told.
  `CREATE TRIGGER "live_update" AFTER UPDATE ON "installation" FOR EACH ROW
     WHEN (OLD.offset_version IS DISTINCT FROM NEW.offset_version) EXECUTE FUNCTION live_clock_changed()`,
  `CREATE TRIGGER "live_update" AFTER UPDATE ON "demo_walk" FOR EACH ROW
     WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION live_clock_changed()`,
];

const UP = [...TABLE, ...FUNCTIONS, ...TRIGGERS];

const nameOf = (statement: string) => /^CREATE FUNCTION (\w+)/.exec(statement)?.[1] ?? '';

// CASCADE takes the triggers along with the functions that they run.
const DOWN = [
  ...FUNCTIONS.map((statement) => `DROP FUNCTION ${nameOf(statement)}() CASCADE`),
  `DROP TABLE "live_change"`,
];
