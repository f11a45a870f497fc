/** The words of "Nhập kế hoạch" before and around the review. */
export const texts = {
  title: { vi: 'Nhập kế hoạch', en: 'Import a plan' },
  reviewTitle: { vi: 'Rà soát kế hoạch', en: 'Review of a plan' },
  intro: {
    vi: 'Gửi văn bản kế hoạch (kèm phụ lục nếu có). Hệ thống đọc và đề xuất từng việc giao; không có gì được ban hành khi chưa có người xác nhận.',
    en: 'Send in the document of a plan, with its annexes. The system reads it and proposes each assignment; nothing is issued before a person confirms it.',
  },
  fromFiles: { vi: 'Từ tệp', en: 'From files' },
  fromText: { vi: 'Dán văn bản', en: 'Paste the text' },
  way: { vi: 'Cách nhập', en: 'How it comes in' },
  files: {
    vi: 'Tệp văn bản, theo đúng thứ tự (kế hoạch trước, phụ lục sau)',
    en: 'Files, in their order (plan first, then annexes)',
  },
  chooseFiles: { vi: 'Chọn tệp', en: 'Choose files' },
  filesKinds: {
    vi: 'hoặc kéo tệp vào đây. Nhận .docx, .doc, .pdf (có chữ), .xlsx, .odt, .rtf, .html, .md, .txt',
    en: 'or drop files here: .docx, .doc, .pdf (with text), .xlsx, .odt, .rtf, .html, .md, .txt',
  },
  pasted: { vi: 'Nội dung văn bản', en: 'Text of the plan' },
  moveUp: { vi: (name: string) => `Đưa ${name} lên trước`, en: (name: string) => `Move ${name} up` },
  remove: { vi: (name: string) => `Bỏ ${name}`, en: (name: string) => `Remove ${name}` },
  send: { vi: 'Gửi và đọc', en: 'Send and read' },
  nothingChosen: { vi: 'Hãy chọn tệp hoặc dán nội dung văn bản.', en: 'Choose a file or paste the text.' },
  sendingShare: {
    vi: (percent: number) => `Đang gửi: ${percent} %`,
    en: (percent: number) => `Sending: ${percent} %`,
  },
  sendingAgain: {
    vi: (attempt: number, percent: number) =>
      `Đường truyền bị ngắt; đang gửi lại lần ${attempt}: ${percent} %`,
    en: (attempt: number, percent: number) =>
      `The line broke; sending again, attempt ${attempt}: ${percent} %`,
  },
  earlier: { vi: 'Các lần nhập của cơ quan', en: "Your agency's imports" },
  noImports: { vi: 'Chưa có lần nhập nào.', en: 'There is no import yet.' },
  untitled: { vi: 'Chưa đọc được tên kế hoạch', en: 'The title could not be read' },
  begunAt: { vi: (at: string) => `gửi lúc ${at}`, en: (at: string) => `sent at ${at}` },
  reading: { vi: 'Đang đọc văn bản…', en: 'The document is being read…' },
  readingHint: {
    vi: 'Thường chỉ mất vài giây. Bạn có thể rời trang này; kết quả đọc vẫn được giữ.',
    en: 'It takes some seconds. You may leave this page; the result is kept.',
  },
  readAgain: { vi: 'Đọc lại', en: 'Read again' },
  failed: { vi: 'Chưa đọc được văn bản', en: 'The document could not be read' },
  failedHint: {
    vi: 'Sửa theo hướng dẫn trên rồi gửi tệp khác, hoặc đọc lại tệp đã gửi.',
    en: 'Do as it says and send another file, or read the files once more.',
  },
  sendAnother: { vi: 'Gửi tệp khác', en: 'Send another file' },
  discard: { vi: 'Bỏ lần nhập này', en: 'Put this import aside' },
  discardQuestion: {
    vi: 'Bỏ lần nhập này? Văn bản và nhật ký rà soát vẫn được lưu, nhưng không lập được kế hoạch từ đó nữa.',
    en: 'Put this import aside? Its text and its log are kept, but no plan can be made of it any more.',
  },
  discarded: { vi: 'Lần nhập này đã được bỏ.', en: 'This import was put aside.' },
  sourceFiles: { vi: 'Tệp đã gửi', en: 'Files sent in' },
  pages: { vi: (count: number) => `${count} trang`, en: (count: number) => `${count} pages` },
  back: { vi: 'Các lần nhập', en: 'All imports' },
  steps: { vi: 'Các bước', en: 'Steps' },
  stepReview: { vi: 'Rà soát', en: 'Review' },
  stepPreview: { vi: 'Xem trước', en: 'Preview' },
  stepIssue: { vi: 'Ban hành', en: 'Issue' },
} as const;
