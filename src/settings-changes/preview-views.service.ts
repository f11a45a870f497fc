import { Injectable } from '@nestjs/common';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { toAgencyName } from '../tasks/task.mapper.ts';
import { ChangePreviews, type ChangePreview, type MovingSubject } from './change-preview.service.ts';
import type { SettingsChange } from './settings-change.ts';
import type { ChangePreviewResponse, MovingSubjectResponse } from './settings-changes.responses.ts';

/** Shows what a change of settings would move, with names instead of ids. */
@Injectable()
export class PreviewViews {
  constructor(
    private readonly previews: ChangePreviews,
    private readonly agencies: AgencyDirectory,
  ) {}

  async of(
    change: SettingsChange,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<ChangePreviewResponse> {
    const preview = await this.previews.of(change, { after: page.after ?? null, limit: page.limit });
    return toResponse(preview, change, await this.agencies.registry());
  }
}

type Registry = Awaited<ReturnType<AgencyDirectory['registry']>>;

function toResponse(
  preview: ChangePreview,
  { plans }: SettingsChange,
  registry: Registry,
): ChangePreviewResponse {
  const { tasks, reports, dates, rounds, earlier, later, next } = preview;
  const titles = new Map(plans.map(({ plan }) => [plan.id, plan.title]));
  return {
    tasks,
    reports,
    dates,
    rounds,
    earlier,
    later,
    byPlan: sorted(preview.byPlan).map(([planId, count]) => ({
      planId,
      title: titles.get(planId) ?? '',
      count,
    })),
    byAgency: sorted(preview.byAgency).map(([id, count]) => ({ agency: toAgencyName(id, registry), count })),
    byMonth: sorted(preview.byMonth).map(([month, count]) => ({ month, count })),
    unplannable: preview.unplannable,
    unplanned: preview.unplanned.map(({ subject: { id, kind, planId, agencyId }, title, date }) => {
      return { id, kind, planId, title, agency: toAgencyName(agencyId, registry), date };
    }),
    items: preview.sample.map((moving) => toItem(moving, registry)),
    next,
  };
}

function toItem({ subject, title, due, rungs }: MovingSubject, registry: Registry): MovingSubjectResponse {
  const { id, kind, planId, agencyId } = subject;
  return { id, kind, planId, title, agency: toAgencyName(agencyId, registry), due, rungs };
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
