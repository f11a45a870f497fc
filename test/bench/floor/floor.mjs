import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { built } from '../lib/installation.mjs';
import { Program } from '../lib/programs.mjs';
import { sql } from '../lib/sql.mjs';

const TASK_QUEUE = 'floor';

/** What the product is held against: workflows, starts and Updates with nothing around them, on the same servers. */
export class Floor {
  #program;
  #connection;
  client;

  static async start({ folder, temporal, databaseUrl }) {
    const floor = new Floor();
    await sql(
      databaseUrl,
      `CREATE TABLE IF NOT EXISTS floor_task (id text PRIMARY KEY, reminded int NOT NULL DEFAULT 0);
       CREATE TABLE IF NOT EXISTS floor_event (subject_id text, rung int, at timestamptz DEFAULT now(), PRIMARY KEY (subject_id, rung));
       CREATE TABLE IF NOT EXISTS floor_notification (id bigserial PRIMARY KEY, subject_id text, rung int)`,
    );
    const { cachedWorkflowsFor, heapLimitMiB } = await built('src/temporal/cached-workflows.js');
    const bundle = path.join(folder, 'floor-bundle.js');
    const { code } = await bundleWorkflowCode({
      workflowsPath: inProject('test/bench/floor/workflows.mjs'),
      logger: new DefaultLogger('WARN'),
    });
    writeFileSync(bundle, code);
    floor.#program = new Program(
      'floor-worker',
      'test/bench/floor/worker.mjs',
      {
        DATABASE_URL: databaseUrl,
        TEMPORAL_ADDRESS: temporal.address,
        FLOOR_BUNDLE: bundle,
        FLOOR_TASK_QUEUE: TASK_QUEUE,
        // As many as the product's worker keeps.
        FLOOR_CACHE: String(cachedWorkflowsFor(heapLimitMiB())),
      },
      folder,
    );
    floor.#connection = Connection.lazy({ address: temporal.address });
    floor.client = new Client({ connection: floor.#connection });
    return floor;
  }

  get pid() {
    return this.#program.pid;
  }

  /** Starts one workflow of the floor with the raw client. */
  async startWorkflow(type, workflowId, input) {
    await this.client.workflow.start(type, { workflowId, taskQueue: TASK_QUEUE, args: input ? [input] : [] });
  }

  async update(workflowId) {
    return this.client.workflow.getHandle(workflowId).executeUpdate('touch');
  }

  async stop() {
    await this.#program.stop();
    await this.#connection.close();
  }
}
