import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBodies, readBodiesFrom, readBodyList } from './body-names.ts';

/** Names with their kind: "Sở Y tế" is an agency, "[Các sở, ngành]" a group. */
function names(text: string): string[] {
  return (readBodyList(text)?.bodies ?? []).map(({ name, kind }) => (kind === 'group' ? `[${name}]` : name));
}

describe('bodies of a heading', () => {
  test.each<[string, string[]]>([
    ['Sở Công Thương', ['Sở Công Thương']],
    ['Sở Y tế tỉnh Lào Cai:', ['Sở Y tế tỉnh Lào Cai']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Lao động – Thương binh và Xã hội', ['Sở Lao động – Thương binh và Xã hội']],
    ['Sở Nông nghiệp và Môi trường, Sở Xây dựng', ['Sở Nông nghiệp và Môi trường', 'Sở Xây dựng']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Y tế', ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Y tế']],
    [
      'Các Sở: Xây dựng, Tư pháp, Giáo dục và Đào tạo',
      ['Sở Xây dựng', 'Sở Tư pháp', 'Sở Giáo dục và Đào tạo'],
    ],
    ['Sở Y tế, Nội vụ và Tài chính', ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính']],
    ['Sở LĐ-TB&XH, Sở VH,TT&DL và UBND các huyện', ['Sở LĐ-TB&XH', 'Sở VH,TT&DL', '[UBND các huyện]']],
    ['Các sở, ban, ngành tỉnh', ['[Các sở, ban, ngành tỉnh]']],
    ['Các Sở, ban ngành, đoàn thể khác có liên quan', ['[Các Sở, ban ngành, đoàn thể khác có liên quan]']],
    [
      'Các sở, ban, ngành, UBND xã, phường và các cơ quan, tổ chức có liên quan',
      ['[Các sở, ban, ngành]', '[UBND xã, phường]', '[Các cơ quan, tổ chức có liên quan]'],
    ],
    ['Ủy ban nhân dân các xã, phường, đặc khu.', ['[Ủy ban nhân dân các xã, phường, đặc khu]']],
    ['UBND cấp xã', ['[UBND cấp xã]']],
    ['UBND thành phố Vinh', ['UBND thành phố Vinh']],
    ['UBND các xã: An Phú, Bình Lợi và Tân Hòa', ['UBND xã An Phú', 'UBND xã Bình Lợi', 'UBND xã Tân Hòa']],
    [
      'Báo Tây Ninh, Đài Phát thanh - Truyền hình Tây Ninh',
      ['Báo Tây Ninh', 'Đài Phát thanh - Truyền hình Tây Ninh'],
    ],
    ['Báo và Phát thanh, Truyền hình Lâm Đồng', ['Báo và Phát thanh, Truyền hình Lâm Đồng']],
    [
      'Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh',
      ['Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh'],
    ],
    [
      'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông',
      ['Ban Quản lý dự án đầu tư xây dựng các công trình giao thông'],
    ],
    [
      'Trung tâm Xúc tiến đầu tư, thương mại và du lịch',
      ['Trung tâm Xúc tiến đầu tư, thương mại và du lịch'],
    ],
    [
      'Các sở ngành liên quan, Viện Nghiên cứu phát triển đô thị',
      ['[Các sở ngành liên quan]', 'Viện Nghiên cứu phát triển đô thị'],
    ],
    ['Công an xã, Ban CHQS xã', ['Công an xã', 'Ban CHQS xã']],
    [
      'Các doanh nghiệp, hợp tác xã và các hộ kinh doanh',
      ['[Các doanh nghiệp, hợp tác xã]', '[Các hộ kinh doanh]'],
    ],
    ['Doanh nghiệp; Sở, ban, ngành có liên quan', ['[Doanh nghiệp]', '[Sở, ban, ngành có liên quan]']],
    ['Sở Tài chính Các sở, ngành', ['Sở Tài chính', '[Các sở, ngành]']],
    ['Phòng Kinh tế các xã, phường', ['[Phòng Kinh tế các xã, phường]']],
    ['Công an các huyện; Hạt Kiểm lâm khu vực II', ['[Công an các huyện]', 'Hạt Kiểm lâm khu vực II']],
    ['Báo và phát thanh, truyền hình Cần Thơ', ['Báo và phát thanh, truyền hình Cần Thơ']],
    ['UBND các tỉnh/thành phố', ['[UBND các tỉnh/thành phố]']],
    ['Trưởng các thôn, bản', ['[các thôn, bản]']],
    [
      'Văn phòng HĐND&UBND huyện; Trung tâm VH-TT&TT huyện',
      ['Văn phòng HĐND&UBND huyện', 'Trung tâm VH-TT&TT huyện'],
    ],
    ['Cảng vụ Hàng hải; Cảnh sát biển; VNPT', ['Cảng vụ Hàng hải', 'Cảnh sát biển', 'VNPT']],
  ])('%s', (heading, expected) => {
    expect(names(heading)).toEqual(expected);
  });

  test.each([
    'Cơ chế phối hợp',
    'Kinh phí thực hiện',
    'Chế độ báo cáo',
    'Tổ chức thực hiện',
    'Thanh tra, kiểm tra',
    'Hội nghị tổng kết',
    'Báo cáo kết quả',
  ])('"%s" is no body', (heading) => {
    expect(readBodyList(heading)).toBeNull();
  });

  test('words of mandate and a duty on the same line are kept apart from the bodies', () => {
    const list = readBodyList('Đề nghị Hội Nông dân tỉnh: Chủ trì, phối hợp vận động hội viên');
    expect(list).toMatchObject({ mandateWords: 'Đề nghị', rest: 'Chủ trì, phối hợp vận động hội viên' });
    expect(list!.bodies.map((one) => one.name)).toEqual(['Hội Nông dân tỉnh']);
    expect(readBodyList('Giao Sở Nội vụ tiếp tục đôn đốc')).toMatchObject({
      mandateWords: 'Giao',
      rest: 'tiếp tục đôn đốc',
    });
  });

  test('a remark in brackets belongs to the name before it', () => {
    expect(names('Sở KH&CN (chủ trì), Sở Tài chính (phối hợp)')).toEqual(['Sở KH&CN', 'Sở Tài chính']);
  });

  test('the office of a person leads to his body', () => {
    expect(
      readBodyList('Chánh Văn phòng UBND tỉnh; Giám đốc của Sở Xây dựng; Chủ tịch UBND các xã')!.bodies,
    ).toMatchObject([
      { name: 'Văn phòng UBND tỉnh', office: 'Chánh' },
      { name: 'Sở Xây dựng', office: 'Giám đốc' },
      { name: 'UBND các xã', office: 'Chủ tịch', kind: 'group' },
    ]);
  });
});

describe('bodies in a sentence', () => {
  const inSentence = (text: string) => readBodies(text).map((one) => one.name);

  test.each<[string, string[]]>([
    [
      'phối hợp với Sở Tài chính và các sở, ban, ngành, UBND xã, phường thực hiện tốt',
      ['Sở Tài chính', 'Các sở, ban, ngành', 'UBND xã, phường'],
    ],
    ['phối hợp với các sở, ngành liên quan tổ chức tuyên truyền', ['Các sở, ngành liên quan']],
    ['phối hợp với các cơ quan tổ chức triển khai', ['Các cơ quan']],
    ['Phối hợp với Phòng Nội vụ rà soát, đề xuất', ['Phòng Nội vụ']],
    ['gửi về Ủy ban nhân dân tỉnh (qua Sở Tư pháp) trước ngày 15/12', ['Ủy ban nhân dân tỉnh', 'Sở Tư pháp']],
    ['cùng với cơ quan có thẩm quyền xử lý', ['Cơ quan có thẩm quyền']],
    ['Hướng dẫn kỹ thuật trồng rừng cho người dân', []],
  ])('%s', (text, expected) => {
    expect(inSentence(text)).toEqual(expected);
  });

  test('a mention quotes the text and knows its place', () => {
    const text = 'báo cáo về Sở  Nội vụ trước ngày 15';
    const [body] = readBodies(text);
    expect(text.slice(body!.start, body!.end)).toBe('Sở  Nội vụ');
    expect(body!.name).toBe('Sở Nội vụ');
  });

  test('a list is read from a place on, up to the verb', () => {
    const text = 'Chủ trì, phối hợp với Công an tỉnh, các địa phương tổ chức kiểm tra; gửi Sở Y tế';
    expect(readBodiesFrom(text, text.indexOf('Công an')).map((one) => one.name)).toEqual([
      'Công an tỉnh',
      'Các địa phương',
    ]);
    // Behind a body a single noun is one too; a verb is not.
    expect(readBodiesFrom('Bộ Công an, doanh nghiệp đồng hành để xây dựng', 0)).toHaveLength(2);
    expect(readBodiesFrom('Bộ Công an, tổ chức tập huấn', 0)).toHaveLength(1);
  });
});

describe('the form of names', () => {
  const headings = [
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
    'Sở Lao động - Thương binh và Xã hội, Ủy ban nhân dân các huyện, thị xã',
    'Các Sở: Văn hóa, Thể thao và Du lịch, Y tế; Công an thành phố Huế',
  ];
  const dashes = /\s*-\s*/g;
  const comparable = (text: string) =>
    names(text).map((one) =>
      one
        .replace(/\s*[-–—]\s*/g, '-')
        .replace(/Uỷ/g, 'Ủy')
        .replace(/hoá/g, 'hóa'),
    );

  test('dashes, tone marks and blanks do not change what is read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...headings),
        fc.constantFrom(' - ', ' – ', ' — ', '-', ' -'),
        fc.boolean(),
        fc.constantFrom(' ', '  ', '\u00a0'),
        (heading, dash, other, blank) => {
          const changed = heading.replace(dashes, dash).replace(/ /g, blank);
          const written = other ? changed.replace(/Ủy/g, 'Uỷ').replace(/hóa/g, 'hoá') : changed;
          expect(comparable(written)).toEqual(comparable(heading));
        },
      ),
    );
  });

  test('whatever is read quotes the text in order', () => {
    const pieces = [
      'Sở ',
      'Y tế',
      ', ',
      ' và ',
      'các ',
      'sở',
      'UBND ',
      'xã',
      ' tỉnh',
      'Ban ',
      'tổ chức ',
      'Giám đốc ',
      ': ',
      '- ',
      'Hà Nội',
      '(',
      ')',
      'liên quan',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const one of readBodies(text)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.words).toBe(text.slice(one.start, one.end));
          last = one.end;
        }
      }),
    );
  });
});
