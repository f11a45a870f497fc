import { describe, expect, test } from '@jest/globals';
import type { PlanReading, ReadAssignment, ReadReporting } from './plan-reading.ts';
import { RABIES_PLAN } from './read-plan.fixture.ts';
import { readPlan } from './read-plan.ts';
import { documentOfText, textOfDocument } from './source-text.ts';

const document = documentOfText(RABIES_PLAN);
const reading = readPlan(document);

function assignment(ref: string, of: PlanReading = reading): ReadAssignment {
  const found = of.assignments.find((one) => one.ref === ref);
  if (!found)
    throw new Error(`no assignment ${ref} among ${of.assignments.map((one) => one.ref).join(', ')}`);
  return found;
}

function report(ref: string): ReadReporting {
  const found = reading.reporting.find((one) => one.ref === ref);
  if (!found) throw new Error(`no report ${ref} among ${reading.reporting.map((one) => one.ref).join(', ')}`);
  return found;
}

describe('the header of a plan', () => {
  const { plan } = reading;

  test('gives title, issuer in ordinary letters, number and day', () => {
    expect(plan).toMatchObject({
      title: 'Phòng, chống bệnh dại trên địa bàn tỉnh năm 2026',
      issuer: 'Ủy ban nhân dân tỉnh Bình An',
      number: '12/KH-UBND',
      issuedOn: '2026-03-05',
      kind: 'plan',
    });
  });

  test('takes the year of the title as the period and the standing agency from its duty', () => {
    expect(plan).toMatchObject({
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
      standingAgency: 'Sở Nông nghiệp và Môi trường',
    });
  });

  test('lists the documents of the introduction, the recipients and the signatory', () => {
    expect(plan.legalBases.map(({ number, date }) => [number, date])).toEqual([
      ['99/QĐ-TTg', '2026-02-01'],
      ['08-CT/TU', '2026-02-10'],
    ]);
    expect(plan.recipients).toEqual([
      'Bộ Nông nghiệp và Môi trường (để báo cáo)',
      'Các sở, ngành',
      'Lưu: VT, KT',
    ]);
    expect(plan.signatory).toEqual({ name: 'Nguyễn Văn An', title: 'Phó Chủ tịch' });
  });

  test('leaves blank what is blank', () => {
    const blank = readPlan(
      documentOfText(
        'Số:      /KH-UBND\nBình An, ngày    tháng    năm 2026\nKẾ HOẠCH\nCấp nước sạch\nI. MỤC ĐÍCH\n- Cấp nước.',
      ),
    ).plan;
    expect(blank).toMatchObject({ number: null, issuedOn: '2026', signatory: null, recipients: [] });
  });
});

describe('targets', () => {
  test('are one for each number, and words alone where the plan calls them specific; general aims are none', () => {
    expect(reading.targets.map(({ ref, comparator, value, unit }) => [ref, comparator, value, unit])).toEqual(
      [
        ['II.2.1.a', '>=', 90, '%'],
        ['II.2.1.b', '>', 95, '%'],
        ['II.2.2', 'decrease>=', 20, '%'],
        ['II.2.3', '=', null, ''],
      ],
    );
  });
});

describe('duties with labelled lines', () => {
  test('a task with "chủ trì", "phối hợp", "thời gian", "sản phẩm" below it is one duty', () => {
    expect(assignment('III.1')).toMatchObject({
      text: 'Xây dựng phương án tiêm phòng cho đàn chó, mèo',
      assignees: ['Sở Nông nghiệp và Môi trường'],
      role: 'lead',
      coordinators: ['Sở Y tế', 'Ủy ban nhân dân các xã, phường'],
      due: '2026-04-30',
      product: 'Phương án được phê duyệt.',
    });
  });

  test('the fields hold for every bullet of "Nhiệm vụ:"', () => {
    for (const ref of ['III.2.1.1', 'III.2.1.2']) {
      expect(assignment(ref)).toMatchObject({
        assignees: ['Sở Văn hóa, Thể thao và Du lịch'],
        coordinators: ['Các sở, ngành liên quan'],
        recurrence: 'continuous',
        standing: true,
      });
    }
  });

  test('what names nobody stays a general task', () => {
    expect(reading.generalTasks.map(({ ref }) => ref)).toEqual(['III.3']);
  });
});

describe('duties below the names of bodies', () => {
  test('the role is that of the words, with the partners named', () => {
    expect(assignment('V.1.1').role).toBe('lead');
    expect(assignment('V.1.2')).toMatchObject({
      role: 'lead',
      coordinators: ['Sở Y tế', 'Ủy ban nhân dân các xã, phường'],
      recurrence: 'on-event',
    });
    expect(assignment('V.1.3')).toMatchObject({ role: 'perform', due: '2026-06-30', standing: false });
  });

  test('a duty behind the colon of its heading is read on the same line', () => {
    expect(assignment('V.2')).toMatchObject({ assignees: ['Sở Y tế'], role: 'coordinate' });
    expect(assignment('V.2').text).toMatch(/^Phối hợp với/u);
  });

  test('"a) Chủ trì, phối hợp với …" and "b) Phối hợp với …" give their role to the bullets below', () => {
    expect(assignment('V.3.1.2')).toMatchObject({
      assignees: ['Sở Tài chính', 'Kho bạc Nhà nước khu vực'],
      role: 'lead',
      coordinators: ['Sở Nông nghiệp và Môi trường'],
    });
    expect(assignment('V.3.2.1')).toMatchObject({
      role: 'coordinate',
      coordinators: ['Các sở, ngành', 'Ủy ban nhân dân các xã, phường'],
    });
  });

  test('"Giao Công an tỉnh chủ trì …" is a duty of its own, "Đề nghị …" a request', () => {
    expect(assignment('V.4')).toMatchObject({
      assignees: ['Công an tỉnh'],
      role: 'lead',
      due: '2026-06-30',
      mandate: 'directive',
    });
    expect(assignment('V.5.1')).toMatchObject({
      assignees: ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Các tổ chức chính trị - xã hội'],
      assigneeKind: 'agency',
      mandate: 'request',
    });
    expect(assignment('V.6.1').assigneeKind).toBe('group');
  });

  test('a heading that is no body lets its bullets say who acts', () => {
    expect(assignment('V.7.1')).toMatchObject({
      assignees: ['Sở Nông nghiệp và Môi trường'],
      recurrence: 'quarterly',
    });
  });

  test('funding gives no duty and the chapter on reports no duty besides', () => {
    expect(reading.assignments.filter(({ ref }) => /^(?:IV|V\.8)/u.test(ref))).toEqual([]);
  });
});

describe('tables of tasks', () => {
  test('a head over two rows, group rows and a line between rows are understood', () => {
    expect(reading.assignments.filter(({ ref }) => ref.startsWith('PL')).map(({ ref }) => ref)).toEqual([
      'PL1.A.1',
      'PL1.A.2',
      'PL1.A.2.2',
      'PL1.B.1',
      'PL1.B.2',
    ]);
  });

  test('cells give the lead, partners parted by ";", the end of a range and the product', () => {
    expect(assignment('PL1.B.1')).toMatchObject({
      assignees: ['Ủy ban nhân dân các xã, phường'],
      role: 'lead',
      coordinators: ['Trạm Y tế', 'Chi cục Chăn nuôi và Thú y'],
      due: '2026-05-15',
      product: 'Báo cáo',
    });
  });

  test('an empty cell below a merged one is filled from above, an empty partner in a numbered row stays empty', () => {
    expect(assignment('PL1.A.2.2')).toMatchObject({
      assignees: ['Sở Nông nghiệp và Môi trường'],
      due: '2026-06-30',
    });
    expect(assignment('PL1.A.2').coordinators).toEqual([]);
  });

  test('a budget is no table of tasks', () => {
    expect(reading.assignments.some(({ text }) => /vắc-xin|Tập huấn/u.test(text))).toBe(false);
  });

  test('rows that lost their merged cells are set right by what their cells hold', () => {
    const table = [
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Ghi chú |',
      '| I | Nhóm thứ nhất |',
      '| 1 | Nâng cấp đường truyền | Trung tâm Chuyển đổi số tỉnh | Sở Tài chính | Quý IV/2026 | |',
      '| Xây dựng phương án dự phòng | Sở Khoa học và Công nghệ |',
      '| 2 | Rà soát thủ tục | Các sở, ngành | Sở Nội vụ | Hằng năm |',
    ].join('\n');
    const text = `KẾ HOẠCH\nSố hóa\nI. NHIỆM VỤ\n${table}\n`;
    const read = readPlan(documentOfText(text));
    expect(
      read.assignments.map(({ ref, assignees, coordinators, due, recurrence }) => [
        ref,
        assignees,
        coordinators,
        due,
        recurrence,
      ]),
    ).toEqual([
      ['I.I.1', ['Trung tâm Chuyển đổi số tỉnh'], ['Sở Tài chính'], '2026-12-31', null],
      ['I.I.1.2', ['Sở Khoa học và Công nghệ'], ['Sở Tài chính'], '2026-12-31', null],
      ['I.I.2', ['Các sở, ngành'], ['Sở Nội vụ'], null, 'yearly'],
    ]);
  });
});

describe('duties to report', () => {
  test('stand in duties, in the chapter on reports and in the closing paragraph', () => {
    expect(report('V.2')).toMatchObject({
      from: ['Sở Y tế'],
      to: 'Ủy ban nhân dân tỉnh Bình An',
      cycle: 'monthly',
      due: '----25',
    });
    expect(report('V.6.1')).toMatchObject({
      from: ['Ủy ban nhân dân các xã, phường'],
      via: 'Sở Nông nghiệp và Môi trường',
      to: 'Ủy ban nhân dân tỉnh Bình An',
      cycle: 'yearly',
      due: null,
    });
    expect(report('V.8.1')).toMatchObject({ from: ['Các sở, ngành'], due: '--12-05', cycle: 'yearly' });
    expect(report('closing.1')).toMatchObject({
      from: ['Các cơ quan, đơn vị'],
      via: 'Sở Nông nghiệp và Môi trường',
      to: 'Ủy ban nhân dân tỉnh Bình An',
      cycle: 'on-request',
    });
    expect(reading.reporting).toHaveLength(4);
  });
});

describe('what a person must decide', () => {
  test('is asked once for all places that are alike', () => {
    const codes = reading.questions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const leads = reading.questions.find(({ code }) => code === 'several-leads');
    expect(leads?.about.map(({ ref }) => ref)).toEqual(['V.3.1.1', 'V.3.1.2']);
    expect(reading.questions.find(({ code }) => code === 'standing-duties')!.about.length).toBeGreaterThan(3);
  });
});

describe('places', () => {
  const source = textOfDocument(document);

  test('every value stands in the source where it says', () => {
    const items = [...reading.assignments, ...reading.targets, ...reading.reporting, ...reading.generalTasks];
    for (const { text, source: place } of items) expect(source.slice(place.start, place.end)).toBe(text);
    const lines = source.split('\n');
    for (const { text, source: place } of items) expect(lines[place.line - 1]).toContain(text.slice(0, 20));
  });
});

describe('any text at all', () => {
  test.each([
    '',
    '\n\n',
    'KẾ HOẠCH',
    '| | |\n| | |',
    'I.\nII.\n1.\na)\n-',
    'Nơi nhận:',
    '((((((“',
    'V. TỔ CHỨC THỰC HIỆN\n1.',
  ])('gives a reading of %j', (text) => {
    expect(readPlan(documentOfText(text)).plan).toBeDefined();
  });
});
