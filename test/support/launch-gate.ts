import pg from 'pg';

/** Any number that no lock of the product has. */
const LOCK = 8_251_707;
/** Fewer than the communes of Hà Nội, and more than its departments. */
const MANY = 100;

/**
 * Stops a launch after its first task for all communes, for as long as the test wants: on a quick machine it would be over
 * before anybody can look, let alone take something away in its middle.
 */
export class LaunchGate {
  private constructor(private readonly client: pg.Client) {}

  /** @param url of the installation's database, in which nothing is launched yet */
  static async close(url: string): Promise<LaunchGate> {
    const client = new pg.Client({ connectionString: url });
    // PostgreSQL, when it goes, ends this connection, and with it what it holds.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `CREATE FUNCTION wait_at_the_gate() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_advisory_xact_lock_shared(${LOCK}); RETURN NEW; END $$`,
    );
    await client.query(
      `CREATE TRIGGER launch_gate BEFORE UPDATE ON bulk_item FOR EACH ROW WHEN (NEW.size > ${MANY})
       EXECUTE FUNCTION wait_at_the_gate()`,
    );
    return new LaunchGate(client);
  }

  /** Whether the launch has come as far as it can. */
  async isReached(): Promise<boolean> {
    const { rowCount } = await this.client.query(`${WAITING} LIMIT 1`);
    return rowCount === 1;
  }

  /** Lets the launch go on; what waited is broken off, as with whoever was killed while he waited. */
  async open(): Promise<void> {
    await this.client.query(`SELECT pg_terminate_backend(pid) FROM (${WAITING}) AS waiting`);
    await this.client.query('DROP TRIGGER launch_gate ON bulk_item');
    await this.client.end();
  }
}

const WAITING = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = ${LOCK}
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
