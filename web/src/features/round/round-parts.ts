/** The parts of a round's page with their addresses. */
export const ROUND_PARTS = [
  { name: 'completeness', address: '' },
  { name: 'review', address: 'cho-chap-nhan' },
  { name: 'consolidation', address: 'tong-hop' },
] as const;

export type RoundPartName = (typeof ROUND_PARTS)[number]['name'];
