import type { PrintTexts } from './print-texts.ts';

/** Chữ in ra của lệnh chạy thử. */
export const PRINT_VI: PrintTexts = {
  locale: 'vi',
  header: {
    plan: 'CHẠY THỬ KẾ HOẠCH: {title}',
    span: 'Từ {from} đến {to}',
    closed: '; kế hoạch được kết thúc ngày {closed}',
    seed: 'Hạt giống {seed}; giả định về {agencies} cơ quan: {mix}',
  },
  behaviours: {
    prompt: 'đúng hạn',
    late: 'chậm',
    silent: 'im lặng',
    extending: 'xin gia hạn',
    'zero-report': 'báo cáo không phát sinh',
    refusing: 'từ chối',
  },
  counts: {
    title: 'TỔNG SỐ',
    tasks: '{launched} nhiệm vụ khi ban hành, {opened} nhiệm vụ mở thêm theo kỳ hoặc sự việc',
    reports: '{reports} báo cáo, {consolidations} báo cáo tổng hợp',
    orders: '{orders} lượt xử lý của người dùng, {refused} lượt bị từ chối theo quy tắc',
    ledger:
      'Sổ nghĩa vụ: {fired} mốc đã đến, {superseded} được thay bằng mốc sau, {closed} thôi vì việc đã xong hoặc kết thúc, {planned} còn chờ',
  },
  classes: {
    title: 'NHIỆM VỤ CÓ THỜI HẠN THEO BỐN NHÓM, cuối mỗi tháng',
    columns: [
      'Tháng',
      'Xong đúng hạn',
      'Xong quá hạn',
      'Đang làm, trong hạn',
      'Đang làm, quá hạn',
      'Thường xuyên',
      'Đề nghị',
    ],
    atEnd: 'Kết thúc',
  },
  load: {
    title: 'CÁC NGÀY NHIỀU VIỆC NHẤT',
    months: 'KHỐI LƯỢNG THEO THÁNG',
    columns: ['Ngày', 'Mốc nhắc', 'Thư tổng hợp', 'Chuyển cấp', 'Lượt xử lý'],
  },
  escalations: {
    title: 'CHUYỂN CẤP: {count} vụ, {toLeader} vụ đến lãnh đạo',
    columns: ['Cơ quan', 'Việc', 'Mức', 'Từ ngày', 'Đến lãnh đạo', 'Đóng ngày'],
    open: 'còn mở',
  },
  rounds: {
    title: 'KỲ BÁO CÁO',
    round: '{ref}, kỳ {period}: mở {opened}, hạn {due}, {reports} báo cáo, đóng {closed}',
    checkpoint:
      '  {on}: {sent}/{owed} đã gửi ({onTime} đúng hạn, {late} muộn, {zero} không phát sinh), {missing} chưa gửi',
    consolidation: '  Báo cáo tổng hợp: mở {opened}, hạn {due}, gửi {sent}, chấp nhận {accepted}',
    noConsolidation: '  Chưa mở báo cáo tổng hợp',
  },
  ended: {
    title: 'CƠ QUAN KẾT THÚC HOẠT ĐỘNG KHI VIỆC CÒN MỞ: {count} (cần chuyển giao)',
    line: '  {name}: đến {on}, {open} việc còn mở; tiếp nhận: {successors}',
    nobody: 'chưa rõ',
  },
  beyond: 'Chưa lập được {subjects} việc của {ref}: lịch làm việc của năm đó chưa có.',
  agencies: {
    title: 'CƠ QUAN',
    columns: ['Cơ quan', 'Giả định', 'Nhiệm vụ', 'Báo cáo', 'Mốc nhắc', 'Chuyển cấp', 'Muộn'],
    timeline: 'DIỄN BIẾN: {name} ({behaviour})',
  },
  more: '  … và {count} dòng nữa (xem đủ bằng --json)',
  oracle: 'Sổ nghĩa vụ: {rows} dòng, đối chiếu với cách tính thứ hai: {differences} khác biệt',
  difference: '  {subject} {row}: chạy thử "{found}", cách tính thứ hai "{expected}"',
  events: {
    assigned: 'được giao',
    received: 'tiếp nhận',
    'refusal-asked': 'từ chối (không thuộc thẩm quyền)',
    'refusal-decided': 'được trả lời việc từ chối',
    submitted: 'gửi',
    confirmed: 'được xác nhận',
    accepted: 'được chấp nhận',
    returned: 'bị trả lại',
    'extension-asked': 'xin gia hạn',
    'extension-decided': 'được trả lời việc gia hạn',
    'date-set': 'được ấn định thời hạn',
    cancelled: 'kết thúc cùng kế hoạch',
    'following-ended': 'kết thúc theo dõi',
    'duty-opened': 'mở báo cáo',
    'escalation-directed': 'lãnh đạo chỉ đạo',
    'plan-ended': 'hết thời hạn kế hoạch',
  },
  rungs: {
    before: 'nhắc trước hạn {n} ngày làm việc',
    due: 'nhắc ngày đến hạn',
    overdue: 'nhắc quá hạn lần {n}',
    receipt: 'nhắc tiếp nhận lần {n}',
    confirm: 'nhắc người xác nhận lần {n}',
  },
  level: ', chuyển cấp mức {level}',
};
