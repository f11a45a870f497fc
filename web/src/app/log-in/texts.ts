/** The words of the log-in. */
export const texts = {
  title: { vi: 'Đăng nhập', en: 'Log in' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Log in' },
  loginMissing: { vi: 'Hãy nhập tên đăng nhập', en: 'Enter the login' },
  passwordMissing: { vi: 'Hãy nhập mật khẩu', en: 'Enter the password' },
  demoTitle: { vi: 'Đây là bản dùng thử', en: 'This is a demonstration' },
  demoText: {
    vi: 'Kế hoạch và đơn vị có thật, diễn biến và số liệu là ví dụ. Chọn một tài khoản để vào.',
    en: 'Plan and bodies are real, events and figures are examples. Choose an account to enter.',
  },
  demoMore: { vi: 'Xem diễn biến của bản dùng thử', en: 'See what happens in the demonstration' },
  expiredTitle: { vi: 'Phiên làm việc đã hết', en: 'The session has ended' },
  expiredText: {
    vi: 'Nhập lại mật khẩu để tiếp tục. Nội dung đang viết vẫn được giữ.',
    en: 'Enter the password again to go on. What you write is kept.',
  },
  asSomebodyElse: { vi: 'Dùng tài khoản khác', en: 'Use another account' },
} as const;
