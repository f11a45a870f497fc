import type { MessageText } from './texts.ts';

const READ_AGAIN = 'Vui lòng mở tệp bằng phần mềm soạn thảo, lưu lại dưới dạng .docx hoặc .pdf rồi gửi lại.';

/** Lời báo khi đọc tệp kế hoạch. */
export const IMPORT_PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  'import-no-file': { title: 'Chưa có tệp', detail: 'Vui lòng chọn ít nhất một tệp kế hoạch.' },
  'import-too-many-files': {
    title: 'Quá nhiều tệp',
    detail: 'Một kế hoạch gồm nhiều nhất {most} tệp. Vui lòng gộp bớt các phụ lục rồi gửi lại.',
  },
  'import-file-empty': {
    title: 'Tệp rỗng',
    detail: 'Tệp "{file}" không có nội dung (0 byte). Vui lòng kiểm tra lại rồi chọn đúng tệp.',
  },
  'import-file-too-large': {
    title: 'Tệp quá lớn',
    detail:
      'Tệp "{file}" lớn hơn {mebibytes} MiB. Vui lòng bỏ bớt hình ảnh hoặc tách phụ lục thành tệp riêng rồi gửi lại.',
  },
  'import-file-unknown': {
    title: 'Loại tệp không đọc được',
    detail:
      'Tệp "{file}" không phải là văn bản thuộc loại đọc được. Vui lòng gửi tệp .docx, .doc, .pdf, .xlsx, .xls, .odt, .rtf, .html, .md hoặc .txt.',
  },
  'import-file-damaged': {
    title: 'Tệp bị hỏng',
    detail: `Tệp "{file}" bị hỏng hoặc chưa tải về đầy đủ. ${READ_AGAIN}`,
  },
  'import-file-encrypted': {
    title: 'Tệp có mật khẩu',
    detail: 'Tệp "{file}" được bảo vệ bằng mật khẩu. Vui lòng bỏ mật khẩu rồi gửi lại.',
  },
  'import-file-has-macros': {
    title: 'Tệp có macro',
    detail:
      'Tệp "{file}" chứa macro hoặc chương trình. Vui lòng lưu lại dưới dạng .docx hoặc .xlsx (không có macro) rồi gửi lại.',
  },
  'import-file-bomb': {
    title: 'Tệp giải nén quá lớn',
    detail: `Nội dung tệp "{file}" khi giải nén lớn hơn {mebibytes} MiB. ${READ_AGAIN}`,
  },
  'import-file-unsafe': {
    title: 'Tệp có cấu trúc không an toàn',
    detail: `Tệp "{file}" có cấu trúc mà phần mềm soạn thảo thông thường không tạo ra. ${READ_AGAIN}`,
  },
  'import-too-many-pages': {
    title: 'Tệp quá nhiều trang',
    detail:
      'Tệp "{file}" có {pages} trang, nhiều hơn {most}. Vui lòng chỉ gửi kế hoạch và các phụ lục giao nhiệm vụ.',
  },
  'import-too-much-text': {
    title: 'Nội dung quá dài',
    detail:
      'Tệp "{file}" có nhiều hơn {characters} ký tự. Vui lòng chỉ gửi kế hoạch và các phụ lục giao nhiệm vụ.',
  },
  'import-scanned-pdf': {
    title: 'PDF là bản chụp, không có chữ',
    detail:
      'Tệp "{file}" ({pages} trang) chỉ có hình ảnh, không có chữ để đọc. Vui lòng gửi bản .docx hoặc PDF xuất từ phần mềm soạn thảo, hoặc nhận dạng chữ (OCR) trước.',
  },
  'import-no-text': {
    title: 'Tệp không có chữ',
    detail: 'Không có chữ nào đọc được trong tệp "{file}". Vui lòng kiểm tra lại rồi gửi bản có nội dung.',
  },
  'import-too-slow': {
    title: 'Đọc tệp quá lâu',
    detail: `Tệp "{file}" chưa đọc xong sau {seconds} giây. ${READ_AGAIN}`,
  },
  'import-out-of-memory': {
    title: 'Tệp cần quá nhiều bộ nhớ',
    detail: `Tệp "{file}" cần nhiều bộ nhớ hơn mức cho phép. ${READ_AGAIN}`,
  },
  'import-busy': {
    title: 'Đang đọc các tệp khác',
    detail: 'Hệ thống đang đọc các tệp khác. Vui lòng thử lại sau ít phút.',
  },
  'import-needs-libreoffice': {
    title: 'Loại tệp cũ cần LibreOffice',
    detail:
      'Tệp "{file}" thuộc loại chỉ đọc được khi máy chủ có cài LibreOffice. Vui lòng lưu lại dưới dạng .docx hoặc .xlsx rồi gửi lại, hoặc đề nghị quản trị viên cài LibreOffice.',
  },
  'import-not-converted': {
    title: 'Không chuyển đổi được tệp',
    detail: `LibreOffice không chuyển đổi được tệp "{file}". ${READ_AGAIN}`,
  },
  // Những điều cần biết; tệp vẫn được đọc.
  'import-name-says-other-kind': {
    title: 'Tên tệp không khớp nội dung',
    detail:
      'Tên tệp ghi là .{said} nhưng nội dung là {kind}; đã đọc theo nội dung. Vui lòng kiểm tra có đúng tệp không.',
  },
  'import-old-encoding': {
    title: 'Bảng mã cũ',
    detail:
      'Văn bản dùng bảng mã cũ ({encoding}) và đã được chuyển sang Unicode. Vui lòng soát lại dấu tiếng Việt.',
  },
  'import-tracked-changes': {
    title: 'Có nội dung đang theo dõi sửa đổi',
    detail:
      'Tệp có {inserted} chỗ thêm và {deleted} chỗ xóa chưa được chấp nhận; đã đọc như khi chấp nhận tất cả. Vui lòng kiểm tra đây có phải bản chính thức không.',
  },
  'import-hidden-text': {
    title: 'Có chữ ẩn',
    detail: 'Đã bỏ qua {count} đoạn chữ ẩn, không hiện khi in.',
  },
  'import-contents-left-out': {
    title: 'Đã bỏ qua mục lục',
    detail: 'Đã bỏ qua {count} dòng hoặc khối mục lục, vì chỉ nhắc lại các đề mục.',
  },
  'import-pictures-not-read': {
    title: 'Có hình ảnh',
    detail:
      'Tệp có {count} hình ảnh; chữ trong hình không được đọc. Vui lòng kiểm tra có nhiệm vụ nào nằm trong hình không.',
  },
  'import-comments-left-out': {
    title: 'Có ghi chú bên lề',
    detail: 'Đã bỏ qua {count} ghi chú bên lề (comment).',
  },
  'import-embedded-not-read': {
    title: 'Có đối tượng nhúng',
    detail:
      'Tệp có {count} đối tượng nhúng (bảng tính, tài liệu khác) không được đọc. Vui lòng gửi riêng nếu có nhiệm vụ trong đó.',
  },
  'import-pages-without-text': {
    title: 'Có trang không có chữ',
    detail:
      'Các trang {pages} gần như không có chữ, có thể là bản chụp. Vui lòng kiểm tra có nhiệm vụ nào ở đó không.',
  },
  'import-unreadable-letters': {
    title: 'Có ký tự không nhận ra',
    detail: 'Phông chữ của tệp không cho biết {count} ký tự là chữ gì. Vui lòng gửi bản .docx nếu có.',
  },
  'import-hidden-sheets': {
    title: 'Có trang tính ẩn',
    detail: 'Đã bỏ qua các trang tính ẩn: {sheets}.',
  },
  'import-hidden-rows': {
    title: 'Có dòng ẩn',
    detail:
      'Đã đọc cả {count} dòng đang bị ẩn (lọc) trong bảng tính. Vui lòng kiểm tra có cần các dòng đó không.',
  },
  'import-formulas-without-value': {
    title: 'Công thức chưa có kết quả',
    detail: '{count} ô công thức chưa có kết quả nên để trống. Vui lòng mở bằng Excel, lưu lại rồi gửi lại.',
  },
  'import-cell-errors': {
    title: 'Ô bị lỗi',
    detail: '{count} ô có lỗi (như #REF!). Vui lòng kiểm tra lại bảng tính.',
  },
};
