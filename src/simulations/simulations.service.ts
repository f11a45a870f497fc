import { Injectable } from '@nestjs/common';
import { localDateOf, parseLocalDate } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { expandAssignments } from '../../domain/plan/expand-assignments.ts';
import { DEFAULT_MIX, parseMix } from '../../domain/simulation/mix.ts';
import { PlanContexts, type PlanContext } from '../plans/plan-contexts.service.ts';
import { assertNoProblems, problemsOfPlan } from '../plans/plan-problems.ts';
import { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import type { Plan } from '../plans/plan.entity.ts';
import { PlansRepository } from '../plans/plans.repository.ts';
import type { EntriesWanted, SimulationResult } from './simulation-job.ts';
import { agenciesInScope, spanOf } from './simulation-request.ts';
import type { SimulationRequest } from './simulation-request.ts';
import { SimulationRunner } from './simulation-runner.ts';

/** What a planner asks for. */
export interface SimulationWish {
  readonly seed?: number | undefined;
  readonly mix?: string | undefined;
  readonly years?: number | undefined;
  readonly from?: LocalDate | undefined;
}

// What a launch gives to every commune of the country is six times as much; that is for the command line.
const MOST_TASKS = 20_000;

/** Runs plans dry that stand in the database, drafts and issued ones alike. Nothing is stored. */
@Injectable()
export class SimulationsService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly contexts: PlanContexts,
    private readonly settings: PlanObligationSettings,
    private readonly runner: SimulationRunner,
  ) {}

  /**
   * @throws DomainError 'not-found'; 'plan-invalid' with every problem; 'simulation-too-large' {tasks, most};
   * 'simulation-beyond-calendar'; those of `parseMix` and of the runner
   */
  async simulate(
    actor: Actor,
    planId: string,
    wish: SimulationWish,
    entries: EntriesWanted | null,
  ): Promise<SimulationResult> {
    const plan = await this.plans.get(actor, planId);
    const context = await this.contexts.of(plan.document);
    assertNoProblems(problemsOfPlan(plan.document, context, plan.sourceText));
    const { length: tasks } = expandAssignments(plan.document, context).tasks;
    if (tasks > MOST_TASKS) throw new DomainError('simulation-too-large', { tasks, most: MOST_TASKS });
    return this.runner.run({ request: await this.requestFor(plan, context, wish), entries });
  }

  private async requestFor(
    { id: planId, document, issuedAt }: Plan,
    { registry, calendar, settings, conventions, on: issuedOn, now }: PlanContext,
    { seed, mix, years, from }: SimulationWish,
  ): Promise<SimulationRequest> {
    const policy =
      issuedAt === null ? await this.settings.latest() : (await this.settings.forPlan(planId)).policy;
    // A draft would be launched today at the earliest; an issued plan is followed from its launch on.
    const today = localDateOf(issuedAt?.getTime() ?? now.getTime());
    const launch = issuedAt === null && issuedOn > today ? issuedOn : today;
    const startsOn = from === undefined ? launch : parseLocalDate(from, 'from');
    return {
      document,
      planId,
      agencies: agenciesInScope(registry, document.authority),
      calendar,
      settings,
      conventions,
      policy,
      issuedOn,
      ...spanOf(startsOn, years ?? null, document, calendar),
      seed: seed ?? 1,
      mix: mix === undefined ? DEFAULT_MIX : parseMix(mix),
    };
  }
}
