import type { Locale } from '../common/locale.ts';
import { fill, type MessageText } from '../common/messages/texts.ts';
import type { AlarmFacts, AlarmKind } from './alarm-kinds.ts';

/** What each alarm means and what to do; `{name}` is filled from its facts. */
const TEXTS: Readonly<Record<Locale, Readonly<Record<AlarmKind, MessageText>>>> = {
  vi: {
    'ledger-overdue': {
      title: 'Có nhắc việc quá giờ mà chưa được xử lý',
      detail:
        'Còn {rows} dòng trong sổ theo dõi chưa được xử lý, sớm nhất từ {oldest}. Kiểm tra tiến trình xử lý (worker) và Temporal; xem GET /api/v1/ledger/overdue.',
    },
    'ledger-differs': {
      title: 'Sổ theo dõi khác với quy tắc',
      detail:
        'Lần đối chiếu gần nhất thấy {differences} điểm khác. Xem GET /api/v1/ledger/verifications/{verificationId}.',
    },
    'ledger-unverified': {
      title: 'Không đối chiếu được sổ theo dõi',
      detail: 'Lỗi: {problem}. Xem nhật ký của worker và GET /api/v1/ledger/verifications/{verificationId}.',
    },
    'outbox-stuck': {
      title: 'Thư và thông báo chờ gửi không được lấy đi',
      detail:
        'Có {messages} thông báo và {letters} thư chờ quá lâu. Kiểm tra nhật ký của tiến trình xử lý (worker); khởi động lại nếu cần.',
    },
    'mail-failing': {
      title: 'Không gửi được thư',
      detail:
        'Có {waiting} thư chờ gửi lại và {failed} thư đã thôi gửi trong một giờ qua; lỗi gần nhất: {error}. Kiểm tra máy chủ thư và SMTP_URL; xem GET /api/v1/notifications/outbox.',
    },
    'calendar-ends': {
      title: 'Chưa có lịch làm việc của năm tới',
      detail:
        'Lịch làm việc đã nhập chỉ đến hết ngày {lastDay}; sau đó không tính được hạn và các lần nhắc. Nhập ngày nghỉ, ngày làm bù của năm {year} ở trang Lịch làm việc.',
    },
    'worker-silent': {
      title: 'Không có tiến trình xử lý (worker) nào hoạt động',
      detail: 'Lần cuối có tín hiệu: {lastBeat}. Khởi động lại worker; việc đến hạn sẽ được xử lý bù.',
    },
    'temporal-away': {
      title: 'Không kết nối được Temporal',
      detail: 'Lỗi: {error}. Kiểm tra máy chủ Temporal và TEMPORAL_ADDRESS.',
    },
    'temporal-replaced': {
      title: 'Dữ liệu của Temporal đã mất hoặc bị thay',
      detail:
        'Đã thấy: {finding}. Worker tự dừng để khởi động lại và dựng lại các quy trình; nếu cảnh báo còn, xem mục khôi phục trong tài liệu vận hành.',
    },
    'database-away': {
      title: 'Không kết nối được cơ sở dữ liệu',
      detail: 'Lỗi: {error}. Kiểm tra PostgreSQL và DATABASE_URL.',
    },
  },
  en: {
    'ledger-overdue': {
      title: 'Rungs are overdue and undecided',
      detail:
        '{rows} rows of the ledger are undecided, the oldest since {oldest}. Look at workers and Temporal; see GET /api/v1/ledger/overdue.',
    },
    'ledger-differs': {
      title: 'The ledger is not what the rules ask for',
      detail:
        'The newest verification found {differences} differences. See GET /api/v1/ledger/verifications/{verificationId}.',
    },
    'ledger-unverified': {
      title: 'The ledger could not be verified',
      detail:
        'Error: {problem}. Look at the log of the workers and GET /api/v1/ledger/verifications/{verificationId}.',
    },
    'outbox-stuck': {
      title: 'The outbox is not emptied',
      detail:
        '{messages} messages and {letters} letters have waited too long. Look at the log of the workers; start them again if need be.',
    },
    'mail-failing': {
      title: 'Letters cannot be sent',
      detail:
        '{waiting} letters wait to be tried again and {failed} were given up within the last hour; last error: {error}. Look at the mail server and SMTP_URL; see GET /api/v1/notifications/outbox.',
    },
    'calendar-ends': {
      title: 'The working calendar of next year is missing',
      detail:
        'The calendar entered ends on {lastDay}; after it no due date or reminder can be reckoned. Enter the holidays and working Saturdays of {year} on the page of the working calendar.',
    },
    'worker-silent': {
      title: 'No worker is alive',
      detail: 'The last heartbeat was at {lastBeat}. Start a worker; what was due meanwhile is made up for.',
    },
    'temporal-away': {
      title: 'Temporal does not answer',
      detail: 'Error: {error}. Look at the Temporal server and TEMPORAL_ADDRESS.',
    },
    'temporal-replaced': {
      title: 'The data of Temporal are lost or replaced',
      detail:
        'Found: {finding}. The workers end by themselves, to be started again and rebuild the workflows; if the alarm stays, see "Restore" in the operations manual.',
    },
    'database-away': {
      title: 'The database does not answer',
      detail: 'Error: {error}. Look at PostgreSQL and DATABASE_URL.',
    },
  },
};

/** An alarm in words: what is wrong, and what to do. */
export function alarmText(kind: AlarmKind, facts: AlarmFacts, locale: Locale): MessageText {
  const { title, detail } = TEXTS[locale][kind];
  return { title, detail: fill(detail, facts) };
}
