import pg from 'pg';

/** Runs one statement on a connection of its own. @returns the rows */
export async function sql(url, text, values) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
