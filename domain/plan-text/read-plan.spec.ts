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

test('sending a plan somewhere is no report', () => {
  const text =
    'KẾ HOẠCH\nSố hóa\nI. TỔ CHỨC THỰC HIỆN\n1. Các sở, ngành căn cứ Kế hoạch này xây dựng kế hoạch, gửi về Sở Nội vụ trong tháng 5/2026.';
  expect(readPlan(documentOfText(text)).reporting).toEqual([]);
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

describe('other forms', () => {
  const shortOf = (text: string): unknown[] =>
    readPlan(documentOfText(text)).assignments.map(({ ref, assignees, role, due }) => [
      ref,
      assignees.join('; '),
      role,
      due,
    ]);

  test('a directive names bodies in its numbered items and has no chapters', () => {
    const text = [
      'CHỈ THỊ',
      'Về việc phòng cháy rừng mùa khô',
      'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các cơ quan thực hiện các nhiệm vụ sau:',
      '1. Sở Nông nghiệp và Môi trường',
      'a) Chủ trì kiểm tra các chủ rừng, hoàn thành trước ngày 30/10/2025.',
      '2. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: Chuẩn bị lực lượng.',
      '3. Giao Sở Nông nghiệp và Môi trường theo dõi, đôn đốc việc thực hiện Chỉ thị này./.',
    ].join('\n');
    expect(shortOf(text)).toEqual([
      ['1.1', 'Sở Nông nghiệp và Môi trường', 'lead', '2025-10-30'],
      ['2', 'Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh', 'perform', null],
      ['3', 'Sở Nông nghiệp và Môi trường', 'perform', null],
    ]);
    expect(readPlan(documentOfText(text)).plan).toMatchObject({
      kind: 'directive',
      standingAgency: 'Sở Nông nghiệp và Môi trường',
    });
  });

  test('a letterhead printed in two columns, and one over two lines, give the issuer', () => {
    const columns =
      'UBND TỈNH LÂM HẢI        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ CÔNG THƯƠNG      Độc lập - Tự do - Hạnh phúc\nSố: 77/KH-SCT     Lâm Hải, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\nKiểm tra hồ đập\nSở Công Thương ban hành Kế hoạch như sau:\nI. NỘI DUNG\n- Kiểm tra.';
    expect(readPlan(documentOfText(columns)).plan).toMatchObject({
      issuer: 'Sở Công Thương tỉnh Lâm Hải',
      number: '77/KH-SCT',
      issuedOn: '2026-01-20',
    });
    const lines =
      'ỦY BAN NHÂN DÂN\nTỈNH PHƯỚC SƠN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nKiểm tra hồ đập\nI. NỘI DUNG\n- Kiểm tra.';
    expect(readPlan(documentOfText(lines)).plan.issuer).toBe('Ủy ban nhân dân tỉnh Phước Sơn');
  });

  test('a decision lends number, day, bases and signature to the plan attached to it', () => {
    const text = [
      'Số: 31/QĐ-UBND | Bình An, ngày 02 tháng 4 năm 2026',
      'QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch xuất khẩu',
      'Căn cứ Quyết định số 493/QĐ-TTg ngày 19/4/2022 của Thủ tướng Chính phủ;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch xuất khẩu.',
      'Điều 2. Giao Sở Công Thương chủ trì, phối hợp với các sở, ngành triển khai thực hiện Kế hoạch này./.',
      'Nơi nhận: - Như Điều 3; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Minh',
      'KẾ HOẠCH',
      'XUẤT KHẨU HÀNG HÓA GIAI ĐOẠN 2026 - 2030',
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Sở Tài chính',
      '- Bố trí kinh phí.',
    ].join('\n');
    const { plan, assignments } = readPlan(documentOfText(text));
    expect(plan).toMatchObject({
      kind: 'decision-with-plan',
      number: '31/QĐ-UBND',
      periodEnd: '2030-12-31',
      signatory: { name: 'Lê Minh', title: 'Chủ tịch' },
    });
    expect(plan.legalBases.map(({ number }) => number)).toEqual(['493/QĐ-TTg']);
    expect(assignments.map(({ ref }) => ref)).toEqual(['I.1.1', 'Điều 2']);
  });

  test('a task that names its body at its end, or in brackets, is that body’s', () => {
    const text = [
      'KẾ HOẠCH',
      'Số hóa',
      'I. NHIỆM VỤ',
      '1. Rà soát thủ tục. Giao Sở Nội vụ chủ trì, hoàn thành trong tháng 8/2025.',
      '2. Phát triển hạ tầng (Sở Khoa học và Công nghệ chủ trì, hoàn thành năm 2026)',
      '3. Nâng cao nhận thức của người dân.',
    ].join('\n');
    expect(shortOf(text)).toEqual([
      ['I.1', 'Sở Nội vụ', 'lead', '2025-08-31'],
      ['I.2', 'Sở Khoa học và Công nghệ', 'lead', '2026-12-31'],
    ]);
  });

  test('bodies that no table knows are taken from the headings above their duties', () => {
    const text =
      'KẾ HOẠCH\nKiểm tra\nI. PHÂN CÔNG\n* Phòng Quản lý năng lượng:\n- Xây dựng đề cương.\n* Các khu phố, tổ dân phố\n- Cử cộng tác viên.';
    expect(shortOf(text)).toEqual([
      ['I.1.1', 'Phòng Quản lý năng lượng', 'perform', null],
      ['I.2.1', 'Các khu phố, tổ dân phố', 'perform', null],
    ]);
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
