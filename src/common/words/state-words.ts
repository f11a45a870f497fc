import type { AgencyKind } from '../../../domain/agency/agency.ts';
import type { Mandate } from '../../../domain/agency/treatment.ts';
import type { TimeClass } from '../../../domain/deadline/time-class.ts';
import type { Timeliness } from '../../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../../domain/obligation/firing.ts';
import type { AssigneeRole } from '../../../domain/plan/plan-document.ts';
import type { ReportStatus } from '../../../domain/report/report.ts';
import type { TaskStatus } from '../../../domain/task/task.ts';
import type { Locale } from '../locale.ts';

/**
 * The words of docs/glossary.md for states, as files for people have them. The screens have the same in
 * `web/src/components`; a test compares them.
 */
export type Words = Readonly<Record<Locale, string>>;

export const TASK_STATE_WORDS: Readonly<Record<TaskStatus, Words>> = {
  'not-received': { vi: 'Chưa tiếp nhận', en: 'Not received' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'awaiting-confirmation': { vi: 'Chờ xác nhận', en: 'Awaiting confirmation' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
  refused: { vi: 'Từ chối (được đồng ý)', en: 'Refused, with consent' },
  ended: { vi: 'Kết thúc theo dõi', en: 'No longer followed' },
};

export const REPORT_STATE_WORDS: Readonly<Record<ReportStatus, Words>> = {
  'not-submitted': { vi: 'Chưa nộp', en: 'Not submitted' },
  submitted: { vi: 'Đã nộp, chờ chấp nhận', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  cancelled: { vi: 'Không phải báo cáo', en: 'Not owed' },
};

export const TIMELINESS_WORDS: Readonly<Record<Timeliness, Words>> = {
  'on-time': { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Muộn', en: 'Late' },
};

export const ROLE_WORDS: Readonly<Record<AssigneeRole, Words>> = {
  lead: { vi: 'chủ trì', en: 'lead' },
  perform: { vi: 'thực hiện', en: 'perform' },
  coordinate: { vi: 'phối hợp', en: 'coordinate' },
};

export const MANDATE_WORDS: Readonly<Record<Mandate, Words>> = {
  directive: { vi: 'giao', en: 'directed' },
  request: { vi: 'đề nghị', en: 'requested' },
};

const TIME_CLASSES: Readonly<Record<TimeClass, Words>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'in-time': { vi: 'Trong hạn', en: 'In time' },
  'no-deadline': { vi: 'Không hạn', en: 'No deadline' },
};

/** To bodies outside the authority nothing is "overdue". */
const POLITE_OVERDUE: Words = { vi: 'Đã qua thời hạn', en: 'Past its date' };

/** The word for a time class; polite for what was requested and not directed. */
export function timeClassWords(value: TimeClass, treatment: FollowedTreatment): Words {
  return value === 'overdue' && treatment === 'requested' ? POLITE_OVERDUE : TIME_CLASSES[value];
}

/** Kinds of bodies, in the plural that heads a group. */
export const AGENCY_KIND_WORDS: Readonly<Record<AgencyKind, Words>> = {
  "people's-committee": { vi: 'Ủy ban nhân dân', en: "People's committees" },
  department: { vi: 'Sở', en: 'Departments' },
  equivalent: { vi: 'Cơ quan tương đương sở', en: 'Equivalents of departments' },
  inspectorate: { vi: 'Thanh tra', en: 'Inspectorates' },
  'management-board': { vi: 'Ban quản lý', en: 'Management boards' },
  'district-office': { vi: 'Phòng, ban cấp huyện', en: 'District offices' },
  'public-service-unit': { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service units' },
  'armed-force': { vi: 'Công an, quân sự', en: 'Police, military' },
  'social-insurance': { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  'front-or-mass-organisation': { vi: 'Mặt trận, đoàn thể', en: 'Front, mass organisations' },
  association: { vi: 'Hội', en: 'Associations' },
  press: { vi: 'Báo, đài', en: 'Press' },
  'party-body': { vi: 'Cơ quan Đảng', en: 'Party bodies' },
  'enterprise-group': { vi: 'Doanh nghiệp', en: 'Enterprises' },
  other: { vi: 'Cơ quan khác', en: 'Others' },
};
