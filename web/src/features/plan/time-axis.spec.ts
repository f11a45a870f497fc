import { describe, expect, it } from '@jest/globals';
import type { Timeline } from './api/plans.ts';
import { axisOf, placeOnAxis } from './time-axis.ts';

const timeline = (facts: Partial<Timeline>): Timeline => ({
  today: '2025-09-30',
  issuedOn: '2025-07-15',
  periodStart: null,
  periodEnd: '2025-12-31',
  launchedAt: null,
  closedAt: null,
  assignments: [],
  ...facts,
});

describe('the axis of time', () => {
  it('reaches over whole months, over the turn of a year too', () => {
    const axis = axisOf(timeline({ issuedOn: '2025-11-20', today: '2026-01-02' }))!;
    expect(axis).toEqual({
      from: '2025-11-01',
      to: '2026-02-01',
      months: ['2025-11-01', '2025-12-01', '2026-01-01'],
    });
    expect(placeOnAxis(axis, '2025-11-01')).toBe(0);
    expect(placeOnAxis(axis, '2025-12-17')).toBe(50);
    expect(placeOnAxis(axis, '2031-01-01')).toBe(100);
  });

  it('is none where nothing has a date', () => {
    expect(axisOf(timeline({ issuedOn: null, periodEnd: null }))).toBeNull();
  });
});
