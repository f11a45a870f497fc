import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { LOCALES } from '../common/locale.ts';
import { textKeyOf, textsOf } from './notice-text.ts';
import { NOTICE_KINDS } from './texts/notice-facts.ts';
import type { NoticeFacts } from './texts/notice-facts.ts';

const FACTS: NoticeFacts = {
  role: 'responsible',
  polite: false,
  subjectKind: 'task',
  isConsolidation: false,
  agency: 'UBND phường Ba Đình',
  isAssignee: true,
  dueOn: '2025-09-03',
  daysLeft: 5,
  isLate: false,
  receiptOn: '2025-09-01',
  receiptDaysLate: 0,
  repeat: 0,
  waitsSince: '2025-09-01',
  params: { reason: 'Lý do', direction: 'Ý kiến', answer: 'Trả lời', until: '2025-09-10' },
};

const LATE = { isLate: true, daysLeft: -3, receiptDaysLate: 2 };
const SITUATIONS: readonly Partial<NoticeFacts>[] = [
  {},
  LATE,
  { dueOn: null, daysLeft: null, receiptOn: null },
  { isAssignee: false, ...LATE },
  { subjectKind: 'report', ...LATE },
  { subjectKind: 'report', isConsolidation: true },
  { daysLeft: 0 },
  { params: { approved: true, accepted: true, interim: true, zero: true, timeliness: 'late', note: 'Tốt' } },
  { params: {} },
];

describe.each(LOCALES)('The texts in %s', (locale) => {
  const { notices } = textsOf(locale);

  it.each(NOTICE_KINDS)('say of %s in whole sentences what it is about', (kind) => {
    for (const role of ['responsible', 'head', 'standing-agency', 'standing-head', 'leader'] as const)
      for (const polite of [false, true])
        for (const situation of SITUATIONS) {
          const { headline, text } = notices[kind]({ ...FACTS, ...situation, role, polite });
          expect(headline).toMatch(/^\S.*[^.]$/);
          expect(text).toMatch(/^\S.*\.$/);
          expect(`${headline} ${text}`).not.toMatch(/!|undefined|null|NaN| {2}|\.\.| [.,;]|-\d|\( /);
        }
  });
});

describe('The texts in Vietnamese', () => {
  it.each(NOTICE_KINDS)('never order, demand or urge where %s is a request', (kind) => {
    for (const subjectKind of ['task', 'report'] as const)
      for (const role of ['responsible', 'head'] as const)
        for (const situation of SITUATIONS) {
          const facts = { ...FACTS, subjectKind, ...situation, role, polite: true };
          const { headline, text } = textsOf('vi').notices[kind](facts);
          expect(`${headline} ${text}`).not.toMatch(/\bgiao\b|yêu cầu|đôn đốc/i);
        }
  });

  it('frame a letter of requests without ordering either', () => {
    const { letter } = textsOf('vi');
    const frame = [
      letter.groups.requests,
      letter.politeOpening('2025-09-04'),
      letter.politeDigestSubject(2, '2025-09-04'),
      letter.politeClosing,
      letter.politeSender,
    ];
    expect(frame.join(' ')).not.toMatch(/\bgiao\b|yêu cầu|đôn đốc/i);
  });

  it('name the day with its weekday as official documents write it', () => {
    const { text } = textsOf('vi').notices['rung:before-5'](FACTS);
    expect(text).toBe(
      'Nhiệm vụ có hạn thứ Tư, 03/9/2025. Đề nghị UBND phường Ba Đình hoàn thành và gửi kết quả đúng hạn.',
    );
  });
});

describe('The key of the texts', () => {
  it('is there for every rung of the default ladder', () => {
    const { receipt, due, confirm } = DEFAULT_POLICY;
    for (const { rung } of [...receipt, ...due, ...confirm]) expect(NOTICE_KINDS).toContain(`rung:${rung}`);
  });

  it('of a rung that a ladder names otherwise is that of the same clock', () => {
    expect(textKeyOf('rung:before-15', 'due', 15)).toBe('rung:before-10');
    expect(textKeyOf('rung:late-5', 'rework', -5)).toBe('rung:overdue-1');
    expect(textKeyOf('rung:receipt-9', 'receipt', null)).toBe('rung:receipt-1');
    expect(textKeyOf('rung:confirm-9', 'confirm', null)).toBe('rung:confirm-1');
  });
});
