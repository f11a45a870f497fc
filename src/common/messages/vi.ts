import { DOMAIN_FIELD_ERRORS_VI, DOMAIN_PROBLEMS_VI } from './domain.vi.ts';
import { IMPORT_REVIEW_PROBLEMS_VI } from './import-review.vi.ts';
import { IMPORT_PROBLEMS_VI } from './imports.vi.ts';
import { PLAN_PROBLEMS_VI } from './plans.vi.ts';
import { SIMULATION_PROBLEMS_VI } from './simulations.vi.ts';
import { TASK_PROBLEMS_VI } from './tasks.vi.ts';
import type { MessageText } from './texts.ts';

/** Lời báo theo mã lỗi: điều gì đã xảy ra và người dùng cần làm gì. */
export const PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  ...DOMAIN_PROBLEMS_VI,
  ...IMPORT_PROBLEMS_VI,
  ...IMPORT_REVIEW_PROBLEMS_VI,
  ...PLAN_PROBLEMS_VI,
  ...SIMULATION_PROBLEMS_VI,
  ...TASK_PROBLEMS_VI,
  'rule-broken': {
    title: 'Yêu cầu không được chấp nhận',
    detail:
      'Yêu cầu trái với một quy định của hệ thống (mã {code}). Vui lòng kiểm tra lại nội dung rồi gửi lại.',
  },
  'malformed-request': {
    title: 'Yêu cầu không đọc được',
    detail:
      'Nội dung gửi lên không đúng định dạng. Vui lòng kiểm tra cú pháp JSON và kiểu nội dung rồi gửi lại.',
  },
  'invalid-input': {
    title: 'Dữ liệu nhập chưa hợp lệ',
    detail: 'Có trường dữ liệu chưa hợp lệ. Vui lòng sửa các trường được nêu trong "errors" rồi gửi lại.',
  },
  'text-unreadable': {
    title: 'Văn bản có ký tự không lưu được',
    detail:
      'Trường {field} có ký tự không lưu được (ký tự NUL hoặc biểu tượng bị cắt đôi). Vui lòng xóa ký tự đó rồi gửi lại.',
  },
  'clock-walking': {
    title: 'Đồng hồ đang chạy',
    detail: 'Đồng hồ của bản dùng thử đang chạy đến một mốc. Vui lòng chờ đến khi đồng hồ dừng.',
  },
  'invalid-cursor': {
    title: 'Con trỏ trang không hợp lệ',
    detail: 'Giá trị "cursor" không đọc được. Vui lòng dùng đúng "nextCursor" của trang trước hoặc bỏ trống.',
  },
  'idempotency-key-missing': {
    title: 'Thiếu Idempotency-Key',
    detail:
      'Lệnh này cần tiêu đề Idempotency-Key do bên gọi tự chọn (1–200 ký tự) để khi gửi lại không bị thực hiện hai lần.',
  },
  'idempotency-key-invalid': {
    title: 'Idempotency-Key không hợp lệ',
    detail: 'Tiêu đề Idempotency-Key phải có từ 1 đến 200 ký tự ASCII in được, không có dấu cách.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency-Key đã dùng cho lệnh khác',
    detail: 'Khóa này đã được dùng với nội dung hoặc tài khoản khác. Vui lòng chọn khóa mới cho lệnh mới.',
  },
  'payload-too-large': {
    title: 'Nội dung quá lớn',
    detail: 'Nội dung hoặc tệp gửi lên vượt quá dung lượng cho phép. Vui lòng giảm dung lượng hoặc chia nhỏ.',
  },
  'unsupported-media-type': {
    title: 'Kiểu nội dung không được hỗ trợ',
    detail: 'Vui lòng gửi nội dung kiểu application/json, hoặc tệp thuộc loại được phép.',
  },
  'method-not-allowed': {
    title: 'Phương thức không được hỗ trợ',
    detail: 'Địa chỉ này không nhận phương thức đã dùng. Vui lòng xem tài liệu API tại /api/docs.',
  },
  'too-many-requests': {
    title: 'Quá nhiều yêu cầu',
    detail: 'Hệ thống nhận quá nhiều yêu cầu từ địa chỉ của bạn. Vui lòng chờ rồi thử lại.',
  },
  unauthenticated: {
    title: 'Chưa đăng nhập',
    detail: 'Bạn chưa đăng nhập hoặc phiên đăng nhập đã kết thúc. Vui lòng đăng nhập lại.',
  },
  'wrong-login-or-password': {
    title: 'Đăng nhập không thành công',
    detail:
      'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã ngừng hoạt động. Vui lòng kiểm tra lại hoặc liên hệ quản trị viên.',
  },
  'login-throttled': {
    title: 'Đăng nhập sai quá nhiều lần',
    detail: 'Đã có quá nhiều lần đăng nhập không thành công. Vui lòng thử lại sau {retryAfterSeconds} giây.',
  },
  forbidden: {
    title: 'Không có quyền',
    detail: 'Tài khoản của bạn không có quyền thực hiện việc này. Nếu cần, vui lòng liên hệ quản trị viên.',
  },
  'cross-site-request': {
    title: 'Yêu cầu đến từ trang khác',
    detail:
      'Yêu cầu thay đổi dữ liệu bằng phiên đăng nhập của trình duyệt phải được gửi từ chính trang Đôn Đốc. Chương trình khác vui lòng dùng tiêu đề Authorization: Bearer.',
  },
  'not-found': {
    title: 'Không tìm thấy',
    detail: 'Không có đối tượng này hoặc bạn không được xem. Vui lòng kiểm tra lại địa chỉ hoặc mã số.',
  },
  'login-taken': {
    title: 'Tên đăng nhập đã có',
    detail: 'Tên đăng nhập "{login}" đã được dùng, kể cả bởi tài khoản đã kết thúc. Vui lòng chọn tên khác.',
  },
  'account-ended': {
    title: 'Tài khoản đã kết thúc',
    detail: 'Tài khoản này đã kết thúc và không thể thay đổi. Vui lòng lập tài khoản mới nếu cần.',
  },
  'account-agency-unknown': {
    title: 'Không có cơ quan này',
    detail:
      'Không có cơ quan nào mang mã "{agencyId}". Vui lòng lấy mã trong danh mục cơ quan (GET /api/v1/agencies).',
  },
  'last-administrator': {
    title: 'Quản trị viên cuối cùng',
    detail: 'Đây là quản trị viên duy nhất còn hoạt động. Vui lòng lập quản trị viên khác trước.',
  },
  'wrong-current-password': {
    title: 'Mật khẩu hiện tại không đúng',
    detail: 'Vui lòng nhập đúng mật khẩu đang dùng để đổi sang mật khẩu mới.',
  },
  'agency-required': {
    title: 'Thiếu cơ quan',
    detail: 'Tài khoản có vai trò xử lý công việc phải thuộc một cơ quan. Vui lòng chọn cơ quan.',
  },
  'clock-not-adjustable': {
    title: 'Không thể chỉnh đồng hồ',
    detail: 'Chỉ chỉnh được đồng hồ trong chế độ trình diễn, và chỉ đặt thời điểm bắt đầu được một lần.',
  },
  'clock-backwards': {
    title: 'Đồng hồ không chạy lùi',
    detail:
      'Thời điểm {to} sớm hơn thời điểm hiện tại của hệ thống ({now}). Vui lòng chọn thời điểm muộn hơn.',
  },
  'service-unavailable': {
    title: 'Hệ thống tạm thời chưa đáp ứng',
    detail:
      'Chưa rõ lệnh đã được thực hiện hay chưa. Vui lòng gửi lại với cùng Idempotency-Key; lệnh sẽ không bị thực hiện hai lần.',
  },
  'mail-not-failed': {
    title: 'Thư này không bị lỗi gửi',
    detail: 'Chỉ gửi lại được thư không gửi được; thư này đang ở trạng thái "{status}".',
  },
  'streams-exhausted': {
    title: 'Có quá nhiều trang đang mở',
    detail: 'Hệ thống chưa thể tự cập nhật thêm trang nào. Vui lòng tải lại trang để xem thay đổi.',
  },
  'not-ready': {
    title: 'Hệ thống chưa sẵn sàng',
    detail: 'Một bộ phận chưa sẵn sàng: {failed}. Vui lòng chờ hoặc liên hệ quản trị viên.',
  },
  'internal-error': {
    title: 'Lỗi hệ thống',
    detail: 'Hệ thống gặp lỗi ngoài dự kiến. Vui lòng báo quản trị viên kèm mã "correlationId".',
  },
  'unexpected-value': {
    title: 'Lỗi hệ thống',
    detail: 'Hệ thống gặp một giá trị ngoài dự kiến. Vui lòng báo quản trị viên kèm mã "correlationId".',
  },
};

/** Lời báo cho từng trường dữ liệu. `{0}`, `{1}` là các giới hạn của quy tắc. */
export const FIELD_ERRORS_VI: Readonly<Record<string, string>> = {
  ...DOMAIN_FIELD_ERRORS_VI,
  invalid: 'Giá trị chưa hợp lệ.',
  'unknown-field': 'Không có trường này; vui lòng bỏ đi hoặc kiểm tra lại tên trường.',
  'unknown-value': 'Nội dung phải là một đối tượng JSON.',
  'is-not-empty': 'Không được để trống.',
  'is-defined': 'Không được thiếu.',
  'is-string': 'Phải là chuỗi ký tự.',
  'is-int': 'Phải là số nguyên.',
  'is-number': 'Phải là số.',
  'is-boolean': 'Phải là true hoặc false.',
  'is-array': 'Phải là một danh sách.',
  'is-object': 'Phải là một đối tượng.',
  'is-email': 'Phải là địa chỉ thư điện tử, ví dụ van.thu@hanoi.gov.vn.',
  'is-uuid': 'Phải là mã định danh UUID.',
  'is-in': 'Phải là một trong các giá trị: {0}.',
  'is-enum': 'Phải là một trong các giá trị: {0}.',
  'is-iso8601': 'Phải là ngày giờ ISO 8601, ví dụ 2025-10-28T09:00:00+07:00.',
  'is-date-string': 'Phải là ngày giờ ISO 8601, ví dụ 2025-10-28T09:00:00+07:00.',
  'is-date': 'Phải là ngày giờ.',
  'is-local-date': 'Phải là một ngày có thật, viết theo dạng yyyy-mm-dd, ví dụ 2025-10-28.',
  'is-year': 'Phải là một năm gồm bốn chữ số, ví dụ 2025.',
  'is-text-record': 'Phải là một đối tượng mà mỗi giá trị là một đoạn văn bản từ 1 đến {0} ký tự.',
  equals: 'Phải là {0}.',
  'is-url': 'Phải là địa chỉ web.',
  min: 'Phải lớn hơn hoặc bằng {0}.',
  max: 'Phải nhỏ hơn hoặc bằng {0}.',
  'min-length': 'Phải có ít nhất {0} ký tự.',
  'max-length': 'Không được dài quá {0} ký tự.',
  'is-length': 'Phải có từ {0} đến {1} ký tự.',
  'array-not-empty': 'Danh sách phải có ít nhất một mục.',
  'array-min-size': 'Danh sách phải có ít nhất {0} mục.',
  'array-max-size': 'Danh sách không được quá {0} mục.',
  'array-unique': 'Danh sách không được có mục trùng nhau.',
  matches: 'Không đúng định dạng.',
  'nested-validation': 'Phải là một đối tượng hoặc danh sách đối tượng đúng cấu trúc.',
};
