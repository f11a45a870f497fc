import type { PlanReading, ReadAssignment, TextPlace } from '../../domain/plan-text/plan-reading.ts';
import { lineAt } from '../../domain/plan/source-text.ts';

/** A made-up plan of Hà Nội: a dated duty, one of a function, one for many bodies, and a report. */
export const SMALL_PLAN_TEXT = [
  'KẾ HOẠCH',
  'Phòng, chống úng ngập nội đô năm 2025',
  'I. MỤC TIÊU',
  '- 100% điểm úng ngập có phương án xử lý;',
  'II. NHIỆM VỤ CHUNG',
  '- Nâng cao năng lực dự báo;',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Sở Xây dựng',
  '- Rà soát các điểm úng ngập, hoàn thành trong tháng 9/2025;',
  '- Chủ trì theo dõi việc thực hiện Kế hoạch; tổng hợp khó khăn.',
  '2. Sở Lao động - Thương binh và Xã hội',
  '- Tuyên truyền an toàn cho công nhân thoát nước.',
  '3. UBND các xã, phường',
  '- Khơi thông cống rãnh; báo cáo Sở Xây dựng trước ngày 15/12.',
].join('\n');

/** Where a stretch of the small plan stands. */
export function spanOf(words: string): TextPlace {
  const start = SMALL_PLAN_TEXT.indexOf(words);
  const end = start + words.length;
  return {
    line: lineAt(SMALL_PLAN_TEXT, start),
    lastLine: lineAt(SMALL_PLAN_TEXT, end - 1),
    start,
    end,
  };
}

const ground = { rule: 'test', confidence: 0.9 };
const grounds = { text: ground, assignees: ground, role: ground, due: ground, recurrence: ground };

function duty(
  ref: string,
  text: string,
  assignee: string,
  more: Partial<ReadAssignment> = {},
): ReadAssignment {
  return {
    ref,
    text,
    assignees: [assignee],
    assigneeKind: assignee.startsWith('Ủy ban nhân dân các') ? 'group' : 'agency',
    mandate: 'directive',
    role: 'perform',
    coordinators: [],
    dueWords: null,
    due: null,
    dueSpec: null,
    dueRule: null,
    recurrence: null,
    event: null,
    standing: true,
    deliverable: 'other',
    product: null,
    timeQuestions: [],
    source: spanOf(text),
    heading: null,
    grounds,
    ...more,
  };
}

const COMMUNES = 'Ủy ban nhân dân các xã, phường';
const REVIEW = 'Rà soát các điểm úng ngập, hoàn thành trong tháng 9/2025;';
const FOLLOW = 'Chủ trì theo dõi việc thực hiện Kế hoạch; tổng hợp khó khăn.';
const TELL = 'Tuyên truyền an toàn cho công nhân thoát nước.';
const CLEAR = 'Khơi thông cống rãnh; báo cáo Sở Xây dựng trước ngày 15/12.';
const REPORT = 'báo cáo Sở Xây dựng trước ngày 15/12.';
const AIM = '100% điểm úng ngập có phương án xử lý;';
const COMMON = 'Nâng cao năng lực dự báo;';

/** The small plan as a reading gives it: the day of issue is blank, two duties are asked about, a body has ended. */
export function smallReading(): PlanReading {
  return {
    plan: {
      kind: 'plan',
      title: 'Phòng, chống úng ngập nội đô năm 2025',
      issuer: 'Ủy ban nhân dân thành phố Hà Nội',
      number: null,
      issuedOn: null,
      periodStart: null,
      periodEnd: '2025-12-31',
      periodWords: 'năm 2025',
      standingAgency: 'Sở Xây dựng',
      signatory: { name: 'Nguyễn Văn A', title: 'Phó Chủ tịch' },
      legalBases: [],
      recipients: ['Các Sở, ngành'],
      grounds: {},
    },
    targets: [
      {
        ref: 'I.1',
        text: AIM,
        comparator: '=',
        value: 100,
        unit: '%',
        per: null,
        followedBy: [],
        source: spanOf(AIM),
        ground,
      },
    ],
    assignments: [
      duty('III.1.1', REVIEW, 'Sở Xây dựng', {
        dueWords: 'hoàn thành trong tháng 9/2025',
        due: '2025-09-30',
        dueSpec: { kind: 'within', span: { unit: 'month', year: 2025, month: 9 } },
        standing: false,
      }),
      duty('III.1.2', FOLLOW, 'Sở Xây dựng', { role: 'lead' }),
      duty('III.2.1', TELL, 'Sở Lao động - Thương binh và Xã hội'),
      duty('III.3.1', CLEAR, COMMUNES),
    ],
    reporting: [
      {
        ref: 'III.3.1',
        text: REPORT,
        from: [COMMUNES],
        via: null,
        to: 'Sở Xây dựng',
        cycle: 'yearly',
        dueWords: 'trước ngày 15/12',
        due: '--12-15',
        dueSpec: { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 },
        yearOffset: 0,
        year: 2025,
        source: spanOf(REPORT),
        ground,
      },
    ],
    generalTasks: [{ ref: 'II.1', text: COMMON, source: spanOf(COMMON) }],
    questions: [
      {
        code: 'standing-duties',
        text: 'Theo dõi là nhiệm vụ thường xuyên?',
        about: ['III.1.2', 'III.2.1', 'III.3.1'].map((ref) => ({ ref, words: null })),
      },
      { code: 'issue-date-blank', text: 'Ban hành ngày nào?', about: [{ ref: 'plan', words: null }] },
      { code: 'no-assignee', text: 'Ai thực hiện?', about: [{ ref: 'IV.1', words: 'Kinh phí' }] },
    ],
    slips: [],
  };
}
