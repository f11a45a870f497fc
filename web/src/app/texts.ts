/** The words of the shell. */
export const texts = {
  appName: { vi: 'Đôn Đốc', en: 'Đôn Đốc' },
  tagline: { vi: 'Theo dõi, đôn đốc thực hiện kế hoạch', en: 'Following up on official plans' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  menu: { vi: 'Danh mục', en: 'Menu' },
  navigation: { vi: 'Các trang', en: 'Pages' },
  switchLanguage: { vi: 'English', en: 'Tiếng Việt' },
  logOut: { vi: 'Đăng xuất', en: 'Log out' },
  accessibility: { vi: 'Khả năng tiếp cận', en: 'Accessibility' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  offline: {
    vi: 'Không có kết nối mạng. Nội dung đang viết vẫn được giữ; hệ thống tự gửi lại khi có mạng.',
    en: 'There is no network. What you write is kept; it is sent again when the network is back.',
  },
  unavailable: {
    vi: 'Hệ thống tạm thời chưa trả lời. Nội dung đang viết vẫn được giữ.',
    en: 'The service does not answer for the moment. What you write is kept.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  notFoundTitle: { vi: 'Không có trang này', en: 'There is no such page' },
  notFound: {
    vi: 'Địa chỉ không đúng, hoặc nội dung không thuộc phạm vi của tài khoản này.',
    en: 'The address is wrong, or what it names does not concern this account.',
  },
  toHome: { vi: 'Về trang đầu', en: 'To the first page' },
  forbiddenTitle: { vi: 'Tài khoản này không dùng trang này', en: 'This account does not use this page' },
  forbidden: {
    vi: 'Trang thuộc về vai trò khác. Nếu cần dùng, hãy liên hệ người quản trị hệ thống.',
    en: 'The page belongs to another role. If you need it, ask the administrator of the system.',
  },
  errorTitle: { vi: 'Trang không hiện được', en: 'The page cannot be shown' },
  error: {
    vi: 'Có lỗi khi hiện trang này. Hãy tải lại; nội dung đang viết vẫn được giữ.',
    en: 'Something went wrong while showing this page. Load it again; what you write is kept.',
  },
  newVersion: {
    vi: 'Hệ thống vừa được nâng cấp. Hãy tải lại trang để dùng tiếp.',
    en: 'The system was upgraded. Load the page again to go on.',
  },
  reload: { vi: 'Tải lại trang', en: 'Load the page again' },
} as const;
