/** The accessibility statement. Whoever changes what is tested, or how, changes these words and the day. */
export const texts = {
  title: { vi: 'Khả năng tiếp cận', en: 'Accessibility' },
  intro: {
    vi: 'Đôn Đốc được làm để mọi cán bộ, công chức dùng được: người dùng bàn phím, trình đọc màn hình, chữ phóng to, điện thoại cũ với đường truyền chậm.',
    en: 'Đôn Đốc is made so that every official can use it: with the keyboard, a screen reader, enlarged text, an old phone on a slow line.',
  },
  standard: {
    vi: 'Chuẩn hướng tới là WCAG 2.2, mức AA. Theo các phép thử dưới đây ứng dụng đáp ứng phần lớn chuẩn này; chưa có đơn vị độc lập đánh giá.',
    en: 'The aim is WCAG 2.2, level AA. By the tests below the application conforms in large part; no independent body has assessed it.',
  },
  tested: { vi: 'Đã thử những gì', en: 'What was tested' },
  axe: {
    vi: 'Mọi trang, ở bề rộng 360 và 1280 điểm ảnh, bằng bộ quy tắc axe cho WCAG 2.2 mức A và AA: không còn vi phạm; trang không phải cuộn ngang; tiêu đề trang và đề mục chính đúng.',
    en: 'Every page, 360 and 1280 pixels wide, with the rules of axe for WCAG 2.2 at the levels A and AA: no violation; no sideways scrolling; title and main heading in place.',
  },
  zoom: {
    vi: 'Các trang chính khi phóng to 200 %: đọc và dùng được, không phải cuộn ngang.',
    en: 'The main pages at a zoom of 200 %: readable and usable without sideways scrolling.',
  },
  keyboard: {
    vi: 'Tiếp nhận, trao đổi, gửi kết quả, xác nhận, trả lại và chấp nhận chỉ bằng bàn phím; vị trí đang chọn luôn nhìn thấy.',
    en: 'Receiving, commenting, handing in, confirming, returning and accepting with the keyboard alone; where the focus is can always be seen.',
  },
  languages: {
    vi: 'Mọi trang còn được thử bằng tiếng Anh: nội dung viết bằng tiếng Việt (tên việc, câu chữ của kế hoạch, ý kiến, báo cáo) được đánh dấu là tiếng Việt để trình đọc màn hình đọc đúng; riêng tên người, tên cơ quan không bắt buộc.',
    en: 'Every page was tested in English too: what is written in Vietnamese (titles, the words of plans, comments, reports) is marked as Vietnamese, so that screen readers read it as such; names need not be.',
  },
  words: {
    vi: 'Tình trạng và thời hạn nói bằng chữ và biểu tượng, không chỉ bằng màu; biểu đồ có bảng số liệu kèm theo.',
    en: 'States and dates are told by word and icon, not by colour alone; charts have their figures beside them.',
  },
  when: {
    vi: 'Các phép thử chạy tự động trên trình duyệt Chromium với mỗi bản phát hành; lần gần nhất trước khi viết trang này: tháng 11/2026.',
    en: 'The tests run by themselves in Chromium for every release; last before this page was written: November 2026.',
  },
  limits: { vi: 'Những hạn chế đã biết', en: 'Known limits' },
  readers: {
    vi: 'Chưa thử với người dùng trình đọc màn hình (NVDA, JAWS, VoiceOver, TalkBack), và chưa thử trên Firefox, Safari.',
    en: 'Not tried yet with users of screen readers (NVDA, JAWS, VoiceOver, TalkBack), nor in Firefox and Safari.',
  },
  board: {
    vi: 'Bảng giao việc rộng hơn màn hình điện thoại: bảng cuộn ngang trong khung của nó. Danh sách việc có cùng nội dung.',
    en: 'The board of a plan is wider than a phone: it scrolls sideways in its own frame. The list of tasks says the same.',
  },
  files: {
    vi: 'Tệp do các đơn vị gửi kèm được giữ nguyên như khi gửi; có tệp là ảnh chụp, trình đọc màn hình không đọc được.',
    en: 'Files that agencies hand in are kept as they came; some are scans, which screen readers cannot read.',
  },
  report: { vi: 'Báo lỗi, đề nghị hỗ trợ', en: 'Report a problem, ask for help' },
  reportHow: {
    vi: 'Nếu có chỗ khó dùng, hãy báo người quản trị hệ thống của cơ quan: đang ở trang nào (sao chép địa chỉ trang), định làm gì, dùng thiết bị và công cụ hỗ trợ nào. Khi có thông báo lỗi, gửi kèm mã tra cứu.',
    en: 'If something is hard to use, tell the administrator of your installation: on which page (copy its address), what you wanted to do, with which device and aid. Where an error was shown, add its reference.',
  },
  updated: { vi: 'Cập nhật ngày 22/11/2026.', en: 'As of 22/11/2026.' },
  back: { vi: 'Về trang đầu', en: 'To the first page' },
} as const;
