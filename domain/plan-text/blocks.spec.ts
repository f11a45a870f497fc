import { describe, expect, test } from '@jest/globals';
import { blocksOf } from './blocks.ts';
import { cleanLines } from './clean-lines.ts';
import { documentOfText } from './source-text.ts';
import { wrappingOf } from './wrapping.ts';

function paragraphs(text: string): string[] {
  const lines = cleanLines(documentOfText(text));
  return blocksOf(lines, wrappingOf(lines)).map(
    ({ marker, content, isRow }) => `${isRow ? '¦ ' : (marker?.kind ?? '¶')} ${content.text}`,
  );
}

/** Wrapped text in front, from which the width is learnt. */
const WRAPPED = [
  '- Các cơ quan, đơn vị tổ chức quán triệt đầy đủ nội dung của chương trình đến toàn thể',
  'cán bộ, công chức, viên chức và người lao động; gắn với nhiệm vụ chính trị được giao và',
  'tình hình thực tế của từng cơ quan, đơn vị, địa phương trong từng giai đoạn cụ thể của',
  'chương trình hành động.',
].join('\n');

function behindWrapped(text: string): string[] {
  return paragraphs(`${WRAPPED}\n${text}`).slice(1);
}

describe('lines become paragraphs', () => {
  test('a number of a document broken at its hyphen is joined without a blank', () => {
    expect(behindWrapped('- Thực hiện Nghị quyết số 23/NQ-\nHĐND của Hội đồng nhân dân.')).toEqual([
      'dash Thực hiện Nghị quyết số 23/NQ-HĐND của Hội đồng nhân dân.',
    ]);
  });

  test('a dash within a name at the beginning of a line is no bullet', () => {
    expect(
      behindWrapped(
        '- Chủ trì, phối hợp với Sở Lao động\n- Thương binh và Xã hội thực hiện.\n- Tổ chức thi.',
      ),
    ).toEqual([
      'dash Chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội thực hiện.',
      'dash Tổ chức thi.',
    ]);
  });

  test('a heading over two lines ends where the sentence of the first duty opens', () => {
    expect(
      behindWrapped(
        '2. Ban Quản lý các khu công nghệ cao và các khu công nghiệp, khu chế xuất của thành phố\nvà vùng phụ cận\nPhối hợp với Sở Xây dựng.',
      ),
    ).toEqual([
      'number Ban Quản lý các khu công nghệ cao và các khu công nghiệp, khu chế xuất của thành phố và vùng phụ cận',
      '¶ Phối hợp với Sở Xây dựng.',
    ]);
  });

  test('a line that cannot end there goes on, however short', () => {
    expect(behindWrapped('- Báo cáo trước ngày\n25 tháng 12 hằng năm.')).toEqual([
      'dash Báo cáo trước ngày 25 tháng 12 hằng năm.',
    ]);
    expect(paragraphs('Phát huy vai trò,\nTrách nhiệm của các ngành.')).toEqual([
      '¶ Phát huy vai trò, Trách nhiệm của các ngành.',
    ]);
  });

  test('page numbers, addresses of a publisher, rules and marks of Markdown are left out, addresses of the text kept', () => {
    const text = [
      '## **I. MỤC TIÊU**',
      '',
      '  12  ',
      'https://luat.example/van-ban.aspx?id=1',
      '-----------',
      '- Gửi qua phần mềm (tại địa chỉ: https://phan-mem.example) theo *mẫu chung*.',
    ].join('\n');
    expect(paragraphs(text)).toEqual([
      'roman MỤC TIÊU',
      'dash Gửi qua phần mềm (tại địa chỉ: https://phan-mem.example) theo mẫu chung.',
    ]);
  });

  test('an address that is printed again and again goes whole, also where the end of a line breaks it', () => {
    const text = [
      '- Chăm sóc sức khỏe https://luat.example/tim.aspx?id=127/NQ-H%C4%90&lan=1 người lao động;',
      '- Phổ biến Nghị quyết https://luat.example/tim.aspx?',
      'id=127/NQ-H%C4%90&lan=1 đến cơ sở;',
      '- Xem hướng dẫn tại https://so.example/tim.aspx?',
      'id=9 trước khi làm.',
    ].join('\n');
    expect(paragraphs(text)).toEqual([
      'dash Chăm sóc sức khỏe người lao động;',
      'dash Phổ biến Nghị quyết đến cơ sở;',
      'dash Xem hướng dẫn tại https://so.example/tim.aspx? id=9 trước khi làm.',
    ]);
  });

  test('a number on a line of its own within a sentence is part of it', () => {
    expect(paragraphs('- Hoàn thành trước ngày\n15\ntháng 8 năm 2026.')).toEqual([
      'dash Hoàn thành trước ngày 15 tháng 8 năm 2026.',
    ]);
  });

  test('a line between the rows of a table is one of its rows', () => {
    expect(paragraphs('TT | Nhiệm vụ | Chủ trì\nA. NHÓM THỨ NHẤT\n1 | Làm | Sở Y tế')).toEqual([
      '¦  TT | Nhiệm vụ | Chủ trì',
      '¦  A. NHÓM THỨ NHẤT',
      '¦  1 | Làm | Sở Y tế',
    ]);
  });
});
