import type { EntityManager, EntityTarget } from 'typeorm';

/** A statement that writes; `parameter` registers a value and gives the placeholder for it. */
export type Write = (manager: EntityManager, parameter: (value: unknown) => string) => string;

/** What to do where a row is there already; none: it is an error. */
type OnConflict<E> = {
  update: readonly (keyof E & string)[];
  set?: Partial<Record<keyof E & string, string>>;
};

/**
 * Inserts rows as one statement with one parameter, however many they are, or updates those that are there.
 * Columns and types come from the entity's metadata; every property must be given, defaults of columns do not apply.
 *
 * `onConflict.update` are the properties that take the new value; `set` gives some of them an SQL expression instead.
 */
export function insertRows<E extends object>(
  entity: EntityTarget<E>,
  rows: readonly E[],
  onConflict?: OnConflict<E>,
): Write {
  return (manager, parameter) => {
    const { columns, tableName, primaryColumns } = manager.connection.getMetadata(entity);
    const named = columns.map(({ propertyName, databaseName, type, isArray }) => ({
      propertyName,
      name: `"${databaseName}"`,
      type: `${typeof type === 'string' ? type : 'text'}${isArray ? '[]' : ''}`,
    }));
    const json = rows.map((row) =>
      Object.fromEntries(
        named.map(({ propertyName, name }) => [
          name.slice(1, -1),
          jsonOf((row as Record<string, unknown>)[propertyName]),
        ]),
      ),
    );
    const names = named.map(({ name }) => name).join(', ');
    const typed = named.map(({ name, type }) => `${name} ${type}`).join(', ');
    const insert = `INSERT INTO "${tableName}" (${names}) SELECT ${names} FROM jsonb_to_recordset(${parameter(JSON.stringify(json))}::jsonb) AS given(${typed})`;
    if (!onConflict) return insert;
    const target = primaryColumns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const updated = new Set<string>(onConflict.update);
    const sets = named
      .filter(({ propertyName }) => updated.has(propertyName))
      .map(({ propertyName, name }) => {
        const expression = onConflict.set?.[propertyName as keyof E & string];
        return `${name} = ${expression ?? `excluded.${name}`}`;
      });
    return `${insert} ON CONFLICT (${target}) DO UPDATE SET ${sets.join(', ')}`;
  };
}

/** A hand-written statement as a template; the values become parameters. */
export function write(texts: TemplateStringsArray, ...values: unknown[]): Write {
  return (_manager, parameter) =>
    texts.reduce((statement, text, index) => `${statement}${parameter(values[index - 1])}${text}`);
}

/**
 * Runs statements that do not depend on each other in one round trip to the database. Constraints between their tables
 * are checked at the end; two of them must not touch the same row.
 */
export async function writeTogether(manager: EntityManager, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const parts = writes.map((statement, index) => `w${index} AS (${statement(manager, parameter)})`);
  await manager.query(`WITH ${parts.join(',\n')}\nSELECT 1`, values);
}

/** Bytes as PostgreSQL reads them from a text; all else as JSON has it. */
function jsonOf(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
