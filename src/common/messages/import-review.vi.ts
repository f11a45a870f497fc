import type { MessageText } from './texts.ts';

/** Lời báo khi rà soát kế hoạch được nhập. */
export const IMPORT_REVIEW_PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  'import-state': {
    title: 'Chưa thực hiện được',
    detail:
      'Lần nhập này đang ở trạng thái "{state}" nên không thực hiện được việc này. Vui lòng tải lại để xem trạng thái mới nhất.',
  },
  'import-reading-lost': {
    title: 'Không đọc được tệp',
    detail:
      'Việc đọc tệp đã bị gián đoạn {times} lần. Vui lòng lưu tệp lại dưới dạng .docx hoặc .pdf, hoặc tách thành nhiều tệp nhỏ rồi gửi lại.',
  },
  'import-not-decided': {
    title: 'Còn nội dung chưa quyết định',
    detail:
      'Còn {open} nội dung phải xử lý trước khi lập kế hoạch. Vui lòng xem danh sách rà soát (checklist) và xử lý từng nội dung.',
  },
  'review-stale': {
    title: 'Đã có người khác thay đổi',
    detail:
      'Bản rà soát đã ở lần {current}, còn quyết định của bạn dựa trên lần {expected}. Vui lòng tải lại, xem các thay đổi rồi thực hiện lại.',
  },
  'review-item-unknown': {
    title: 'Không có mục này',
    detail:
      'Không tìm thấy mục "{item}" trong bản rà soát. Có thể mục này đã được tách hoặc gộp; vui lòng tải lại.',
  },
  'review-item-dropped': {
    title: 'Mục đã bị bỏ',
    detail: 'Mục "{item}" đã bị bỏ khỏi kế hoạch. Nếu cần, hãy hoàn tác việc bỏ trước.',
  },
  'review-question-unknown': {
    title: 'Không có câu hỏi này',
    detail: 'Câu hỏi "{question}" không còn mở ở các mục đã chọn. Vui lòng tải lại danh sách câu hỏi.',
  },
  'review-value-invalid': {
    title: 'Giá trị không hợp lệ',
    detail: 'Một số giá trị không đúng dạng. Vui lòng sửa các trường nêu trong "errors" rồi gửi lại.',
  },
  'review-span-outside': {
    title: 'Vị trí không có trong văn bản',
    detail:
      'Đoạn từ {start} đến {end} trống hoặc nằm ngoài văn bản (dài {length} ký tự). Vui lòng đánh dấu lại đoạn văn bản.',
  },
  'review-split-outside': {
    title: 'Không tách được tại đây',
    detail: 'Vị trí tách phải nằm giữa {start} và {end} của mục. Vui lòng chọn lại vị trí.',
  },
  'review-join-not-possible': {
    title: 'Không gộp được',
    detail: 'Chỉ gộp được từ hai mục trở lên của cùng một danh sách ({items}). Vui lòng chọn lại.',
  },
  'review-nothing-to-undo': {
    title: 'Không có gì để hoàn tác',
    detail: 'Bản rà soát chưa có thao tác nào, hoặc mọi thao tác đã được hoàn tác.',
  },
  'review-nothing-to-redo': {
    title: 'Không có gì để làm lại',
    detail: 'Chưa có thao tác nào được hoàn tác sau thao tác cuối cùng.',
  },
  'review-undecided': {
    title: 'Chưa quyết định',
    detail: 'Còn {count} đề xuất chưa được chấp nhận hoặc bỏ ({list}).',
  },
  // Chỗ nghi sai trong viện dẫn: chỉ nêu ra, không tự sửa.
  'number-two-dates': {
    title: 'Một số văn bản, hai ngày',
    detail: 'Cùng một số văn bản được viện dẫn với hai ngày khác nhau. Vui lòng đối chiếu với văn bản gốc.',
  },
  'number-two-forms': {
    title: 'Một số văn bản, hai cách ghi',
    detail: 'Cùng một số văn bản được ghi theo hai cách. Vui lòng đối chiếu với văn bản gốc.',
  },
  'symbol-contradicts-kind': {
    title: 'Ký hiệu không khớp loại văn bản',
    detail:
      'Ký hiệu của văn bản được viện dẫn không khớp với loại văn bản. Vui lòng đối chiếu với văn bản gốc.',
  },
  'party-number-form': {
    title: 'Số văn bản của Đảng',
    detail: 'Số văn bản của Đảng có dạng "278-KH/TU". Vui lòng đối chiếu với văn bản gốc.',
  },
  'year-contradicts-date': {
    title: 'Năm không khớp ngày',
    detail: 'Năm trong số văn bản không khớp với ngày ban hành. Vui lòng đối chiếu với văn bản gốc.',
  },
  'date-impossible': {
    title: 'Ngày không có trong lịch',
    detail: 'Ngày của văn bản được viện dẫn không có trong lịch. Vui lòng đối chiếu với văn bản gốc.',
  },
  'date-after-issue': {
    title: 'Ngày sau ngày ban hành kế hoạch',
    detail: 'Văn bản được viện dẫn có ngày sau ngày ban hành kế hoạch. Vui lòng đối chiếu với văn bản gốc.',
  },
};
