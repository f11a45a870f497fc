import type { Agency } from '../agency/agency.ts';
import { resolveAgencies } from '../agency/groups.ts';
import type { GroupSettings, ResolutionContext } from '../agency/groups.ts';
import type { AgencyRegistry } from '../agency/registry.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { DeadlineConventions } from '../deadline/deadline-spec.ts';
import { DomainError } from '../errors.ts';
import { resolutionOf } from './expand-assignments.ts';
import { issueDayOf } from './plan-document.ts';
import type { PlanDocument } from './plan-document.ts';
import type { PlanProblem } from './plan-problem.ts';

export interface ValidationContext {
  readonly registry: AgencyRegistry;
  readonly calendar: CalendarSlice;
  /** Settings of the installation. */
  readonly groups: GroupSettings;
  readonly deadlines: DeadlineConventions;
  /** Day for which names are resolved while the plan has no day of issue. */
  readonly on: string;
  /** The source text, where it is at hand: places are then compared with it. */
  readonly sourceText?: string;
}

/** What the rules of each part share: the list of problems, the resolver, the calendar. */
export interface PlanCheck {
  readonly problems: PlanProblem[];
  readonly context: ValidationContext;
  readonly conventions: DeadlineConventions;
  readonly issueDay: string | null;
  add(path: string, code: string, details?: Record<string, unknown>): void;
  /** Runs a function of the domain and reports the error it throws at the path; undefined when it threw. */
  attempt<T>(path: string, run: () => T): T | undefined;
  /** The bodies that a name means; problems are reported and leave an empty list. */
  agencies(path: string, name: string): { kind: 'agency' | 'group' | null; agencies: readonly Agency[] };
}

/** The check of one document; its resolver reads names on the day of issue, or on the context's day. */
export function makePlanCheck(document: PlanDocument, context: ValidationContext): PlanCheck {
  const issueDay = issueDayOf(document);
  const at: ResolutionContext = resolutionOf(document, {
    registry: context.registry,
    on: issueDay ?? context.on,
    settings: context.groups,
  });
  const problems: PlanProblem[] = [];
  const check: PlanCheck = {
    problems,
    context,
    issueDay,
    conventions: { ...context.deadlines, ...document.settings.deadlines },
    add: (path, code, details = {}) => void problems.push({ path, code, details }),
    attempt: (path, run) => {
      try {
        return run();
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        check.add(path, error.code, error.details);
        return undefined;
      }
    },
    agencies: (path, name) =>
      check.attempt(path, () => resolveAgencies(context.registry, name, at)) ?? { kind: null, agencies: [] },
  };
  return check;
}
