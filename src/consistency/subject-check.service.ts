import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Escalation } from '../recording/escalation.entity.ts';
import { LedgerEntry } from '../recording/ledger-entry.entity.ts';
import { firstAltered, readStoredEvents } from '../recording/stored-events.ts';
import { SubjectFold } from '../recording/subject-fold.ts';
import { SUBJECT_KINDS } from '../recording/subject-kinds.ts';
import { nothingOf } from '../recording/subject-store.ts';
import { Subject } from '../recording/subject.entity.ts';
import { differencesOf, type StoredMemory } from './fold-comparison.ts';
import { FOLD_RULES } from './fold-rules.ts';
import type { Finding, Findings, Rule } from './finding.ts';
import { missingNotices } from './missing-notices.ts';

/** Their rows are read at one instant; what they hold fits in a few MiB. */
const PAGE = 50;

/** How far a part of the check is. */
export type Progress = (done: number, total: number) => void;

/** Folds the events of every task and report and holds the outcome against all that stands in PostgreSQL. */
@Injectable()
export class SubjectCheck {
  constructor(private readonly dataSource: DataSource) {}

  /** Changes nothing; may be run while the system works: each page is read as it was at one instant. */
  async run(findings: Findings, progress: Progress): Promise<void> {
    const total = await this.dataSource.getRepository(Subject).count();
    let done = 0;
    let after: string | null = null;
    for (;;) {
      const page: Subject[] = await this.page(after, findings);
      if (page.length === 0) return;
      done += page.length;
      after = page.at(-1)?.id ?? null;
      progress(done, Math.max(total, done));
    }
  }

  private async page(after: string | null, findings: Findings): Promise<Subject[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const query = manager.createQueryBuilder(Subject, 'subject').orderBy('subject.id').limit(PAGE);
      const subjects = await (
        after === null ? query : query.where('subject.id > :after', { after })
      ).getMany();
      const memory = await readMemory(manager, subjects);
      for (const subject of subjects) findings.addAll(await checkOne(manager, subject, memory));
      return subjects;
    });
  }
}

async function checkOne(manager: EntityManager, subject: Subject, memory: PageMemory): Promise<Finding[]> {
  const found = (rule: Rule, seen?: string): Finding => ({
    rule,
    ref: { kind: subject.kind, id: subject.id },
    ...(seen === undefined ? {} : { seen }),
  });
  const events = await readStoredEvents(manager, { subjectId: subject.id, afterSeq: 0 });
  const altered = firstAltered(events);
  if (altered !== null || events.length === 0) return [found(FOLD_RULES.altered, `seq ${altered ?? 1}`)];
  const fold = new SubjectFold(SUBJECT_KINDS[subject.kind], nothingOf(subject.id, subject.planId));
  try {
    for (const { hash: _, ...event } of events) fold.append(event);
  } catch (error) {
    return [found(FOLD_RULES.unfoldable, error instanceof Error ? error.message : undefined)];
  }
  const differences = differencesOf(fold, memory(subject)).map((rule) => found(rule));
  const { notifications, messages } = await missingNotices(manager, fold, NOT_SENT);
  const [untold] = [...notifications, ...messages];
  return untold === undefined ? differences : [...differences, found(FOLD_RULES.untold, untold.kind)];
}

/** What is only looked for is written nowhere. */
const NOT_SENT = new Date(0);

type PageMemory = (subject: Subject) => StoredMemory;

async function readMemory(manager: EntityManager, subjects: readonly Subject[]): Promise<PageMemory> {
  const ids = subjects.map(({ id }) => id);
  const models = new Map<string, object>();
  for (const { readModel } of Object.values(SUBJECT_KINDS)) {
    const rows = (await manager.find(readModel, { where: { id: In(ids) } })) as { id: string }[];
    for (const row of rows) models.set(row.id, row);
  }
  const ledger = await manager.findBy(LedgerEntry, { subjectId: In(ids) });
  const escalations = await manager.findBy(Escalation, { subjectId: In(ids) });
  return (subject) => ({
    subject,
    readModel: models.get(subject.id) ?? null,
    ledger: ledger.filter(({ subjectId }) => subjectId === subject.id),
    escalations: escalations.filter(({ subjectId }) => subjectId === subject.id),
  });
}
