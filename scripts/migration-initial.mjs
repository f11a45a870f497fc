/**
 * `npm run migration:initial`: writes src/database/migrations/0001-initial.ts anew, from nothing to all entities.
 * For the time before the first release only: afterwards every change of an entity gets a migration of its own.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { DataSource } from 'typeorm';
import { withCompiledDatabase } from './lib/compiled-database.mjs';
import { inProject } from './lib/paths.mjs';
import { withThrowawayPostgres } from './lib/throwaway-postgres.mjs';

const FILE = inProject('src', 'database', 'migrations', '0001-initial.ts');

/** TypeORM orders migrations by the 13 digits at the end of their names. */
const NAME = 'Initial1795219200000';

const difference = await withThrowawayPostgres((urlOf) =>
  withCompiledDatabase((dataSourceOptions) => differenceFromEmpty(dataSourceOptions, urlOf('postgres'))),
);
const options = await resolveConfig(FILE);
writeFileSync(FILE, await format(sourceOf(difference), { ...options, parser: 'typescript' }));
console.log(`${difference.up.length} statements written to ${FILE}`);

async function differenceFromEmpty(dataSourceOptions, databaseUrl) {
  const dataSource = new DataSource({
    ...dataSourceOptions({ databaseUrl, databasePoolSize: 2 }),
    migrations: [],
  });
  await dataSource.initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return {
      up: log.upQueries.map(({ query }) => query),
      down: log.downQueries.map(({ query }) => query).reverse(),
    };
  } finally {
    await dataSource.destroy();
  }
}

function sourceOf({ up, down }) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the whole schema. Written by \`npm run migration:initial\`, not by hand. */
export class Initial implements MigrationInterface {
  readonly name = '${NAME}';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [${up.map(literalOf).join(',\n')}];

const DOWN = [${down.map(literalOf).join(',\n')}];
`;
}

/** One statement as a template literal, a table's columns each on a line of its own. */
function literalOf(statement) {
  const escaped = statement.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  const table = /^(CREATE TABLE "[^"]+" \()(.*)\)$/s.exec(escaped);
  if (!table) return `\`${escaped}\``;
  const [, head, columns] = table;
  return `\`${head}\n    ${splitAtTop(columns).join(',\n    ')}\n  )\``;
}

/** Divides at the commas that stand outside parentheses, brackets and quotes. */
function splitAtTop(text) {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const character of text) {
    if (quote) quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0 && !quote) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
