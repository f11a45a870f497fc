import { describe, expect, test } from '@jest/globals';
import { readPlan } from './read-plan.ts';
import { documentOfText } from './source-text.ts';

function read(...lines: readonly string[]) {
  return readPlan(documentOfText(lines.join('\n')));
}

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const TITLE = ['KẾ HOẠCH', 'Trồng cây xanh đô thị năm 2025'];

describe('the issuer of a letterhead', () => {
  test('goes over two lines above the motto', () => {
    const { plan } = read('ỦY BAN NHÂN DÂN', 'TỈNH AN SƠN', 'Số: 7/KH-UBND', ...MOTTO, ...TITLE);
    expect(plan.issuer).toBe('Ủy ban nhân dân tỉnh An Sơn');
  });

  test('stands beside the motto in the cells of a table', () => {
    const { plan } = read(`ỦY BAN NHÂN DÂN | ${MOTTO[0]!}`, `XÃ TÂN HÒA | ${MOTTO[1]!}`, ...TITLE);
    expect(plan.issuer).toBe('Ủy ban nhân dân xã Tân Hòa');
  });

  test('is the lower of two bodies, with the place of the higher', () => {
    const { plan } = read('UBND TỈNH AN SƠN', 'SỞ Y TẾ', ...MOTTO, ...TITLE);
    expect(plan.issuer).toBe('Sở Y tế tỉnh An Sơn');
  });

  test('is read where a narrow column broke its words', () => {
    const { plan } = read(
      'ỦY',
      'BAN NHÂN DÂN',
      'TỈNH AN SƠN',
      '|',
      'CỘNG',
      'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      ...TITLE,
    );
    expect(plan.issuer).toBe('Ủy ban nhân dân tỉnh An Sơn');
  });
});

describe('a directive', () => {
  const reading = read(
    'ỦY BAN NHÂN DÂN',
    'TỈNH AN SƠN',
    ...MOTTO,
    'CHỈ THỊ',
    'Về việc giữ gìn cây xanh',
    'Thời gian qua nhiều cây xanh bị chặt phá. Chủ tịch UBND tỉnh yêu cầu:',
    '1. Sở Xây dựng',
    'a) Rà soát cây nguy hiểm trước ngày 30/4/2025.',
    '2. Công an tỉnh xử lý nghiêm các vi phạm.',
    'Giao Sở Xây dựng theo dõi, đôn đốc việc thực hiện Chỉ thị này./.',
  );

  test('names bodies without any section above them', () => {
    const duties = reading.assignments.map(({ ref, assignees }) => [ref, assignees]);
    expect(duties).toEqual(
      expect.arrayContaining([
        ['1.1', ['Sở Xây dựng']],
        ['2', ['Công an tỉnh']],
      ]),
    );
  });

  test('has a title that ends where its first sentence begins', () => {
    expect(reading.plan.title).toBe('Về việc giữ gìn cây xanh');
  });

  test('is followed by the body that urges its execution', () => {
    expect(reading.plan.standingAgency).toBe('Sở Xây dựng');
  });
});

describe('a decision', () => {
  const reading = read(
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch trồng cây',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
    'Căn cứ Luật Lâm nghiệp;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.',
    'Điều 2. Tổ chức thực hiện',
    '1. Giao Sở Xây dựng chủ trì triển khai Kế hoạch.',
    '2. Giao Sở Tài chính bố trí kinh phí trước ngày 31/3/2025.',
    'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
    'Chánh Văn phòng UBND tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành quyết định này./.',
    ...TITLE,
    'I. MỤC ĐÍCH',
    '- Thêm bóng mát.',
  );

  test('gives duties in the paragraphs of its articles', () => {
    expect(reading.assignments.map(({ ref, assignees, due }) => [ref, assignees, due])).toEqual([
      ['Điều 2.1', ['Sở Xây dựng'], null],
      ['Điều 2.2', ['Sở Tài chính'], '2025-03-31'],
    ]);
  });

  test('assigns nothing by the article that names who executes it', () => {
    expect(reading.generalTasks).toEqual([]);
  });
});

describe('a table of tasks', () => {
  test('takes the end where it has columns for the beginning and the end', () => {
    const { assignments } = read(
      ...TITLE,
      'PHỤ LỤC',
      'TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian bắt đầu | Thời gian kết thúc',
      '1 | Trồng cây ven đường | Phòng Kinh tế | 8/2025 | 10/2025',
    );
    expect(assignments).toMatchObject([{ due: '2025-10-31', assignees: ['Phòng Kinh tế'] }]);
  });

  test.each([
    ['Sở Xây dựng chủ trì, phối hợp với Công an tỉnh', 'lead'],
    ['Sở Xây dựng (chủ trì), Công an tỉnh (phối hợp)', 'lead'],
    ['Chủ trì: Sở Xây dựng; phối hợp: Công an tỉnh', 'lead'],
    ['Sở Xây dựng phối hợp với Công an tỉnh', 'perform'],
  ])('parts lead and partners in the cell "%s"', (cell, role) => {
    const { assignments } = read(
      ...TITLE,
      'PHỤ LỤC',
      'TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian',
      `1 | Cắt tỉa cây | ${cell} | Quý III/2025`,
    );
    expect(assignments).toMatchObject([{ assignees: ['Sở Xây dựng'], coordinators: ['Công an tỉnh'], role }]);
  });
});

describe('labelled lines below a task', () => {
  test('that tell form and place are no duties', () => {
    const { assignments } = read(
      ...TITLE,
      'I. NỘI DUNG',
      '1. Tuyên truyền',
      '- Nội dung: Tuyên truyền về lợi ích của cây xanh.',
      '- Hình thức: Loa truyền thanh.',
      '- Thời gian: Từ ngày 15/3/2025 đến hết tháng 5/2025.',
      '- Đơn vị thực hiện: Phòng Văn hóa - Xã hội.',
    );
    expect(assignments).toMatchObject([{ text: 'Tuyên truyền về lợi ích của cây xanh.', due: '2025-05-31' }]);
  });
});

describe('a report bound to an event', () => {
  test('is called for by the event and not each year', () => {
    const { reporting } = read(
      ...TITLE,
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Trạm Y tế xã',
      '- Báo cáo ca ngộ độc về UBND xã trong vòng 24 giờ.',
    );
    expect(reporting).toMatchObject([{ cycle: 'on-request' }]);
  });
});

describe('headings without numbers', () => {
  test('of sections in capitals and of bodies in ordinary letters are found in wrapped text', () => {
    const { assignments } = read(
      ...TITLE,
      'Thực hiện chỉ đạo của Tỉnh ủy về phát triển cây xanh trong đô thị, Ủy ban nhân dân tỉnh',
      'ban hành Kế hoạch trồng cây xanh đô thị năm 2025 với các nội dung như dưới đây, yêu cầu',
      'các cơ quan, đơn vị thực hiện nghiêm túc.',
      'MỤC ĐÍCH, YÊU CẦU',
      'Tăng bóng mát cho các tuyến phố, nâng cao chất lượng không khí và cảnh quan đô thị trên',
      'địa bàn toàn tỉnh, giao đúng việc cho đúng cơ quan và có thời hạn cụ thể để theo dõi.',
      'TỔ CHỨC THỰC HIỆN',
      'Sở Xây dựng',
      '- Hướng dẫn các đơn vị về giống cây, kỹ thuật trồng và chăm sóc cây xanh trên hè phố, hoàn',
      'thành việc hướng dẫn trong tháng 3 và theo dõi, tổng hợp kết quả của các địa phương khác.',
      'Công an tỉnh',
      '- Xử lý các vi phạm.',
    );
    expect(assignments.map(({ assignees }) => assignees)).toEqual([['Sở Xây dựng'], ['Công an tỉnh']]);
  });
});

describe('fields of a task', () => {
  test('may stand on one line behind each other', () => {
    const { assignments } = read(
      ...TITLE,
      'I. NHIỆM VỤ',
      '1. Cây xanh',
      'a) Trình đề án trồng cây.',
      'Đơn vị chủ trì: Sở Xây dựng; Đơn vị phối hợp: Công an tỉnh.',
    );
    expect(assignments).toMatchObject([{ assignees: ['Sở Xây dựng'], coordinators: ['Công an tỉnh'] }]);
  });

  test('are those of the row above where a cell says so', () => {
    const { assignments } = read(
      ...TITLE,
      'PHỤ LỤC',
      'TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian',
      '1 | Trồng cây | Sở Xây dựng | Công an tỉnh | Quý I/2025',
      '2 | Cắt cỏ | Sở Y tế | - nt - | Quý II/2025',
    );
    expect(assignments[1]).toMatchObject({ coordinators: ['Công an tỉnh'] });
  });
});

describe('a letter', () => {
  test('takes its subject as the title and reads the numbered paragraphs', () => {
    const reading = read(
      'ỦY BAN NHÂN DÂN TỈNH AN SƠN',
      'Số: 15/UBND-KT',
      'V/v chăm sóc cây xanh',
      'An Sơn, ngày 03 tháng 3 năm 2025',
      'Kính gửi: Sở Xây dựng.',
      'Chủ tịch UBND tỉnh chỉ đạo như sau:',
      '1. Giao Sở Xây dựng rà soát cây nguy hiểm trước ngày 30/4/2025.',
    );
    expect(reading.plan).toMatchObject({ title: 'V/v chăm sóc cây xanh', number: '15/UBND-KT' });
    expect(reading.assignments).toMatchObject([{ assignees: ['Sở Xây dựng'] }]);
  });
});

describe('what is no plan', () => {
  test.each([
    ['nothing at all', ['']],
    ['a letter', ['Chào anh Nam,', 'Hẹn gặp lại anh vào tháng 6.']],
    ['a title without duties', [...TITLE, 'Cây xanh làm đẹp phố phường.']],
  ])('is asked about: %s', (_, lines) => {
    expect(read(...lines).questions.map(({ code }) => code)).toContain('not-a-plan');
  });

  test('a second document in the file is asked about', () => {
    const duty = ['I. TỔ CHỨC THỰC HIỆN', '1. Sở Xây dựng', '- Trồng cây./.', 'Nơi nhận:', '- Lưu: VT.'];
    const codes = (lines: readonly string[]): string[] => read(...lines).questions.map(({ code }) => code);
    expect(codes([...MOTTO, ...TITLE, ...duty])).not.toContain('second-document');
    expect(codes([...MOTTO, ...TITLE, ...duty, ...MOTTO, ...TITLE, ...duty])).toContain('second-document');
  });
});
