import type { MessageText } from './texts.ts';

/** Lời báo về nhiệm vụ, kết quả và tệp gửi kèm. */
export const TASK_PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  'version-stale': {
    title: 'Dữ liệu đã thay đổi',
    detail:
      'Đã có người khác xử lý sau khi bạn mở trang (bạn thấy lần {expected}, nay là lần {current}). Vui lòng tải lại, xem thay đổi rồi thực hiện lại.',
  },
  'version-required': {
    title: 'Thiếu expectedVersion',
    detail:
      'Lệnh "{command}" phải kèm "expectedVersion" là "version" mà bạn đã xem, để không ghi đè việc người khác vừa làm.',
  },
  'officer-not-of-agency': {
    title: 'Không phân công được cho tài khoản này',
    detail:
      'Tài khoản này không hoạt động hoặc không thuộc cơ quan được giao. Vui lòng chọn người khác của cơ quan.',
  },
  'assignment-taken': {
    title: 'Cơ quan này đã có việc này',
    detail:
      'Cơ quan {agencyId} đã được giao chính việc này (lần {occurrence}). Vui lòng chọn cơ quan khác, hoặc hủy nhiệm vụ thừa.',
  },
  'agency-not-followed': {
    title: 'Không giao việc theo dõi cho đối tượng này',
    detail:
      '{name} là đối tượng chỉ được nêu tên, không có nhiệm vụ trong hệ thống. Vui lòng chọn cơ quan khác.',
  },
  'file-unknown': {
    title: 'Không có tệp này',
    detail: 'Tệp {fileId} chưa được gửi lên cho nhiệm vụ này hoặc đã bị xóa. Vui lòng gửi lại tệp.',
  },
  'file-missing': {
    title: 'Thiếu tệp',
    detail: 'Yêu cầu phải có đúng một tệp ở phần "file" của biểu mẫu multipart/form-data.',
  },
  'file-not-multipart': {
    title: 'Kiểu nội dung không được hỗ trợ',
    detail: 'Tệp phải được gửi bằng biểu mẫu multipart/form-data, ở phần "file".',
  },
  'file-empty': {
    title: 'Tệp rỗng',
    detail: 'Tệp không có nội dung. Vui lòng kiểm tra và chọn lại tệp.',
  },
  'file-too-large': {
    title: 'Tệp quá lớn',
    detail: 'Tệp lớn hơn {maxMegabytes} MB. Vui lòng giảm dung lượng hoặc chia thành nhiều tệp.',
  },
  'file-type-not-allowed': {
    title: 'Loại tệp không được phép',
    detail: 'Không nhận tệp loại "{type}". Vui lòng gửi tệp thuộc một trong các loại: {allowed}.',
  },
  'file-type-mismatch': {
    title: 'Nội dung tệp không đúng loại',
    detail:
      'Nội dung không phải là tệp "{type}" thông thường (tên tệp đã bị đổi, tệp hỏng hoặc có macro). Vui lòng lưu lại đúng định dạng rồi gửi.',
  },
  'too-many-files': {
    title: 'Quá nhiều tệp chưa dùng',
    detail:
      'Bạn đã gửi {max} tệp mà chưa nộp kèm kết quả nào. Vui lòng nộp kết quả trước; tệp không dùng sẽ được xóa sau một ngày.',
  },
  'subject-unknown': {
    title: 'Không tìm thấy',
    detail: 'Không có nhiệm vụ hoặc báo cáo này, hoặc bạn không được xem. Vui lòng kiểm tra lại mã số.',
  },
  'recording-halted': {
    title: 'Nhiệm vụ đang bị khóa để kiểm tra',
    detail:
      'Hệ thống phát hiện sai lệch khi ghi nhận và đã dừng nhiệm vụ này. Vui lòng báo quản trị viên kèm mã "correlationId".',
  },
  'secret-document': {
    title: 'Không nhận nội dung có dấu mật',
    detail:
      'Nội dung mang dấu "{mark}". Tài liệu mật không được đưa vào hệ thống này; vui lòng gửi theo chế độ bảo vệ bí mật nhà nước.',
  },
};
