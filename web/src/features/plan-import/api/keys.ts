/** The names under which the answers about imports are kept; `one` holds everything of one review. */
export const importKeys = {
  all: ['plan-imports'],
  one: (id: string) => ['plan-imports', 'one', id],
  state: (id: string) => ['plan-imports', 'one', id, 'state'],
  proposals: (id: string) => ['plan-imports', 'one', id, 'proposals'],
  paragraphs: (id: string) => ['plan-imports', 'one', id, 'paragraphs'],
  lines: (id: string) => ['plan-imports', 'lines', id],
  checklist: (id: string) => ['plan-imports', 'one', id, 'checklist'],
  dates: (id: string) => ['plan-imports', 'one', id, 'dates'],
  steps: (id: string) => ['plan-imports', 'one', id, 'steps'],
  preview: (id: string) => ['plan-imports', 'one', id, 'preview'],
  comparison: (id: string, planId: string) => ['plan-imports', 'one', id, 'comparison', planId],
} as const;
