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
  leader: '/lanh-dao',
  agencies: '/don-vi',
  calendar: '/lich-lam-viec',
  policies: '/chinh-sach',
  accounts: '/tai-khoan',
  ledger: '/so-theo-doi',
  health: '/suc-khoe',
  demonstration: '/ban-dung-thu',
} as const;
