import type { Text } from '../../lib/text/texts.ts';
import type {
  AssignmentClass,
  Cycle,
  Item,
  List,
  Mandate,
  ReportingValue,
  Role,
  ImportRow,
} from './model.ts';

type Words<Name extends string> = Readonly<Record<Name, Text<string>>>;

export const IMPORT_STATES: Words<ImportRow['state']> = {
  reading: { vi: 'Đang đọc', en: 'Being read' },
  read: { vi: 'Đang rà soát', en: 'Under review' },
  failed: { vi: 'Chưa đọc được', en: 'Not readable' },
  drafted: { vi: 'Đã lập kế hoạch', en: 'Plan made' },
  discarded: { vi: 'Đã bỏ', en: 'Put aside' },
};

export const DECISIONS: Words<Item['decision']> = {
  proposed: { vi: 'Chưa quyết định', en: 'Not decided' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped' },
};

export const LIST_NAMES: Words<List> = {
  targets: { vi: 'Chỉ tiêu', en: 'Target' },
  generalTasks: { vi: 'Nhiệm vụ chung', en: 'General task' },
  assignments: { vi: 'Việc giao', en: 'Assignment' },
  reporting: { vi: 'Chế độ báo cáo', en: 'Duty to report' },
};

export const ROLE_WORDS: Words<Role> = {
  lead: { vi: 'chủ trì', en: 'leads' },
  coordinate: { vi: 'phối hợp', en: 'coordinates' },
  perform: { vi: 'thực hiện', en: 'performs' },
};

export const MANDATE_WORDS: Words<Mandate> = {
  'by-kind': { vi: 'theo loại cơ quan', en: 'by the kind of body' },
  directive: { vi: 'giao', en: 'directed' },
  request: { vi: 'đề nghị', en: 'requested' },
};

export const CLASS_WORDS: Words<AssignmentClass> = {
  dated: { vi: 'Có thời hạn', en: 'With a date' },
  recurring: { vi: 'Định kỳ', en: 'Recurring' },
  'on-event': { vi: 'Khi phát sinh', en: 'On an event' },
  standing: { vi: 'Thường xuyên', en: 'Standing' },
  'to-be-set': { vi: 'Thời hạn do người có thẩm quyền ấn định', en: 'Date still to be set' },
};

export const CYCLE_WORDS: Words<Cycle> = {
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
  'half-year': { vi: '6 tháng một lần', en: 'every half-year' },
  'nine-months': { vi: '9 tháng', en: 'nine months' },
  year: { vi: 'hằng năm', en: 'every year' },
};

export const REPORT_KINDS: Words<ReportingValue['kind']> = {
  round: { vi: 'Báo cáo định kỳ', en: 'Round of reports' },
  consolidation: { vi: 'Tổng hợp', en: 'Consolidation' },
  line: { vi: 'Một mục trong báo cáo', en: 'A line of a report' },
  'on-request': { vi: 'Khi có nội dung', en: 'On request' },
};

/** Fields of items and of the head, as they stand in grounds, changes and comparisons. */
export const FIELD_WORDS: Words<string> = {
  text: { vi: 'Nội dung', en: 'Text' },
  titleShort: { vi: 'Tên ngắn', en: 'Short title' },
  class: { vi: 'Loại việc', en: 'Class' },
  assignees: { vi: 'Cơ quan thực hiện', en: 'Bodies' },
  coordinators: { vi: 'Phối hợp', en: 'Coordinators' },
  role: { vi: 'Vai trò', en: 'Role' },
  due: { vi: 'Thời hạn', en: 'Deadline' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  recurrence: { vi: 'Chu kỳ', en: 'Cycle' },
  cycle: { vi: 'Chu kỳ', en: 'Cycle' },
  event: { vi: 'Sự kiện', en: 'Event' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  deliverable: { vi: 'Loại sản phẩm', en: 'Kind of product' },
  expectedQuantity: { vi: 'Số lượng', en: 'Quantity' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  receiver: { vi: 'Nơi nhận', en: 'Receiver' },
  from: { vi: 'Cơ quan báo cáo', en: 'Who reports' },
  to: { vi: 'Báo cáo lên', en: 'Reported to' },
  value: { vi: 'Mức', en: 'Value' },
  followedBy: { vi: 'Cơ quan theo dõi', en: 'Followed by' },
  title: { vi: 'Trích yếu', en: 'Title' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Day of issue' },
  assumedIssuedOn: { vi: 'Ngày ban hành', en: 'Day of issue' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  standingAgency: { vi: 'Cơ quan thường trực', en: 'Standing agency' },
  supervisor: { vi: 'Lãnh đạo phụ trách', en: 'Leader in charge' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
  period: { vi: 'Thời gian thực hiện', en: 'Period' },
  authority: { vi: 'Địa phương', en: 'Authority' },
};

const SURE = 0.9;
const LIKELY = 0.7;

/** How sure a reading is, in a word. */
export function sureness(confidence: number): Text<string> {
  if (confidence >= SURE) return { vi: 'chắc chắn', en: 'sure' };
  if (confidence >= LIKELY) return { vi: 'khá chắc', en: 'fairly sure' };
  return { vi: 'cần xem lại', en: 'needs a look' };
}
