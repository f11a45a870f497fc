/** The addresses of the pages: features link to each other by these, never by importing each other. */
export const paths = {
  home: '/',
  logIn: '/dang-nhap',
  myTasks: '/viec',
  task: (id: string) => `/viec/${id}`,
  report: (id: string) => `/bao-cao/${id}`,
  round: (id: string) => `/ky-bao-cao/${id}`,
  plans: '/ke-hoach',
  plan: (id: string) => `/ke-hoach/${id}`,
  /** A part of a plan's page: `bang`, `van-ban`, `tien-do`, `danh-gia`. */
  planPart: (id: string, part: string) => `/ke-hoach/${id}/${part}`,
  planImport: '/ke-hoach/nhap',
  toDecide: '/can-xu-ly',
  /** What waits for a decision in one plan. */
  toDecideOf: (planId: string) => `/can-xu-ly?${new URLSearchParams({ planId }).toString()}`,
  leader: '/lanh-dao',
  leaderWeek: '/lanh-dao/tuan',
  /** Tasks that fit a filter of the list: what a figure opens to. */
  taskList: (filter: Readonly<Record<string, string>> = {}) =>
    `/danh-sach-viec?${new URLSearchParams(filter).toString()}`,
  agencies: '/don-vi',
  /** Ids of agencies hold slashes (`ha-noi/so-noi-vu`), which stand in the address as they are. */
  agency: (id: string) => `/don-vi/${id}`,
  search: (text = '') =>
    text === '' ? '/tim-kiem' : `/tim-kiem?${new URLSearchParams({ q: text }).toString()}`,
  notifications: '/thong-bao',
  profile: '/ca-nhan',
  calendar: '/lich-lam-viec',
  policies: '/chinh-sach',
  accounts: '/tai-khoan',
  ledger: '/so-theo-doi',
  verification: (id: string) => `/so-theo-doi/${id}`,
  health: '/suc-khoe',
  alarms: '/canh-bao',
  demonstration: '/ban-dung-thu',
  accessibility: '/tiep-can',
} as const;

/** Of `paths.taskList`: the states of work that its assignee still has to do, nothing of it handed in. */
export const IN_HAND = 'not-received,in-progress,returned';
