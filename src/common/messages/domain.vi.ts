import type { MessageText } from './texts.ts';

/** Lời báo khi một việc trái với quy tắc nghiệp vụ. */
export const DOMAIN_PROBLEMS_VI: Readonly<Record<string, MessageText>> = {
  'not-allowed': {
    title: 'Không được thực hiện việc này',
    detail:
      'Cơ quan hoặc vai trò của bạn không được thực hiện việc này với nhiệm vụ hoặc báo cáo này. Các việc được phép có trong "allowedActions".',
  },
  'own-submission': {
    title: 'Không tự xác nhận kết quả của mình',
    detail:
      'Người đã gửi kết quả không được tự xác nhận hoặc trả lại. Vui lòng để người khác có thẩm quyền xử lý.',
  },
  'task-state': {
    title: 'Nhiệm vụ không ở trạng thái phù hợp',
    detail:
      'Việc này không thực hiện được khi nhiệm vụ ở trạng thái "{status}". Vui lòng tải lại và xem các việc được phép.',
  },
  'report-state': {
    title: 'Báo cáo không ở trạng thái phù hợp',
    detail:
      'Việc này không thực hiện được khi báo cáo ở trạng thái "{status}". Vui lòng tải lại và xem các việc được phép.',
  },
  'round-state': {
    title: 'Kỳ báo cáo không ở trạng thái phù hợp',
    detail: 'Việc này không thực hiện được khi kỳ báo cáo ở trạng thái "{status}". Vui lòng tải lại.',
  },
  'round-date-fixed': {
    title: 'Thời hạn của cấp này đã cố định',
    detail: 'Thời hạn gửi báo cáo của cấp "{level}" không đặt lại được trong kỳ này.',
  },
  'subject-ended': {
    title: 'Đã kết thúc',
    detail: 'Nhiệm vụ hoặc báo cáo này đã kết thúc và không nhận thêm lệnh.',
  },
  'already-assigned': {
    title: 'Cơ quan này đang được giao',
    detail: 'Nhiệm vụ đang được giao cho chính cơ quan này. Vui lòng chọn cơ quan khác.',
  },
  'date-not-possible': {
    title: 'Không đặt được thời hạn',
    detail: 'Loại nhiệm vụ này ("{class}") không có thời hạn để đặt.',
  },
  'date-in-past': {
    title: 'Ngày đã qua',
    detail: 'Ngày {date} đã qua (hôm nay là {today}). Vui lòng chọn ngày muộn hơn.',
  },
  'extension-not-asked': {
    title: 'Chưa có đề nghị gia hạn',
    detail: 'Không có đề nghị gia hạn nào đang chờ quyết định.',
  },
  'extension-without-due': {
    title: 'Không có thời hạn để gia hạn',
    detail: 'Nhiệm vụ hoặc báo cáo này không có thời hạn, nên không xin gia hạn được.',
  },
  'extension-not-later': {
    title: 'Thời hạn mới chưa muộn hơn',
    detail: 'Thời hạn đề nghị {until} không muộn hơn thời hạn hiện tại {dueOn}. Vui lòng chọn ngày muộn hơn.',
  },
  'escalation-unknown': {
    title: 'Không có nội dung báo cáo cấp trên này',
    detail: 'Không tìm thấy nội dung báo cáo cấp trên này trong nhiệm vụ. Vui lòng kiểm tra lại mã số.',
  },
  'escalation-closed': {
    title: 'Đã đóng',
    detail: 'Nội dung báo cáo cấp trên này đã đóng và không nhận thêm ý kiến.',
  },
  'escalation-step-not-possible': {
    title: 'Chưa thực hiện được bước này',
    detail: 'Bước này không thực hiện được khi nội dung báo cáo cấp trên ở trạng thái "{status}".',
  },
  'report-content-invalid': {
    title: 'Nội dung báo cáo chưa hợp lệ',
    detail: 'Vui lòng sửa các mục được nêu trong "errors" rồi gửi lại báo cáo.',
  },
  'report-content-missing': {
    title: 'Chưa có nội dung báo cáo',
    detail: 'Vui lòng gửi kèm nội dung, dùng bản nháp đã lưu, hoặc báo cáo "không phát sinh".',
  },
  'agency-unknown': {
    title: 'Không có cơ quan này',
    detail:
      'Không tìm thấy cơ quan "{name}". Gần giống nhất: {suggestions}. Vui lòng sửa tên hoặc thêm cơ quan vào danh mục.',
  },
  'agency-ambiguous': {
    title: 'Tên cơ quan chưa rõ',
    detail: 'Tên "{name}" có thể chỉ nhiều cơ quan: {candidates}. Vui lòng ghi rõ hơn.',
  },
  'agency-not-yet': {
    title: 'Cơ quan chưa hoạt động',
    detail:
      'Cơ quan "{name}" chỉ bắt đầu hoạt động từ {beginsOn}. Vui lòng chọn cơ quan khác hoặc ngày muộn hơn.',
  },
  'agency-ended': {
    title: 'Cơ quan đã kết thúc',
    detail: 'Cơ quan "{name}" đã kết thúc từ {endedOn}. Cơ quan kế thừa: {successors}.',
  },
  'agency-row-invalid': {
    title: 'Danh mục cơ quan có dòng chưa hợp lệ',
    detail: 'Dòng {row}: giá trị "{value}" của cột này chưa hợp lệ. Vui lòng sửa tệp rồi nhập lại.',
  },
  'group-empty': {
    title: 'Nhóm không có cơ quan nào',
    detail: 'Nhóm "{name}" không có cơ quan nào vào ngày {on}. Vui lòng kiểm tra danh mục.',
  },
  'group-needs-choice': {
    title: 'Cần chọn các cơ quan',
    detail: 'Cụm từ "{name}" không nêu rõ cơ quan nào. Vui lòng chọn cụ thể các cơ quan.',
  },
  'deadline-before-issue': {
    title: 'Thời hạn trước ngày ban hành',
    detail:
      'Thời hạn {lastAcceptedDay} sớm hơn ngày ban hành {issuedOn}. Vui lòng kiểm tra lại thời hạn hoặc ngày ban hành.',
  },
  'deadline-unreadable': {
    title: 'Không đọc được thời hạn',
    detail:
      'Không hiểu được thời hạn đã ghi. Vui lòng ghi theo mẫu như "trước ngày 15/12", "trong tháng 8/2025" hoặc chọn ngày.',
  },
  'deadline-base-missing': {
    title: 'Thiếu mốc để tính thời hạn',
    detail: 'Thời hạn tính từ mốc "{base}" nhưng mốc này chưa có ngày. Vui lòng nhập ngày của mốc.',
  },
  'deadline-period-missing': {
    title: 'Thiếu kỳ để tính thời hạn',
    detail: 'Thời hạn này cần biết kỳ ({expected}). Vui lòng nêu chu kỳ hoặc năm.',
  },
  'period-invalid': {
    title: 'Kỳ không hợp lệ',
    detail: 'Không có kỳ như vậy. Vui lòng nêu năm, quý 1–4 hoặc tháng 1–12.',
  },
  'recurrence-missing': {
    title: 'Thiếu chu kỳ',
    detail: 'Nhiệm vụ "{ref}" là nhiệm vụ định kỳ nhưng chưa nêu chu kỳ. Vui lòng nêu chu kỳ.',
  },
  'cycle-missing': {
    title: 'Thiếu chu kỳ báo cáo',
    detail: 'Chế độ báo cáo "{ref}" chưa nêu chu kỳ. Vui lòng nêu chu kỳ.',
  },
  'calendar-year-missing': {
    title: 'Lịch làm việc chưa có năm này',
    detail:
      'Lịch ngày nghỉ chưa có cho ngày {date} (đang có từ {from} đến {to}). Vui lòng bổ sung lịch của năm đó.',
  },
  'calendar-contradictory': {
    title: 'Lịch làm việc mâu thuẫn',
    detail: 'Ngày {date} được khai hai lần hoặc trái với ngày trong tuần. Vui lòng sửa lịch.',
  },
  'calendar-change-empty': {
    title: 'Chưa có ngày nào thay đổi',
    detail: 'Vui lòng nêu ít nhất một ngày cần thêm ("add") hoặc bỏ ("remove").',
  },
  'calendar-day-known': {
    title: 'Ngày này đã có trong lịch',
    detail:
      'Ngày {date} đã có trong lịch hoặc được nêu hai lần. Muốn sửa, hãy bỏ ngày cũ và thêm lại trong cùng một lần.',
  },
  'calendar-day-unknown': {
    title: 'Ngày này không có trong lịch',
    detail: 'Ngày {date} không có trong lịch nên không bỏ được. Vui lòng xem lại lịch của năm đó.',
  },
  'calendar-year-emptied': {
    title: 'Không được bỏ hết ngày nghỉ của một năm',
    detail: 'Năm {year} sẽ không còn ngày lễ nào. Lịch của một năm đã nhập không thể bỏ đi.',
  },
  'policy-invalid': {
    title: 'Quy tắc nhắc việc chưa hợp lệ',
    detail: '"{place}" trái với quy tắc "{rule}". Vui lòng sửa lại chỗ này.',
  },
  'rules-unchanged': {
    title: 'Chưa có quy tắc nào thay đổi',
    detail: 'Vui lòng nêu các bậc nhắc ("ladder") hoặc cách đọc thời hạn ("conventions") cần thay đổi.',
  },
  'conventions-running-work': {
    title: 'Cách đọc thời hạn áp dụng cho cả kế hoạch',
    detail:
      'Cách đọc thời hạn ("conventions") không thể chỉ áp dụng cho việc mới. Vui lòng chọn "running-work", hoặc chỉ thay đổi các bậc nhắc.',
  },
  'calendar-empty': {
    title: 'Chưa có lịch làm việc',
    detail: 'Chưa có lịch ngày nghỉ nào. Vui lòng nhập lịch.',
  },
  'date-invalid': {
    title: 'Ngày không hợp lệ',
    detail: 'Không có ngày "{value}". Vui lòng ghi theo dạng năm-tháng-ngày, ví dụ 2025-12-15.',
  },
  'instant-invalid': { title: 'Thời điểm không hợp lệ', detail: 'Không đọc được thời điểm "{value}".' },
  'time-of-day-invalid': { title: 'Giờ không hợp lệ', detail: 'Giờ trong ngày phải từ 00:00 đến 24:00.' },
  'working-days-invalid': {
    title: 'Số ngày làm việc không hợp lệ',
    detail: 'Số ngày làm việc phải là số nguyên.',
  },
  'rung-unknown': {
    title: 'Lỗi hệ thống',
    detail: 'Chính sách nhắc việc không có nấc "{rung}". Vui lòng báo quản trị viên.',
  },
  'outcome-unknown': {
    title: 'Chưa rõ kết quả',
    detail:
      'Chưa rõ lệnh đã được thực hiện hay chưa. Vui lòng gửi lại với cùng Idempotency-Key; lệnh sẽ không bị thực hiện hai lần.',
  },
  'walk-stuck': {
    title: 'Đồng hồ trình diễn dừng giữa chừng',
    detail: 'Có việc đến hạn lúc {at} chưa xử lý xong sau thời gian chờ. Vui lòng thử lại sau ít phút.',
  },
};

/** Lời báo cho từng mục của kế hoạch hoặc báo cáo. */
export const DOMAIN_FIELD_ERRORS_VI: Readonly<Record<string, string>> = {
  'title-too-long': 'Tiêu đề ngắn quá dài.',
  'quantity-reversed': 'Số lượng tối thiểu lớn hơn số lượng tối đa.',
  'assignee-missing': 'Việc giao phải có ít nhất một đơn vị được giao.',
  'assignee-name-missing': 'Thiếu tên đơn vị được giao.',
  'assignee-kind-mismatch': 'Tên này không phải loại đã nêu (một cơ quan hay một nhóm).',
  'lead-twice': 'Chỉ được có một cơ quan chủ trì.',
  'directive-not-competent':
    'Không giao được cho cơ quan này mà chỉ đề nghị; vui lòng chọn "đề nghị" hoặc xác nhận lại.',
  'field-missing': 'Không được thiếu.',
  'field-unknown': 'Không có trường này; vui lòng bỏ đi hoặc kiểm tra lại tên trường.',
  'field-invalid': 'Giá trị không đúng kiểu hoặc không nằm trong các giá trị cho phép.',
  'deadline-missing': 'Thiếu thời hạn.',
  'deadline-unexpected': 'Loại việc này không có thời hạn.',
  'ref-unknown': 'Không có mục nào mang mã này trong kế hoạch.',
  'ref-duplicate': 'Mã này đã dùng cho mục khác.',
  'dependency-circular': 'Các việc phụ thuộc lẫn nhau thành vòng.',
  'reporter-missing': 'Chế độ báo cáo phải có ít nhất một cơ quan báo cáo.',
  'one-agency-expected': 'Ở đây phải là đúng một cơ quan, không phải một nhóm.',
  'period-end-before-start': 'Ngày kết thúc sớm hơn ngày bắt đầu.',
  'period-ended-before-issue': 'Thời gian thực hiện kết thúc trước ngày ban hành.',
  'issue-day-missing': 'Thiếu ngày ban hành; vui lòng nhập hoặc đánh dấu là ngày giả định.',
  'standing-agency-missing': 'Thiếu cơ quan thường trực.',
  'secret-document': 'Văn bản có dấu mật không được nhập vào hệ thống này.',
  'place-reversed': 'Vị trí kết thúc đứng trước vị trí bắt đầu.',
  'place-outside-text': 'Vị trí nằm ngoài văn bản gốc.',
  'place-text-differs': 'Câu trích không trùng với văn bản gốc tại vị trí này.',
  'text-missing': 'Không được để trống.',
  'text-too-long': 'Không được dài quá {max} ký tự (đang có {length}).',
  'list-too-long': 'Không được quá {max} mục (đang có {length}).',
  'zero-not-empty': 'Báo cáo "không phát sinh" không được có mục nào (đang có {count}).',
  'zero-not-possible':
    'Báo cáo tổng hợp không thể là báo cáo "không phát sinh". Vui lòng ghi kết quả tổng hợp rồi gửi.',
  'figure-invalid': 'Phải là số.',
  'figure-repeated': 'Số liệu này đã có ở dòng khác.',
};
