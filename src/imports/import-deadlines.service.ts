import { Injectable } from '@nestjs/common';
import { yearOf } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import { resolveDeadline } from '../../domain/deadline/resolve-deadline.ts';
import type { ResolvedDeadline } from '../../domain/deadline/resolve-deadline.ts';
import { isRecurring } from '../../domain/deadline/deadline-spec.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { issueDayOf } from '../../domain/plan/plan-document.ts';
import type { StatedDeadline } from '../../domain/plan/plan-document.ts';
import { deadlineOfWords, type DeadlineOfWords } from '../../domain/plan-review/deadline-of-words.ts';
import type { PlanHeadValue } from '../../domain/plan-review/reviewed-plan.ts';
import { PlanContexts, type PlanContext } from '../plans/plan-contexts.service.ts';
import { launchMakings } from '../plans/plan-rows.ts';
import { ImportReviews } from './import-reviews.service.ts';

/** The day that the words of an item mean; null where it comes round, waits for an event or is still to be set. */
export interface DateOfItem {
  readonly id: string;
  readonly due: ResolvedDeadline | null;
}

/** The days that deadlines under review mean, each with its reason. */
@Injectable()
export class ImportDeadlines {
  constructor(
    private readonly reviews: ImportReviews,
    private readonly contexts: PlanContexts,
  ) {}

  /** The day of each item that has words of a deadline. @throws DomainError as `ImportReviews.get` */
  async dates(actor: Actor, id: string): Promise<DateOfItem[]> {
    const { reviewed } = await this.reviews.get(actor, id);
    const head = reviewed.head.value;
    const context = await this.contexts.of(head);
    return reviewed.items.flatMap(({ id: item, value }) =>
      'deadline' in value && value.deadline !== null
        ? [{ id: item, due: dueOf(value.deadline, head, context) }]
        : [],
    );
  }

  /** What words that a person types would say in this plan. @throws DomainError as `ImportReviews.get` */
  async read(actor: Actor, id: string, words: string): Promise<DeadlineOfWords & Pick<DateOfItem, 'due'>> {
    const head = (await this.reviews.get(actor, id)).reviewed.head.value;
    const context = await this.contexts.of(head);
    const issuedOn = issueDayOf(head);
    const planYear = yearOf(head.period.start ?? context.on);
    const read = deadlineOfWords(words, { planYear, issuedOn, periodEnd: head.period.end });
    return { ...read, due: read.deadline && dueOf(read.deadline, head, context) };
  }
}

/** A date that cannot be reckoned yet (no day of issue, a year without a calendar) is none: the checklist says why. */
function dueOf(deadline: StatedDeadline, head: PlanHeadValue, context: PlanContext): ResolvedDeadline | null {
  if (isRecurring(deadline.spec)) return null;
  const { calendar, conventions, launchedOn } = launchMakings(context);
  const bases = { issuedOn: issueDayOf(head), receivedOn: launchedOn };
  try {
    return resolveDeadline({ ...deadline, conventions, calendar, bases });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
