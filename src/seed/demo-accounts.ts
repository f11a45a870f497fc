/** The password of every account of the demonstration; public, as are the accounts. */
export const DEMO_PASSWORD = 'dondoc2025';

/** An account of the demonstration, as the start and the status page show it. */
export interface ShownDemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly agency: string;
  readonly role: string;
}

/** Logins of the people at the standing agency, of the supervising leader and of the administrator. */
export const DEMO_LOGINS = {
  planOwner: 'so-noi-vu',
  standingHead: 'so-noi-vu-giam-doc',
  standingOfficer: 'so-noi-vu-chuyen-vien',
  leader: 'lanh-dao',
  administrator: 'admin',
} as const;

/** The accounts to try first: each side of the plan once. Every other agency has one too, named after it. */
export const SHOWN_DEMO_ACCOUNTS: readonly ShownDemoAccount[] = [
  shown('ba-dinh', 'UBND phường Ba Đình', 'UBND phường Ba Đình', 'Chuyên viên, thủ trưởng'),
  shown('soc-son', 'UBND xã Sóc Sơn', 'UBND xã Sóc Sơn', 'Chuyên viên, thủ trưởng'),
  shown('so-y-te', 'Sở Y tế', 'Sở Y tế', 'Chuyên viên, thủ trưởng'),
  shown(DEMO_LOGINS.planOwner, 'Người theo dõi kế hoạch', 'Sở Nội vụ', 'Theo dõi kế hoạch'),
  shown(DEMO_LOGINS.standingHead, 'Giám đốc Sở Nội vụ', 'Sở Nội vụ', 'Thủ trưởng'),
  shown(DEMO_LOGINS.standingOfficer, 'Chuyên viên Sở Nội vụ', 'Sở Nội vụ', 'Chuyên viên'),
  shown(DEMO_LOGINS.leader, 'Lê Hồng Sơn', 'UBND Thành phố', 'Lãnh đạo phụ trách'),
  shown(DEMO_LOGINS.administrator, 'Quản trị hệ thống', '', 'Quản trị'),
];

function shown(login: string, name: string, agency: string, role: string): ShownDemoAccount {
  return { login, password: DEMO_PASSWORD, name, agency, role };
}
