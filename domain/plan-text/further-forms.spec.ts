import { describe, expect, test } from '@jest/globals';
import { readPlan } from './read-plan.ts';
import { documentOfText } from './source-text.ts';

const HEAD = ['UBND TỈNH AN SƠN', 'KẾ HOẠCH', 'Giữ gìn nguồn nước năm 2026'];

function read(...lines: readonly string[]) {
  return readPlan(documentOfText([...HEAD, ...lines].join('\n')));
}

function who(...lines: readonly string[]) {
  return read('I. TỔ CHỨC THỰC HIỆN', ...lines).assignments.map(({ assignees }) => assignees);
}

describe('who is addressed', () => {
  test.each([
    [['1. Cơ quan thường trực (Sở Y tế):', '- Lấy mẫu nước.'], 'Sở Y tế'],
    [['1. Đơn vị đầu mối (Chi cục Thủy lợi) theo dõi mực nước.'], 'Chi cục Thủy lợi'],
    [['1. Đồng chí Trưởng Ban:', '- Quyết định việc xả nước.'], 'Đồng chí Trưởng Ban'],
    [
      ['1. Đồng chí Phó Chủ tịch phụ trách kinh tế chỉ đạo việc xả nước.'],
      'Đồng chí Phó Chủ tịch phụ trách kinh tế',
    ],
    [['1. Thành viên Ban Chỉ đạo', '- Đi kiểm tra các hồ.'], 'Thành viên Ban Chỉ đạo'],
    [['1. UBND các xã phân công người trông hồ.'], 'UBND các xã'],
    [['1. Vụ Kế hoạch, Tài chính: bố trí vốn.'], 'Vụ Kế hoạch, Tài chính'],
    [['1. Trung tâm Dịch vụ việc làm tỉnh: mở lớp.'], 'Trung tâm Dịch vụ việc làm tỉnh'],
    [
      ['1. Trường Mầm non, Tiểu học, THCS trên địa bàn xã:', '- Dạy trẻ tiết kiệm nước.'],
      'Trường Mầm non, Tiểu học, THCS trên địa bàn xã',
    ],
  ])('%s', (lines, name) => {
    expect(who(...lines)).toEqual([[name]]);
  });

  test('the heading that names the standing agency names it for the plan', () => {
    const lines = ['I. TỔ CHỨC THỰC HIỆN', '1. Cơ quan thường trực (Sở Y tế):', '- Lấy mẫu nước.'];
    expect(read(...lines).plan.standingAgency).toBe('Sở Y tế');
  });

  test('a task says at its end who does it, also below a heading that assigns', () => {
    const [one, two] = read(
      'I. NỘI DUNG VÀ PHÂN CÔNG',
      '1. Nạo vét kênh: mỗi tháng 01 đợt. Giao các thôn thực hiện.',
      '2. Sửa cống Đông (Phòng Kinh tế chủ trì, xong trước 15/4/2026).',
    ).assignments;
    expect(one).toMatchObject({ assignees: ['Các thôn'], recurrence: 'monthly', due: null });
    expect(two).toMatchObject({ assignees: ['Phòng Kinh tế'], role: 'lead', due: '2026-04-15' });
  });

  test('"Nhiệm vụ 2." counts a task', () => {
    const duties = read(
      'I. NHIỆM VỤ',
      'Nhiệm vụ 1. Đo mực nước',
      'Lắp trạm đo tại các hồ lớn.',
      'Đơn vị chủ trì: Sở Xây dựng.',
      'Nhiệm vụ 2. Trồng rừng đầu nguồn',
      'Đơn vị chủ trì: Chi cục Kiểm lâm.',
    ).assignments;
    expect(duties.map(({ text, assignees }) => [text, assignees[0]])).toEqual([
      ['Lắp trạm đo tại các hồ lớn.', 'Sở Xây dựng'],
      ['Trồng rừng đầu nguồn', 'Chi cục Kiểm lâm'],
    ]);
  });
});

describe('what a duty waits for', () => {
  test.each([
    ['Khử khuẩn giếng sau khi lũ lụt xảy ra.', 'on-event'],
    ['Đóng cống khi mực nước vượt báo động 2.', 'on-event'],
    ['Báo cáo sau khi kết thúc đợt kiểm tra.', null],
    ['Tuần tra hằng đêm.', 'daily'],
    ['Mở mỗi quý ít nhất 02 lớp tập huấn.', 'quarterly'],
  ])('%s', (text, recurrence) => {
    const [duty] = read('I. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', `- ${text}`).assignments;
    expect(duty?.recurrence).toBe(recurrence);
  });
});

describe('a report', () => {
  test.each([
    ['báo cáo Lãnh đạo Sở trước ngày 10/12/2026', 'Lãnh đạo Sở'],
    ['tổng hợp, báo cáo Giám đốc Sở trước ngày 10/12/2026', 'Giám đốc Sở'],
    ['báo cáo Giám đốc Sở Y tế trước ngày 10/12/2026', 'Giám đốc Sở Y tế'],
  ])('"%s" goes to %s', (words, to) => {
    const { reporting } = read('I. TỔ CHỨC THỰC HIỆN', `1. Văn phòng: theo dõi; ${words}.`);
    expect(reporting.map((report) => report.to)).toEqual([to]);
  });
});

describe('targets', () => {
  const targets = (...lines: readonly string[]) =>
    read(...lines).targets.map(({ comparator, value, unit, per }) => [comparator, value, unit, per]);

  test.each([
    ['Đưa từ 1.800 đến 2.000 lao động đi học nghề.', ['>=', 1800, 'lao động', null]],
    ['Bình quân mỗi người đọc 06 cuốn sách/năm.', ['>=', 6, 'cuốn', 'year']],
  ])('%s', (text, target) => {
    expect(targets('I. MỤC TIÊU', `- ${text}`)).toEqual([target]);
  });

  test('stand in a table, with the figure that is aimed at and the one that follows it', () => {
    const { targets: found, assignments } = read(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế: lấy mẫu nước.',
      'PHỤ LỤC',
      'CHỈ TIÊU NĂM 2026',
      'TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026 | Cơ quan chủ trì',
      '1 | Hộ dùng nước sạch | % | 91 | ≥ 95,5 | Sở Y tế',
      '2 | Số hồ được nạo vét | hồ | 10 | 1.200 | ',
      '3 | Giảm thất thoát nước | % | 15 | 12 | ',
    );
    expect(found.map((one) => [one.text, one.comparator, one.value, one.unit, one.followedBy])).toEqual([
      ['Hộ dùng nước sạch', '>=', 95.5, '%', ['Sở Y tế']],
      ['Số hồ được nạo vét', '>=', 1200, 'hồ', []],
      ['Giảm thất thoát nước', 'decrease>=', 12, '%', []],
    ]);
    expect(assignments).toHaveLength(1);
  });
});

describe('annexes', () => {
  test('in words give duties where they assign work, and none where they are a form', () => {
    const duties = read(
      'I. TỔ CHỨC THỰC HIỆN',
      'Theo Phụ lục.',
      'Nguyễn Văn A',
      'Phụ lục I.1',
      'PHÂN CÔNG NHIỆM VỤ',
      '1. Sở Y tế',
      '- Lấy mẫu nước.',
      'Phụ lục 02',
      'ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ NHIỆM VỤ',
      '1. Sở Y tế',
      '- Nêu số mẫu đã lấy.',
    ).assignments;
    expect(duties.map(({ ref, text }) => [ref, text])).toEqual([['PL1.1.1', 'Lấy mẫu nước.']]);
  });
});

describe('laws without a number', () => {
  test('are legal bases by their name', () => {
    const { legalBases } = read(
      'Căn cứ Luật Tài nguyên nước ngày 27/11/2023; Luật Phòng, chống thiên tai và Luật Thủy lợi năm 2017; Luật Đất đai số 31/2024/QH15 ngày 18/01/2024, UBND tỉnh ban hành Kế hoạch:',
      'I. MỤC TIÊU',
    ).plan;
    expect(legalBases.map(({ number, date }) => [number, date])).toEqual([
      ['31/2024/QH15', '2024-01-18'],
      ['Luật Tài nguyên nước', '2023-11-27'],
      ['Luật Phòng, chống thiên tai', null],
      ['Luật Thủy lợi', null],
    ]);
  });
});

describe('a plan of the Party', () => {
  const lines = [
    'TỈNH ỦY AN SƠN',
    'Số 45-KH/TU',
    'KẾ HOẠCH',
    'Học tập Nghị quyết',
    'I- MỤC ĐÍCH',
    '1- Thống nhất nhận thức.',
    'II- TỔ CHỨC THỰC HIỆN',
    '1- Đảng ủy Ủy ban nhân dân tỉnh: mở hội nghị.',
    '2- Các đảng ủy trực thuộc Tỉnh ủy, đảng ủy các xã, phường: tổ chức học tập.',
  ];

  test('has a dash behind its numbers and no colon before its own', () => {
    const { plan, assignments } = readPlan(documentOfText(lines.join('\n')));
    expect(plan.number).toBe('45-KH/TU');
    expect(assignments.map(({ assignees }) => assignees)).toEqual([
      ['Đảng ủy Ủy ban nhân dân tỉnh'],
      ['Các đảng ủy trực thuộc Tỉnh ủy', 'Đảng ủy các xã, phường'],
    ]);
  });
});

describe('tables', () => {
  test('of two columns assign too', () => {
    const duties = read(
      'I. PHÂN CÔNG NHIỆM VỤ',
      'Đơn vị | Nhiệm vụ',
      'Công an xã | Giữ trật tự.',
      ' | Phân luồng.',
    ).assignments;
    expect(duties.map(({ assignees, text }) => [assignees, text])).toEqual([
      [['Công an xã'], 'Giữ trật tự.'],
      [['Công an xã'], 'Phân luồng.'],
    ]);
  });

  test('end where a heading stands above another head', () => {
    const { targets, assignments } = read(
      'I. CHỈ TIÊU',
      'TT | Chỉ tiêu | ĐVT | Năm 2026',
      '1 | Hộ dùng nước sạch | % | 95',
      'II. HOẠT ĐỘNG',
      'TT | Hoạt động | Người thực hiện | Kết thúc',
      '1 | Lấy mẫu nước | Trạm Y tế | 5/2026',
    );
    expect([targets.length, assignments.map(({ due }) => due)]).toEqual([1, ['2026-05-31']]);
  });
});

describe('a heading that says in brackets who does what stands below it', () => {
  test.each([
    ['1. Truyền thông (Sở Y tế chủ trì)', 'lead', null],
    ['1. Truyền thông (Cơ quan thực hiện: Sở Y tế; thời gian: Quý II/2026)', 'perform', '2026-06-30'],
  ])('%s', (heading, role, due) => {
    const duties = read('I. NHIỆM VỤ', heading, '- Viết bài về nước sạch.', '- In tờ rơi.').assignments;
    expect(duties.map((duty) => [duty.assignees, duty.role, duty.due])).toEqual(
      Array(2).fill([['Sở Y tế'], role, due]),
    );
  });
});

describe('reports of one duty', () => {
  test('go where its last clause says', () => {
    const duty =
      '1. UBND các xã: báo cáo kết quả quý trước ngày 15 tháng cuối quý; báo cáo năm trước ngày 30/11 về Sở Y tế.';
    const { reporting } = read('I. TỔ CHỨC THỰC HIỆN', duty);
    expect(reporting.map(({ to, cycle }) => [to, cycle])).toEqual([
      ['Sở Y tế', 'quarterly'],
      ['Sở Y tế', 'yearly'],
    ]);
  });

  test('go to the head of the own body without a name', () => {
    const { reporting } = read(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Khoa Dược: báo cáo Giám đốc trước ngày 25 hằng tháng.',
    );
    expect(reporting.map(({ to, due }) => [to, due])).toEqual([['Giám đốc', '----25']]);
  });
});

test('who is named by another part of the plan keeps those words', () => {
  expect(who('1. Các đơn vị được phân công tại Mục II lập kế hoạch.')).toEqual([
    ['Các đơn vị được phân công tại Mục II'],
  ]);
});

test('"khi để xảy ra" says who answers for it, not when', () => {
  const [duty] = read(
    'I. TỔ CHỨC THỰC HIỆN',
    '1. Sở Y tế: chịu trách nhiệm khi để xảy ra ngộ độc.',
  ).assignments;
  expect(duty?.recurrence).toBeNull();
});

describe('central and school bodies', () => {
  test.each([
    ['Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam', 3],
    ['Bộ trưởng, Thủ trưởng cơ quan ngang bộ', 2],
    ['Giáo viên chủ nhiệm', 1],
  ])('%s', (heading, count) => {
    expect(who(`1. ${heading}`, '- Phổ biến cách dùng nước.')[0]).toHaveLength(count);
  });

  test('the council of the Front at the centre is asked', () => {
    const duty = '1. Đề nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam giám sát việc này.';
    expect(who(duty)).toEqual([['Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam']]);
  });
});

test('a column for persons parts them at their commas', () => {
  const { assignments } = read(
    'I. TIẾN ĐỘ',
    'Thời gian | Nội dung công việc | Người phụ trách',
    'Tháng 9/2026 | Diễn tập | Bảo vệ, Tổng phụ trách Đội',
  );
  expect(assignments.map(({ assignees, due }) => [assignees, due])).toEqual([
    [['Bảo vệ', 'Tổng phụ trách Đội'], '2026-09-30'],
  ]);
});

describe('a decision without a plan of its own', () => {
  test('gives duties by its articles, none for carrying it out', () => {
    const { assignments, generalTasks } = readPlan(
      documentOfText(
        [
          'UBND TỈNH AN SƠN',
          'QUYẾT ĐỊNH',
          'Phê duyệt phương án bảo vệ đập',
          'Căn cứ Nghị định số 114/2018/NĐ-CP ngày 04/9/2018;',
          'QUYẾT ĐỊNH:',
          'Điều 1. Phê duyệt phương án bảo vệ đập.',
          'Điều 2. Tổ chức thực hiện',
          '1. Sở Xây dựng',
          'a) Cắm mốc quanh đập.',
          'Điều 3. Chánh Văn phòng, Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này./.',
        ].join('\n'),
      ),
    );
    expect(assignments.map(({ ref, assignees }) => [ref, assignees])).toEqual([
      ['Điều 2.1.1', ['Sở Xây dựng']],
    ]);
    expect(generalTasks).toEqual([]);
  });
});

test.each([
  ['Giảm cường độ phát thải ít nhất 15%.', 'decrease>='],
  ['Giảm tỷ lệ thất thoát nước xuống còn 12%.', '<='],
  ['Tăng cường giám sát 30% số hồ.', '>='],
])('the target "%s" is %s', (text, comparator) => {
  expect(read('I. MỤC TIÊU', `- ${text}`).targets.map((target) => target.comparator)).toEqual([comparator]);
});

test('every second week is no week', () => {
  const [duty] = read('I. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế: khử khuẩn 02 tuần/lần.').assignments;
  expect([duty?.recurrence, duty?.timeQuestions[0]?.code]).toEqual([null, 'cycle-unsupported']);
});

describe('a sentence that leads and names partners', () => {
  test('gives both to the bullets below it', () => {
    const duties = read(
      'II. NHIỆM VỤ',
      '1. Về hạ tầng',
      'a) Sở Xây dựng chủ trì, phối hợp với Công an tỉnh:',
      '- Lập quy hoạch hồ nước.',
    ).assignments;
    expect(duties.map(({ role, coordinators }) => [role, coordinators])).toEqual([
      ['lead', ['Công an tỉnh']],
    ]);
  });

  test('is a duty below a heading of tasks without any mark', () => {
    const { assignments, generalTasks } = read(
      'II. NHIỆM VỤ',
      '1. Về khoa học',
      'Sở Y tế chủ trì, phối hợp với Trường Đại học An Sơn nghiên cứu nguồn nước.',
      '2. Về nhận thức',
      'Sở Y tế có nhiều kinh nghiệm trong việc này.',
    );
    expect([assignments.length, generalTasks.length]).toEqual([1, 1]);
  });
});

test('names of any kind behind a noun and its colon are many', () => {
  const [names] = who('1. Giao các Công ty: Điện lực Đông Hà, Cấp nước Nam Hà vận hành hồ.');
  expect(names).toEqual(['Công ty Điện lực Đông Hà', 'Công ty Cấp nước Nam Hà']);
});

test.each([
  ['PHÒNG VĂN HÓA - XÃ HỘI', 1],
  ['ĐỀ NGHỊ TÒA ÁN NHÂN DÂN KHU VỰC 3', 1],
  ['PHÒNG CHÁY, CHỮA CHÁY', 0],
])('the section "%s" is addressed %d times', (heading, count) => {
  const { assignments } = read(`I. ${heading}`, 'Treo biển báo tại các hồ.', 'II. KINH PHÍ', 'Theo dự toán.');
  expect(assignments).toHaveLength(count);
});

test('the period is no day of the title, and that of the document carried out at its end', () => {
  const period = (title: string) => {
    const { plan } = readPlan(documentOfText(`KẾ HOẠCH\n${title}\nI. MỤC TIÊU\n- Giữ nước.`));
    return [plan.periodStart, plan.periodEnd];
  };
  expect(period('Lập giá nước áp dụng từ ngày 01 tháng 01 năm 2027')).toEqual([null, null]);
  expect(period('Thực hiện Nghị quyết số 7-NQ/TU của Tỉnh ủy về nước sạch đến năm 2030')).toEqual([
    null,
    '2030-12-31',
  ]);
});

test.each([
  ['hoàn thành trước ngày 23 tháng Chạp', null, 'date-to-be-set'],
  ['xong trước ngày 10/3 âm lịch', null, 'date-to-be-set'],
  ['báo cáo trong vòng 24 giờ kể từ khi lũ xảy ra', 'on-event', 'hours-not-days'],
  ['đo mực nước 02 lần/ngày khi có lũ', 'on-event', 'cycle-unsupported'],
])('"%s" is %s, with the question %s', (words, recurrence, code) => {
  const [duty] = read('I. TỔ CHỨC THỰC HIỆN', `1. Sở Y tế: ${words}.`).assignments;
  expect([duty?.recurrence, duty?.due, duty?.timeQuestions[0]?.code]).toEqual([recurrence, null, code]);
});

test('amounts in millions keep their unit', () => {
  const [target] = read('I. MỤC TIÊU', '- Trữ 45 triệu tấn nước.').targets;
  expect([target?.value, target?.unit]).toEqual([45, 'triệu tấn']);
});

test('a town called "Trường …" is no school', () => {
  const issuer = (letterhead: string) =>
    readPlan(documentOfText(`${letterhead}\nKẾ HOẠCH\nGiữ nước`)).plan.issuer;
  expect(issuer('UBND THÀNH PHỐ TRƯỜNG AN')).toBe('Ủy ban nhân dân thành phố Trường An');
  expect(issuer('UBND PHƯỜNG AN HÒA TRƯỜNG TIỂU HỌC AN HÒA')).toMatch(/^Trường tiểu học/);
});

test.each([
  ['Cấm xuống hồ từ 0 giờ ngày 19/8/2026', null, null],
  ['Mở lớp trong tuần đầu tháng 6/2026', '2026-06-07', null],
  ['Mở lớp tuần cuối tháng 6/2026', '2026-06-30', null],
  ['Đăng tối thiểu 02 bài/tháng', null, 'monthly'],
  ['Kiểm tra 02 đợt/năm', null, 'half-yearly'],
])('"%s" is due %s and recurs %s', (words, due, recurrence) => {
  const [duty] = read('I. TỔ CHỨC THỰC HIỆN', `1. Sở Y tế: ${words}.`).assignments;
  expect([duty?.due, duty?.recurrence]).toEqual([due, recurrence]);
});

describe('reports', () => {
  const reports = (line: string) =>
    read('I. TỔ CHỨC THỰC HIỆN', line).reporting.map(({ to, cycle, due }) => [to, cycle, due]);

  test('of those who urge others are their own where a day stands before them', () => {
    const line = '1. Sở Y tế: đôn đốc các xã, định kỳ ngày 20 hằng tháng báo cáo Ban Chỉ đạo tỉnh.';
    expect(reports(line)).toEqual([['Ban Chỉ đạo tỉnh', 'monthly', '----20']]);
  });

  test('have the day of those who send them, not of those who sum up', () => {
    const line =
      '1. UBND các xã: trước ngày 15/11 hằng năm gửi báo cáo về Sở Y tế để tổng hợp, trình UBND tỉnh trước ngày 30/11.';
    expect(reports(line)).toEqual([['Ủy ban nhân dân tỉnh An Sơn', 'yearly', '--11-15']]);
  });

  test('behind an event come once', () => {
    expect(reports('1. Sở Y tế: báo cáo UBND tỉnh kết quả sau khi công bố số liệu.')[0]?.[1]).toBe('once');
  });
});
