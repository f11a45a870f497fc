import { describe, expect, it } from '@jest/globals';
import { risksOf } from './plan-risk.ts';

const classes = (openInTime: number, openOverdue: number) => ({
  doneOnTime: 100,
  doneLate: 100,
  openInTime,
  openOverdue,
  suspended: 0,
});

describe('the risk of a plan', () => {
  it('is none where little is overdue, and none where nothing is open', () => {
    expect(risksOf(classes(91, 9), 0)).toEqual([]);
    expect(risksOf(classes(0, 0), 0)).toEqual([]);
  });

  it('is that a tenth of the open work is overdue, whatever was done late before', () => {
    expect(risksOf(classes(90, 10), 0)).toEqual(['much-overdue']);
  });

  it('is that an escalation stands with the leader', () => {
    expect(risksOf(classes(100, 0), 1)).toEqual(['escalated-to-leader']);
  });
});
