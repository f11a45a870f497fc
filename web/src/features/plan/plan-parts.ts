/** The parts of a plan's page with their addresses, in the order in which they are read. */
export const PLAN_PARTS = [
  { name: 'overview', address: '' },
  { name: 'board', address: 'bang' },
  { name: 'document', address: 'van-ban' },
  { name: 'timeline', address: 'tien-do' },
  { name: 'evaluation', address: 'danh-gia' },
] as const;

export type PlanPartName = (typeof PLAN_PARTS)[number]['name'];
