import type { Locale } from '../common/locale.ts';

/** The password of every account of the demonstration; public, as are the accounts. */
export const DEMO_PASSWORD = 'dondoc2025';

/** An account of the demonstration, as the start and the status page show it. */
export interface ShownDemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly agency: string;
  readonly role: Readonly<Record<Locale, string>>;
}

/** Logins of the people at the standing agency, of the supervising leader and of the administrator. */
export const DEMO_LOGINS = {
  planOwner: 'so-noi-vu',
  standingHead: 'so-noi-vu-giam-doc',
  standingOfficer: 'so-noi-vu-chuyen-vien',
  leader: 'lanh-dao',
  administrator: 'admin',
} as const;

const BODY = { vi: 'Chuyên viên, thủ trưởng', en: 'Officer, head of agency' };
const PLAN_OWNER = { vi: 'Theo dõi kế hoạch', en: 'Follows the plan' };
const HEAD = { vi: 'Thủ trưởng', en: 'Head of agency' };
const OFFICER = { vi: 'Chuyên viên', en: 'Officer' };
const LEADER = { vi: 'Lãnh đạo phụ trách', en: 'Supervising leader' };
const ADMINISTRATOR = { vi: 'Quản trị', en: 'Administrator' };

/** The accounts to try first: each side of the plan once. Every other agency has one too, named after it. */
export const SHOWN_DEMO_ACCOUNTS: readonly ShownDemoAccount[] = [
  shown('ba-dinh', 'UBND phường Ba Đình', 'UBND phường Ba Đình', BODY),
  shown('soc-son', 'UBND xã Sóc Sơn', 'UBND xã Sóc Sơn', BODY),
  shown('so-y-te', 'Sở Y tế', 'Sở Y tế', BODY),
  shown(DEMO_LOGINS.planOwner, 'Người theo dõi kế hoạch', 'Sở Nội vụ', PLAN_OWNER),
  shown(DEMO_LOGINS.standingHead, 'Giám đốc Sở Nội vụ', 'Sở Nội vụ', HEAD),
  shown(DEMO_LOGINS.standingOfficer, 'Chuyên viên Sở Nội vụ', 'Sở Nội vụ', OFFICER),
  shown(DEMO_LOGINS.leader, 'Lê Hồng Sơn', 'UBND Thành phố', LEADER),
  shown(DEMO_LOGINS.administrator, 'Quản trị hệ thống', '', ADMINISTRATOR),
];

function shown(
  login: string,
  name: string,
  agency: string,
  role: ShownDemoAccount['role'],
): ShownDemoAccount {
  return { login, password: DEMO_PASSWORD, name, agency, role };
}
