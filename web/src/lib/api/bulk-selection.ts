import type { components } from './schema.ts';

export type BulkPreview = components['schemas']['BulkPreviewResponse'];
/** The order and what it is given to: ids of tasks or reports, or a filter. */
export type BulkSelection = components['schemas']['PreviewBulkJobRequest'];

/** Of what was chosen that which fits the order: what the preview left out would come back as a failure. */
export function possibleOf(selection: BulkSelection, preview: BulkPreview | undefined): BulkSelection {
  const { taskIds, reportIds } = selection;
  if (preview === undefined) return selection;
  const possible = new Set(
    preview.agencies.flatMap(({ items }) => items.flatMap((item) => (item.possible ? [item.id] : []))),
  );
  return {
    ...selection,
    ...(taskIds && { taskIds: taskIds.filter((id) => possible.has(id)) }),
    ...(reportIds && { reportIds: reportIds.filter((id) => possible.has(id)) }),
  };
}
