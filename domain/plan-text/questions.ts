import type { ReadAssignment, ReadHeader, ReadQuestion, ReadReporting } from './plan-reading.ts';
import type { Findings } from './raw-duty.ts';

interface Read {
  readonly plan: ReadHeader;
  readonly assignments: readonly ReadAssignment[];
  readonly reporting: readonly ReadReporting[];
  readonly findings: Findings;
  /** A letterhead behind the first document: another begins there. */
  readonly secondLetterhead: string | null;
}

type About = ReadQuestion['about'][number];

/** What a person has to decide, each kind of question once with all its places. */
export function questionsOf(read: Read): ReadQuestion[] {
  const questions = [
    ask('not-a-plan', isNoPlan(read) ? [{ ref: 'plan', words: null }] : []),
    ask(
      'second-document',
      read.secondLetterhead === null ? [] : [{ ref: 'plan', words: read.secondLetterhead }],
    ),
    ask('standing-duties', standing(read)),
    ask('product-without-date', productsWithoutDate(read)),
    ask('several-leads', severalLeads(read)),
    ask('bodies-not-named', unnamedBodies(read)),
    ask('no-assignee', noAssignee(read)),
    ask('report-without-date', reportsWithoutDate(read)),
    ask('standing-agency-unknown', read.plan.standingAgency === null ? [{ ref: 'plan', words: null }] : []),
    ask(
      'issue-date-blank',
      read.plan.issuedOn?.length === 10 ? [] : [{ ref: 'plan', words: read.plan.issuedOn }],
    ),
    ...timeQuestions(read),
  ];
  return questions.filter((question) => question !== null);
}

const TEXTS: Readonly<Record<string, string>> = {
  'not-a-plan':
    'Không thấy tên loại văn bản (Kế hoạch, Chỉ thị, Chương trình …) hoặc không thấy nhiệm vụ nào. Đây có phải văn bản giao việc?',
  'second-document': 'Trong tệp còn một văn bản khác. Tách riêng để nhập?',
  'standing-duties':
    'Những việc này mô tả nhiệm vụ thường xuyên theo chức năng, không có thời hạn. Theo dõi là nhiệm vụ thường xuyên (không tính quá hạn)?',
  'product-without-date': 'Có sản phẩm cụ thể nhưng không nêu thời hạn. Thời hạn là khi nào?',
  'several-leads': 'Nhiều cơ quan được giao cùng một việc. Cơ quan nào chủ trì?',
  'bodies-not-named': 'Không nêu tên cơ quan ("có liên quan", "khác"). Gồm những cơ quan nào?',
  'no-assignee': 'Không rõ giao cho cơ quan nào. Ai thực hiện?',
  'report-without-date': 'Báo cáo không nêu ngày gửi. Gửi trước ngày nào?',
  'standing-agency-unknown': 'Kế hoạch không nêu cơ quan thường trực. Cơ quan nào theo dõi, đôn đốc?',
  'issue-date-blank': 'Văn bản chưa ghi ngày ban hành. Ban hành ngày nào?',
  'year-not-named': 'Thời hạn không nêu năm. Năm nào?',
  'date-impossible': 'Ngày ghi trong văn bản không có trong lịch. Ngày đúng là ngày nào?',
  'count-base-not-named': 'Thời hạn tính từ ngày nào?',
  'hours-not-days': 'Thời hạn tính bằng giờ; hệ thống tính theo ngày. Ngày nào?',
  'counted-back': 'Thời hạn tính lùi từ một ngày khác. Ngày nào?',
  'period-not-named': 'Ghi "định kỳ" nhưng không nêu kỳ. Kỳ nào?',
  'date-to-be-set': 'Thời hạn "theo quy định" hoặc theo lộ trình. Ngày nào?',
  'several-times': 'Nêu nhiều thời điểm. Thực hiện mỗi lần hay một lần?',
  'cycle-unsupported': 'Chu kỳ này không có trong hệ thống. Theo dõi theo chu kỳ nào?',
  'continues-after': 'Còn thực hiện trong các năm tiếp theo. Theo dõi hằng năm?',
  'middle-of-quarter': '"Giữa quý" không có quy định tính ngày. Ngày nào?',
  'time-words-unknown': 'Không đọc được thời hạn. Thời hạn là khi nào?',
};

/** Neither the word of a kind of document above a title nor any duty: a letter, an article, a law. */
function isNoPlan({ plan, assignments }: Read): boolean {
  return plan.title === null || assignments.length === 0;
}

function ask(code: string, about: readonly About[]): ReadQuestion | null {
  return about.length === 0 ? null : { code, text: TEXTS[code] ?? code, about };
}

function standing({ assignments }: Read): About[] {
  return assignments.filter(({ standing: is }) => is).map(({ ref }) => ({ ref, words: null }));
}

/** Words for a product that somebody waits for. */
const PRODUCT =
  /(?:xây dựng|ban hành|trình|soạn thảo|lập)\s+(?:và\s+\S+\s+)?(?:kế hoạch|đề án|nghị quyết|quyết định|quy chế|chương trình|dự toán|quy trình|bộ tiêu chí|quy hoạch)/iu;

function productsWithoutDate({ assignments }: Read): About[] {
  return assignments.flatMap(({ ref, text, dueWords, recurrence, product }) => {
    if (dueWords !== null || (recurrence !== null && recurrence !== 'continuous')) return [];
    const words = product ?? PRODUCT.exec(text)?.[0] ?? null;
    return words === null ? [] : [{ ref, words }];
  });
}

function severalLeads({ assignments }: Read): About[] {
  return assignments.flatMap(({ ref, assignees, assigneeKind, role }) =>
    assignees.length > 1 && assigneeKind === 'agency' && role === 'lead'
      ? [{ ref, words: assignees.join('; ') }]
      : [],
  );
}

const UNNAMED = /liên quan|(?:^|\s)khác(?:\s|$)|chức năng|^các (?:đơn vị|cơ quan)/iu;

function unnamedBodies({ assignments }: Read): About[] {
  return assignments.flatMap(({ ref, assignees, coordinators }) => {
    const words = [...assignees, ...coordinators].filter((name) => UNNAMED.test(name));
    return words.length === 0 ? [] : [{ ref, words: words.join('; ') }];
  });
}

function noAssignee({ assignments, findings }: Read): About[] {
  const unassigned = findings.unassigned.map(({ ref, content }) => ({
    ref,
    words: content.text.slice(0, 120),
  }));
  return [
    ...assignments.filter(({ assignees }) => assignees.length === 0).map(({ ref }) => ({ ref, words: null })),
    ...unassigned,
  ];
}

function reportsWithoutDate({ reporting }: Read): About[] {
  return reporting
    .filter(({ cycle, dueWords }) => cycle !== 'on-request' && dueWords === null)
    .map(({ ref }) => ({ ref, words: null }));
}

function timeQuestions({ assignments }: Read): (ReadQuestion | null)[] {
  const found = new Map<string, About[]>();
  for (const { ref, timeQuestions: asked } of assignments) {
    for (const { code, words } of asked) found.set(code, [...(found.get(code) ?? []), { ref, words }]);
  }
  return [...found].map(([code, about]) => ask(code, about));
}
