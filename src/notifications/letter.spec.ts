import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { letterContent } from './letter-content.ts';
import { writeLetter } from './letter.ts';
import type { NoticeRow } from './notice-row.ts';

const TODAY = '2025-09-04';
const FRAME = {
  kind: 'digest' as const,
  recipientName: 'Nguyễn Văn An, UBND phường Ba Đình',
  publicUrl: 'https://don-doc.hanoi.gov.vn',
  incomplete: false,
};

let number = 0;
function notice(kind: string, values: Partial<NoticeRow> = {}): NoticeRow {
  number += 1;
  const rung = kind.startsWith('rung:') ? kind.slice(5) : null;
  const clock = rung === null ? null : rung.startsWith('receipt') ? 'receipt' : 'due';
  return {
    id: `n${number}`,
    kind,
    clock,
    clockVersion: 1,
    repeat: 0,
    subjectKind: 'task',
    reportKind: null,
    subjectId: `t${number}`,
    planId: 'p1',
    recipientAgencyId: 'xa',
    role: 'responsible',
    params: {},
    polite: false,
    urgent: false,
    at: new Date('2025-09-04T00:30:00Z'),
    localDate: TODAY,
    subjectAgencyId: 'xa',
    agency: 'UBND phường Ba Đình',
    agencyEndsOn: null,
    title: `Việc ${number}`,
    workId: `III.${number}`,
    officerId: null,
    status: 'in-progress',
    dueOn: '2025-09-03',
    receiptOn: null,
    received: false,
    extensionPending: false,
    refusalPending: false,
    waitsSince: null,
    ...values,
  };
}

const letterOf = (notices: readonly NoticeRow[], locale: 'vi' | 'en' = 'vi') =>
  writeLetter(letterContent(notices, { locale, today: TODAY, calendar: realSlice() }), FRAME);

describe('A letter', () => {
  it('tells of an agency that has ended as ended, and from its last day on only', () => {
    const ended = {
      subjectAgencyId: 'h',
      agency: 'UBND huyện X',
      recipientAgencyId: 'so',
      role: 'head' as const,
    };
    const on = (agencyEndsOn: string) =>
      letterOf([notice('rung:overdue-2', { ...ended, agencyEndsOn })]).text;
    expect(on('2025-09-03')).toContain(
      'UBND huyện X (đã kết thúc hoạt động ngày 03/9/2025, chờ quyết định cơ quan kế thừa)',
    );
    expect(on(TODAY)).not.toContain('đã kết thúc');
  });

  it('reads like a formal notice', () => {
    const { subject, text } = letterOf([
      notice('rung:overdue-1', { subjectId: 'a', title: 'Tổ chức tập huấn an toàn, vệ sinh lao động' }),
      notice('rung:receipt-1', {
        subjectId: 'b',
        title: 'Phân công 01-02 công chức chuyên trách',
        receiptOn: TODAY,
        dueOn: null,
      }),
    ]);
    expect(`${subject}\n\n${text}`).toMatchInlineSnapshot(`
      "Đôn Đốc: 1 việc quá hạn, 1 việc cần tiếp nhận (04/9/2025)

      Kính gửi: Nguyễn Văn An, UBND phường Ba Đình

      Tổng hợp công việc theo kế hoạch đến 08 giờ 30 phút thứ Năm, 04/9/2025:

      QUÁ HẠN (1)

      1. Tổ chức tập huấn an toàn, vệ sinh lao động
         Quá hạn 1 ngày làm việc. Nhiệm vụ có hạn thứ Tư, 03/9/2025. Yêu cầu UBND phường Ba Đình gửi kết quả trong hôm nay, hoặc xin gia hạn và nêu rõ lý do.
         https://don-doc.hanoi.gov.vn/viec/a

      CẦN TIẾP NHẬN (1)

      1. Phân công 01-02 công chức chuyên trách
         Chưa tiếp nhận. Đề nghị UBND phường Ba Đình tiếp nhận nhiệm vụ chậm nhất thứ Năm, 04/9/2025.
         https://don-doc.hanoi.gov.vn/viec/b

      Thư được gửi tự động vào 08 giờ 30 phút các ngày làm việc khi có nội dung mới. Mọi việc được cập nhật tại địa chỉ nêu trên./.

      "
    `);
  });

  it('puts at the end, as information, what was done since the reminder', () => {
    const { subject, text } = letterOf([notice('rung:overdue-1', { status: 'awaiting-confirmation' })]);
    expect(subject).toBe('Đôn Đốc: 1 thông tin (04/9/2025)');
    expect(text).toContain('Đã được xử lý sau thời điểm nhắc.');
  });

  it('tells a firing once, whatever the roles of the reader', () => {
    const one = notice('rung:overdue-1', { subjectId: 'same' });
    const { text } = letterOf([one, { ...one, id: 'other', role: 'head' }]);
    expect(text.match(/^\d+\. /gm)).toHaveLength(1);
  });

  it('does not repeat an escalation that is told today', () => {
    const today = notice('rung:overdue-3', { role: 'leader', subjectId: 'same' });
    const waiting = { ...today, id: null, kind: 'escalation-open' };
    expect(letterOf([today, waiting]).text.match(/^\d+\. /gm)).toHaveLength(1);
    expect(letterOf([today, { ...waiting, subjectId: 'another' }]).subject).toContain('2 việc chờ ý kiến');
  });

  it('keeps works of one agency apart and gathers agencies with the same work', () => {
    const late = (agency: string, workId: string) =>
      notice('rung:overdue-2', { role: 'standing-agency', agency, workId, title: `Việc ${workId}` });
    const { text, html } = letterOf([late('xã B', 'x'), late('xã A', 'x'), late('xã A', 'y')]);
    expect(text.match(/^\d+\. /gm)).toHaveLength(2);
    expect(text).toContain('xã A; xã B');
    expect(html).toContain('href="https://don-doc.hanoi.gov.vn/ke-hoach/p1"');
  });

  it('lets no text of a plan become markup', () => {
    const { html } = letterOf([notice('rung:overdue-1', { title: '<img src=x onerror="alert(1)"> & Co' })]);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co');
  });

  it('names three groups in its subject and counts the rest', () => {
    const { subject } = letterOf([
      notice('rung:overdue-1'),
      notice('rung:receipt-1'),
      notice('rung:before-5', { dueOn: '2025-09-11' }),
      notice('event:returned'),
      notice('event:date-set'),
    ]);
    expect(subject).toBe(
      'Đôn Đốc: 1 việc quá hạn, 1 việc cần tiếp nhận, 1 việc sắp đến hạn và 2 việc khác (04/9/2025)',
    );
  });

  it('says the same in English', () => {
    const { subject, text } = letterOf([notice('rung:overdue-1')], 'en');
    expect(subject).toBe('Đôn Đốc: 1 overdue (04/9/2025)');
    expect(text).toContain('Overdue by 1 working day. The task was due Wednesday, 03/9/2025.');
  });
});
