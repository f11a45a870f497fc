import { describe, expect, test } from '@jest/globals';
import { bodyKey, sameBody } from './body-key.ts';
import { readPartners } from './sentence-partners.ts';
import { mainClause, readRole } from './sentence-roles.ts';

describe('role of the one who has the duty', () => {
  test.each([
    ['Chủ trì, phối hợp với các địa phương kiểm đếm tàu cá', 'lead'],
    ['Trên cơ sở đề xuất của các đơn vị, chủ trì thẩm định phương án', 'lead'],
    ['Là cơ quan thường trực, giúp UBND tỉnh theo dõi Kế hoạch', 'lead'],
    ['Cử cán bộ tham gia lớp học do Sở Y tế chủ trì', 'perform'],
    ['Cung cấp số liệu cho cơ quan chủ trì', 'perform'],
    ['Thực hiện nhiệm vụ được giao chủ trì tại Đề án', 'lead'],
    ['Làm rõ trách nhiệm chủ trì của từng đơn vị', 'perform'],
    ['Cơ quan thường trực Ban Chỉ đạo tỉnh lập danh sách', 'perform'],
    ['Đẩy mạnh công tác phối hợp liên ngành', 'perform'],
    ['Tăng cường công tác phối hợp với Công an tỉnh', 'coordinate'],
    ['Phối hợp với Công an xã tuần tra ban đêm', 'coordinate'],
    ['Chủ động phối hợp với nhà trường vận động học sinh', 'coordinate'],
    ['Tham gia đoàn kiểm tra liên ngành', 'coordinate'],
    ['Căn cứ chức năng, nhiệm vụ được giao, chủ động phối hợp với Sở Tài chính', 'coordinate'],
    ['Sở Xây dựng: Phối hợp rà soát quy hoạch', 'coordinate'],
    ['Tuyên truyền, phối hợp với các hội vận động hội viên', 'perform'],
    ['Xây dựng quy chế phối hợp giữa các lực lượng', 'perform'],
    ['Tổ chức tiêm phòng cho đàn gia súc', 'perform'],
  ])('%s', (text, role) => {
    expect(readRole(text)).toMatchObject({ value: role });
  });

  test('the main clause is what stands behind names and introductions', () => {
    expect(mainClause('Sở Y tế: Căn cứ tình hình dịch bệnh, nhiệm vụ được giao, lập kế hoạch')).toBe(
      'lập kế hoạch',
    );
    expect(mainClause('Hằng năm, tổ chức diễn tập')).toBe('tổ chức diễn tập');
    expect(mainClause('Định kỳ đôn đốc các trạm bơm, cống')).toBe('Định kỳ đôn đốc các trạm bơm, cống');
  });
});

describe('partners', () => {
  test.each<[string, string[]]>([
    [
      'Chủ trì, phối hợp với Sở Tài chính, các sở, ngành liên quan và UBND các xã thẩm định',
      ['Sở Tài chính', 'Các sở, ngành liên quan', 'UBND các xã'],
    ],
    ['Phối hợp Sở Nội vụ tổ chức lớp bồi dưỡng', ['Sở Nội vụ']],
    ['Phối hợp chặt chẽ với các cơ quan báo chí đưa tin', ['Các cơ quan báo chí']],
    ['Điều tra ban đầu cùng với cơ quan có thẩm quyền khi có cháy', ['Cơ quan có thẩm quyền']],
    [
      'Phối hợp với doanh nghiệp, viện nghiên cứu, trường đại học tổ chức đào tạo',
      ['Doanh nghiệp, viện nghiên cứu, trường đại học'],
    ],
    ['Phối hợp tổ chức ngày hội đọc sách', []],
    ['Chỉ đạo các đơn vị trực thuộc phối hợp với Công an xã tuần tra', []],
    ['Hướng dẫn các hợp tác xã phối hợp với các doanh nghiệp bao tiêu', []],
    ['Chỉ đạo các trường dạy bơi; phối hợp với Tỉnh đoàn tổ chức trại hè', ['Tỉnh đoàn']],
    ['Nâng cao hiệu quả công tác phối hợp giữa các sở, ngành', []],
    ['Tăng cường công tác phối hợp với Công an tỉnh', ['Công an tỉnh']],
    ['Phối hợp, trao đổi thông tin với Hải quan khu vực II', ['Hải quan khu vực II']],
    ['Hỗ trợ vốn cùng với chính sách ưu đãi thuế', []],
    ['Chủ trì, phối hợp với Sở Y tế khám; phối hợp với Sở Y tế điều trị', ['Sở Y tế']],
    ['Lập dự toán gửi Sở Tài chính', []],
  ])('%s', (text, expected) => {
    expect(readPartners(text).map((one) => one.name)).toEqual(expected);
  });

  test('a partner that no table knows is kept as worded, with little confidence', () => {
    const [partner] = readPartners('Phối hợp với già làng, người có uy tín vận động bà con');
    expect(partner).toMatchObject({ rule: 'partner-as-worded' });
    expect(partner!.confidence).toBeLessThan(0.6);
  });

  test('a partner knows its place in the text', () => {
    const text = 'Chủ trì, phối hợp với Sở  Y tế kiểm tra';
    const [partner] = readPartners(text);
    expect(text.slice(partner!.start, partner!.end)).toBe('Sở  Y tế');
  });
});

describe('one key for all ways of writing a name', () => {
  const place = { type: 'tỉnh', name: 'lào cai' };

  test.each([
    ['UBND xã, phường', 'Ủy ban nhân dân các xã, phường'],
    ['Sở LĐ-TB&XH', 'Sở Lao động – Thương binh và Xã hội tỉnh'],
    ['Sở Lao động Thương binh và Xã hội', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo tỉnh Lào Cai'],
    ['MTTQ tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai'],
    ['BHXH tỉnh', 'Bảo hiểm xã hội tỉnh Lào Cai'],
    ['Uỷ ban nhân dân tỉnh', 'UBND tỉnh Lào Cai'],
    ['Bộ CHQS tỉnh', 'Bộ Chỉ huy quân sự tỉnh'],
    ['Đài PT-TH tỉnh', 'Đài Phát thanh - Truyền hình tỉnh'],
  ])('%s = %s', (a, b) => {
    expect(bodyKey(a, place)).toBe(bodyKey(b, place));
  });

  test('different bodies keep different keys', () => {
    expect(bodyKey('UBND các xã', place)).not.toBe(bodyKey('UBND tỉnh', place));
    expect(sameBody('Sở Y tế', ['Sở Nội vụ', 'Sở Tư pháp'], place)).toBeNull();
    expect(sameBody('sở y tế tỉnh', ['Sở Nội vụ', 'Sở Y tế'], place)).toBe('Sở Y tế');
  });
});
