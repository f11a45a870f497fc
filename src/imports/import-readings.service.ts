import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { proposePlan } from '../../domain/plan-review/propose-plan.ts';
import { textOfDocument } from '../../domain/plan-text/source-text.ts';
import { secrecyMarkOf } from '../../domain/plan/secrecy.ts';
import { PlanFileReader, type ReadPlan } from './readers/plan-file-reader.ts';
import { PlanImportFile } from './plan-import-file.entity.ts';
import { PlanImport, type ReadingProblem } from './plan-import.entity.ts';
import { PlanImportsRepository } from './plan-imports.repository.ts';
import { PlanUnderstanding } from './plan-understanding.ts';

// Twice what the longest reading of ten files may take: whoever began it is no more.
const LOST_AFTER_S = 600;
const LOOK_EVERY_MS = 60_000;
// What was lost so often ends the process that reads it.
const MOST_LOST = 2;

/**
 * Reads the files of imports, one import after the other, beside people's requests. A reading that was lost with its
 * process is begun again by the next look of any.
 */
@Injectable()
export class ImportReadings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ImportReadings.name);
  private queue: Promise<void> = Promise.resolve();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: PlanImportsRepository,
    private readonly reader: PlanFileReader,
    private readonly understanding: PlanUnderstanding,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => void this.takeUpLost(), LOOK_EVERY_MS);
    this.looking.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    await this.queue;
  }

  /** Puts an import whose state is `reading` into the queue. `attempt` is its number of readings. */
  begin(importId: string, attempt: number): void {
    this.queue = this.queue.then(() => this.readSafely(importId, attempt));
  }

  /** Begins again what nobody is reading any more. */
  async takeUpLost(): Promise<void> {
    try {
      const [rows] = await this.dataSource.query<[Lost[], number]>(
        `UPDATE plan_import SET readings = readings + 1, times_lost = times_lost + 1, reading_since = now()
          WHERE state = 'reading' AND reading_since < now() - $1 * interval '1 second'
        RETURNING id, readings, times_lost`,
        [LOST_AFTER_S],
      );
      for (const { id, readings, times_lost: times } of rows) {
        if (times <= MOST_LOST) this.begin(id, readings);
        else await this.fail(id, readings, new DomainError('import-reading-lost', { times }));
      }
    } catch (error) {
      this.logger.warn(`lost readings were not looked for: ${String(error)}`);
    }
  }

  private async readSafely(importId: string, attempt: number): Promise<void> {
    try {
      await this.read(importId, attempt);
    } catch (error) {
      await this.fail(importId, attempt, error).catch((failure: unknown) =>
        this.logger.error(`import ${importId}: its failure was not stored: ${String(failure)}`),
      );
    }
  }

  private async read(importId: string, attempt: number): Promise<void> {
    const files = await this.imports.filesWithBytes(importId);
    const read = await this.reader.read(files.map(({ name, bytes }) => ({ name, bytes })));
    const mark = secrecyMarkOf(textOfDocument(read.document));
    if (mark !== null) throw new DomainError('secret-document', { mark });
    const reading = await this.understanding.of(read.document);
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(
        PlanImport,
        { id: importId, state: 'reading', readings: attempt },
        {
          state: 'read',
          title: reading.plan.title,
          problem: null,
          lines: read.document.lines,
          reading,
          proposal: proposePlan(reading),
        },
      );
      if (affected !== 1) return;
      for (const [i, findings] of findingsOf(read).entries())
        await manager.update(PlanImportFile, { importId, n: i + 1 }, { findings: findings as object });
    });
  }

  /** A text marked secret does not stay on an open system: its files go with the failure. */
  private async fail(importId: string, attempt: number, error: unknown): Promise<void> {
    const problem = problemOf(error);
    if (problem.code === 'internal-error') this.logger.error(`import ${importId}: ${String(error)}`);
    await this.dataSource.transaction(async (manager) => {
      const own = { id: importId, state: 'reading' as const, readings: attempt };
      const { affected } = await manager.update(PlanImport, own, {
        state: 'failed',
        problem: problem as object,
      });
      if (affected === 1 && problem.code === 'secret-document')
        await manager.delete(PlanImportFile, { importId });
    });
  }
}

interface Lost {
  readonly id: string;
  readonly readings: number;
  readonly times_lost: number;
}

function problemOf(error: unknown): ReadingProblem {
  if (error instanceof DomainError) return { code: error.code, details: error.details };
  return { code: 'internal-error', details: {} };
}

function findingsOf({ parts }: ReadPlan) {
  return parts.map(({ facts: { kind, pages, warnings }, firstLine, lastLine }) => ({
    kind,
    pages,
    firstLine,
    lastLine,
    warnings,
  }));
}
