import { expect, test } from '@jest/globals';
import { officialDate, weekdayNameEn, weekdayNameVi } from './official-date.ts';

test.each([
  ['2025-09-03', '03/9/2025', 'thứ Tư', 'Wednesday'],
  ['2025-01-15', '15/01/2025', 'thứ Tư', 'Wednesday'],
  ['2025-02-01', '01/02/2025', 'thứ Bảy', 'Saturday'],
  ['2025-08-31', '31/8/2025', 'Chủ nhật', 'Sunday'],
  ['2025-12-12', '12/12/2025', 'thứ Sáu', 'Friday'],
  ['2025-03-10', '10/3/2025', 'thứ Hai', 'Monday'],
])(
  '%s is written %s, %s: only days below 10 and months 1 and 2 take a leading 0',
  (date, official, vi, en) => {
    expect([officialDate(date), weekdayNameVi(date), weekdayNameEn(date)]).toEqual([official, vi, en]);
  },
);
