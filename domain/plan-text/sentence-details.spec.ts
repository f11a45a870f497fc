import { describe, expect, test } from '@jest/globals';
import { readDeliverable } from './sentence-deliverable.ts';
import { readQuantities } from './sentence-quantities.ts';
import { readRouting } from './sentence-routing.ts';

describe('kind of product', () => {
  test.each([
    ['Tổ chức tập huấn cho tổ xung kích', 'training'],
    ['Tuyên truyền, tập huấn cho hội viên', 'communication'],
    ['Tăng cường công tác kiểm tra bến đò', 'inspection'],
    ['Hướng dẫn các hộ đăng ký nuôi trồng', 'guidance'],
    ['Tham mưu ban hành chính sách hỗ trợ hợp tác xã', 'policy'],
    ['Xây dựng cơ sở dữ liệu rừng để phục vụ kiểm tra', 'database'],
    ['Hằng năm, bố trí nguồn lực để tổ chức tuyên truyền', 'budget'],
    ['Tổng kết, đánh giá và báo cáo kết quả', 'report'],
    ['Xây dựng chương trình, kế hoạch phòng chống lụt bão', 'plan'],
    ['Thăm hỏi gia đình chính sách', 'other'],
    ['Phối hợp với Sở Thông tin và Truyền thông khảo sát', 'other'],
    ['Nâng cao hiệu lực, hiệu quả quản lý nhà nước, tuyên truyền pháp luật', 'communication'],
  ])('%s', (text, kind) => {
    expect(readDeliverable(text)).toMatchObject({ value: kind });
  });

  test('a duty without an activity is other, with little confidence', () => {
    expect(readDeliverable('Chịu trách nhiệm chung').confidence).toBeLessThan(0.5);
  });
});

describe('quantities', () => {
  test.each<[string, (number | string | null)[][]]>([
    [
      'Mở 02 lớp tập huấn cho 1.200 người',
      [
        [2, 2, 'lớp'],
        [1200, 1200, 'người'],
      ],
    ],
    ['ít nhất 03 đợt kiểm tra', [[3, null, 'đợt']]],
    ['Bố trí 01-02 công chức', [[1, 2, 'công chức']]],
    ['tối đa 5 buổi', [[null, 5, 'buổi']]],
    ['trên 80% doanh nghiệp, trong 15 ngày, từ 06 tháng, số 12/QĐ-UBND', []],
  ])('%s', (text, expected) => {
    expect(readQuantities(text).map(({ min, max, unit }) => [min, max, unit])).toEqual(expected);
  });

  test('the words stand at their place', () => {
    const text = 'Trồng ít nhất 30 ha rừng';
    const [quantity] = readQuantities(text);
    expect(text.slice(quantity!.start, quantity!.end)).toBe('ít nhất 30 ha');
  });
});

describe('where the product goes', () => {
  const routes = (text: string) => readRouting(text).map(({ role, body }) => `${role} ${body.name}`);

  test.each<[string, string[]]>([
    ['báo cáo kết quả về Sở Y tế để tổng hợp, báo cáo UBND tỉnh', ['receiver Sở Y tế', 'final UBND tỉnh']],
    ['báo cáo Ủy ban nhân dân tỉnh (qua Sở Tư pháp)', ['receiver Ủy ban nhân dân tỉnh', 'via Sở Tư pháp']],
    [
      'gửi Sở Công Thương tổng hợp báo cáo Tỉnh ủy, UBND tỉnh',
      ['receiver Sở Công Thương', 'final Tỉnh ủy', 'final UBND tỉnh'],
    ],
    ['phản ánh về Sở Nội vụ để tổng hợp', ['receiver Sở Nội vụ']],
    ['Phối hợp với Sở Y tế tuyên truyền về an toàn', []],
    ['Chủ trì cùng Công an tỉnh tuần tra', []],
  ])('%s', (text, expected) => {
    expect(routes(text)).toEqual(expected);
  });
});
