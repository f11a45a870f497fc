import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { inParallel } from '../common/in-parallel.ts';
import { WorkflowInspector } from '../temporal/workflow-inspector.ts';
import type { WorkflowRef } from '../temporal/workflow-names.ts';
import type { Findings, Rule } from './finding.ts';
import type { Progress } from './subject-check.service.ts';
import { judgeSubject, judgeTicker, WORKFLOW_RULES } from './workflow-rules.ts';
import { WorkflowSubjects } from './workflow-subjects.repository.ts';

const PAGE = 500;
/** Workflows looked at together: a worker's cache and a small server keep up with it beside their work. */
const AT_ONCE = 20;
/** Workflows of Temporal's list that are looked up together. */
const LISTED = 500;
/**
 * What differs is looked at again after these times before it counts: while the system works a recording is known to
 * PostgreSQL some milliseconds before its workflow hears so.
 */
const CONFIRM_AFTER_MS = [500, 1000, 2000];

/** After so many questions in a row without an answer nobody is asked any more: no worker lives. */
const SILENCE = 2 * AT_ONCE;

type Ref = WorkflowRef;

/** Holds the workflows in Temporal against PostgreSQL, one by one, by their ids. */
@Injectable()
export class WorkflowCheck {
  private unanswered = 0;

  constructor(
    private readonly stored: WorkflowSubjects,
    private readonly inspector: WorkflowInspector,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Changes nothing; may be run while the system works. That something runs for what PostgreSQL does not know at all is
   * found by Temporal's list, where there is one; all else without it.
   *
   * @returns whether the list could be read
   */
  async run(findings: Findings, progress: Progress, confirmAfterMs = CONFIRM_AFTER_MS): Promise<boolean> {
    this.unanswered = 0;
    let suspects = await this.suspects(progress);
    const listed = await this.unknown();
    suspects.push(...(listed ?? []));
    for (const wait of confirmAfterMs) {
      if (suspects.length === 0) break;
      await pause(wait);
      suspects = await this.differing(suspects);
    }
    await each(suspects, (ref) => this.look(ref, findings));
    return listed !== null;
  }

  private async suspects(progress: Progress): Promise<Ref[]> {
    const suspects = await this.differing(await this.stored.tickers());
    const total = await this.stored.count();
    let done = 0;
    let page = await this.stored.page(null, PAGE);
    while (page.length > 0) {
      suspects.push(...(await this.differing(page)));
      done += page.length;
      progress(done, Math.max(total, done));
      page = await this.stored.page(page.at(-1)?.id ?? null, PAGE);
    }
    return suspects;
  }

  private async differing(refs: readonly Ref[]): Promise<Ref[]> {
    const differing: Ref[] = [];
    await each(refs, async (ref) => {
      if ((await this.look(ref, null)) !== null) differing.push({ kind: ref.kind, id: ref.id });
    });
    return differing;
  }

  /** Workflows that run for what PostgreSQL does not know; null where Temporal gives no list. */
  private async unknown(): Promise<Ref[] | null> {
    const unknown: Ref[] = [];
    let batch: Ref[] = [];
    const flush = async () => {
      unknown.push(...(await this.stored.unknownAmong(batch)));
      batch = [];
    };
    try {
      for await (const ref of this.inspector.listRunning()) {
        batch.push(ref);
        if (batch.length === LISTED) await flush();
      }
    } catch {
      return null;
    }
    await flush();
    return unknown;
  }

  private look(ref: Ref, findings: Findings | null): Promise<Rule | null> {
    return ref.kind === 'task' || ref.kind === 'report'
      ? this.lookAtSubject(ref, findings)
      : this.lookAtTicker(ref, findings);
  }

  /** PostgreSQL is read first: what is recorded in between makes the workflow look newer, never older. */
  private async lookAtSubject(ref: Ref, findings: Findings | null): Promise<Rule | null> {
    const { offsetVersion: clockVersion } = await this.clock.read();
    const stored = await this.stored.subject(ref.id);
    const run = await this.inspector.find(ref);
    if (stored === null) return this.foundUnknown(ref, run?.isRunning === true, findings);
    const asks = stored.live && run?.isRunning === true;
    const standing = asks ? await this.ask(() => this.inspector.subjectStanding(ref, stored.lastSeq)) : null;
    const rule = judgeSubject({ stored, run, standing, clockVersion });
    if (rule === null || findings === null) return rule;
    const { lastSeq } = stored;
    const seen = standing === null ? stored.status : `${standing.recordedSeq} ≠ ${lastSeq}`;
    findings.add({ rule, ref: { kind: ref.kind, id: ref.id }, seen });
    // A task that was ordered on since the restore has halted: what it knew of before is lost all the same.
    const tells = rule === WORKFLOW_RULES.ahead || rule === WORKFLOW_RULES.halted;
    if (tells && standing !== null && standing.recordedSeq > lastSeq) {
      const { recordedSeq, answeredBeyond: orders } = standing;
      findings.losses.push({ kind: stored.kind, id: ref.id, lastSeq, recordedSeq, orders });
    }
    return rule;
  }

  private async lookAtTicker(ref: Ref, findings: Findings | null): Promise<Rule | null> {
    const { offsetVersion: clockVersion } = await this.clock.read();
    const stored = await this.stored.ticker(ref.kind, ref.id);
    const run = await this.inspector.find(ref);
    if (stored === null) return this.foundUnknown(ref, run?.isRunning === true, findings);
    const asks = stored.live && run?.isRunning === true && stored.kind !== 'bulk';
    const standing = asks ? await this.ask(() => this.inspector.tickerStanding(ref)) : null;
    const rule = judgeTicker({ stored, run, standing, clockVersion });
    if (rule !== null) findings?.add({ rule, ref: { kind: ref.kind, id: ref.id } });
    return rule;
  }

  private async ask<T>(question: () => Promise<T | null>): Promise<T | null> {
    if (this.unanswered >= SILENCE) return null;
    const answer = await question();
    this.unanswered = answer === null ? this.unanswered + 1 : 0;
    return answer;
  }

  private foundUnknown(ref: Ref, isRunning: boolean, findings: Findings | null): Rule | null {
    if (!isRunning) return null;
    const { kind, id } = ref;
    findings?.add({ rule: WORKFLOW_RULES.surplus, ref: { kind, id }, seen: 'unknown to PostgreSQL' });
    return WORKFLOW_RULES.surplus;
  }
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const { error } = await inParallel(items, AT_ONCE, async (item) => void (await work(item)));
  if (error !== undefined) throw error;
}
