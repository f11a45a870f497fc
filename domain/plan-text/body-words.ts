/**
 * Words of which names of bodies are made, in their comparing form (lower case, "ủy"). A table of the language of
 * administration, not of any one register: bodies that no register holds are read too.
 */
export const collectiveNouns: readonly string[] = words(`
  sở|bộ|phòng|ban|ngành|đoàn thể|hội đoàn thể|hội quần chúng|hội|cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp
  hợp tác xã|cá nhân|cấp ủy|chính quyền|lực lượng|trường|trường đại học|trường cao đẳng|nhà trường|cơ sở|cơ sở giáo dục|cơ sở đào tạo|cơ sở y tế|viện|viện nghiên cứu|nhà khoa học|chuyên gia|hiệp hội|chủ đầu tư|nhà đầu tư|nhà thầu
  quận|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tập đoàn|tổng công ty|công ty|ngân hàng|thôn|tổ dân phố
  báo|đài|trung tâm|bệnh viện|hộ|hộ kinh doanh|hộ gia đình|người sử dụng lao động|người lao động|cấp|đoàn|tổ công tác|ban quản lý|chi cục|cục|ban chỉ đạo|hội đồng|bệnh viện|đoàn kiểm tra|đoàn thanh tra|đoàn công tác|đoàn giám sát|lực lượng chức năng|chủ rừng|chủ đập|chủ hồ|chủ hồ chứa|chủ cơ sở|chủ phương tiện|chủ tàu|hồ chứa|bản|ấp|khu phố|tổ dân cư|làng nghề|nhà tài trợ|trạm y tế|phòng khám|khoa|đảng ủy|đảng bộ|chi bộ|ban xây dựng đảng
`);

/** Lists of parts; between the parts any of ", ", " - ", " và ", "&" may stand, or only a blank. */
export const fieldNames: readonly (readonly (readonly string[])[])[] = words(`
  nội vụ|tài chính|tư pháp|xây dựng|công thương|y tế|ngoại vụ|du lịch|an toàn thực phẩm|giao thông vận tải|giao thông
  công an|quốc phòng|ngoại giao|kinh tế|dân tộc|tôn giáo|tuyên giáo|dân vận|tổ chức|nội chính|công nghiệp|thương mại
  nông nghiệp+môi trường|nông nghiệp+phát triển nông thôn|nông nghiệp|tài nguyên+môi trường|môi trường
  giáo dục+đào tạo|giáo dục|khoa học+công nghệ|khoa học công nghệ|thông tin+truyền thông
  văn hóa+thể thao+du lịch|văn hóa+thông tin+thể thao|văn hóa+thể thao|văn hóa+xã hội|văn hóa+thông tin+truyền thông|văn hóa+truyền thông|văn hóa+thông tin
  lao động+thương binh+xã hội|lao động|kế hoạch+đầu tư|quy hoạch+kiến trúc|dân tộc+tôn giáo|tuyên giáo+dân vận
  tài chính+kế hoạch|kế hoạch+tài chính|tổ chức+hành chính|hành chính+tổng hợp|hành chính+quản trị|kinh tế+hạ tầng+đô thị|kinh tế+hạ tầng|quản lý+đô thị|văn hóa|tổ chức+nội vụ
`).map((name) => name.split('+').map((part) => part.split(' ')));

/** Heads that are followed by one of the fields: "Sở Y tế", "Phòng Kinh tế", "Bộ Nội vụ". */
export const fieldHeads: readonly string[] = ['sở', 'phòng', 'bộ', 'ban', 'ngành', 'vụ'];

/** Heads that are a name by themselves; only a place or "Việt Nam" follows. */
export const wholeHeads: readonly string[] = words(`
  công an|thanh tra|bảo hiểm xã hội|bhxh|kho bạc nhà nước|kbnn|ngân hàng nhà nước|ngân hàng chính sách xã hội|ngân hàng chính sách xã hội - chi nhánh|ngân hàng chính sách xã hội chi nhánh|nhcsxh
  ủy ban mặt trận tổ quốc việt nam|ủy ban mặt trận tổ quốc|ủy ban mttq việt nam|ủy ban mttqvn|ủy ban mttq|ubmttq việt nam|ubmttqvn|ubmttq|mặt trận tổ quốc việt nam|mặt trận tổ quốc|mttq việt nam|mttqvn|mttq
  liên đoàn lao động|lđlđ|hội nông dân việt nam|hội nông dân|hội liên hiệp phụ nữ việt nam|hội liên hiệp phụ nữ|hội lhpn việt nam|hội lhpn|hội phụ nữ|hội cựu chiến binh việt nam|hội cựu chiến binh|hội ccb|hội chữ thập đỏ|hội người cao tuổi|hội luật gia|hội khuyến học|hội người khuyết tật|hội liên hiệp thanh niên việt nam|hội liên hiệp thanh niên
  tỉnh đoàn|thành đoàn|quận đoàn|huyện đoàn|đoàn thanh niên cộng sản hồ chí minh|đoàn thanh niên cs hồ chí minh|đoàn thanh niên|đoàn tncs hồ chí minh|đoàn tncshcm|đoàn tncs
  liên minh hợp tác xã|liên minh htx|hiệp hội doanh nghiệp|hội doanh nghiệp
  bộ chỉ huy quân sự|ban chỉ huy quân sự|bộ chqs|ban chqs|bộ tư lệnh|bộ chỉ huy bộ đội biên phòng|ban chỉ huy bộ đội biên phòng|bộ đội biên phòng|bđbp|bch quân sự|bch bộ đội biên phòng
  tòa án nhân dân|tand|viện kiểm sát nhân dân|viện ksnd|vksnd|thi hành án dân sự|chi cục thi hành án dân sự|cục thi hành án dân sự
  cục thuế|chi cục thuế|thuế|cục hải quan|chi cục hải quan|cục thống kê|chi cục thống kê|thống kê|cục cảnh sát quản lý hành chính về trật tự xã hội|cục quản lý thị trường|chi cục quản lý thị trường|chi cục kiểm lâm
  hải quan|cảnh sát biển|quản lý thị trường|vnpt|viettel|mobifone|điện lực|bưu điện|viễn thông|công ty điện lực|catp|cảnh sát phòng cháy chữa cháy|cảnh sát pccc
  tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|hội đồng nhân dân|hđnd|thường trực hội đồng nhân dân|thường trực hđnd|thường trực tỉnh ủy|thường trực thành ủy|thường trực ủy ban nhân dân|thường trực ubnd|hội đồng phối hợp phổ biến , giáo dục pháp luật|hội đồng phối hợp phổ biến giáo dục pháp luật|quốc hội|chính phủ|thủ tướng chính phủ
  văn phòng ủy ban nhân dân|văn phòng ubnd|vp ubnd|văn phòng hđnd và ubnd|văn phòng hđnd & ubnd|văn phòng hđnd - ubnd|vp hđnd và ubnd|văn phòng hội đồng nhân dân và ủy ban nhân dân|văn phòng hđnd|văn phòng hội đồng nhân dân|văn phòng tỉnh ủy|văn phòng thành ủy|văn phòng chính phủ
  kiểm toán nhà nước khu vực|kiểm toán nhà nước|ban dân tộc|cảng vụ hàng hải|cảng vụ đường thủy nội địa|vườn quốc gia|ngân hàng nhà nước việt nam|ngân hàng nhà nước chi nhánh
  báo và phát thanh , truyền hình|cơ quan báo và phát thanh , truyền hình|đài phát thanh và truyền hình|đài phát thanh - truyền hình|đài truyền thanh - truyền hình|đài phát thanh , truyền hình|đài pt - th|đài pt và th|đài truyền hình việt nam|đài tiếng nói việt nam|thông tấn xã việt nam|báo nhân dân|ủy ban trung ương mặt trận tổ quốc việt nam|ủy ban trung ương mttq việt nam|ban thường trực ủy ban mặt trận tổ quốc việt nam|ban thường trực ủy ban mttq việt nam|ban thường trực ủy ban mặt trận tổ quốc|trung ương đoàn thanh niên cộng sản hồ chí minh|trung ương hội liên hiệp phụ nữ việt nam|trung ương hội nông dân việt nam|tổng liên đoàn lao động việt nam|bảo hiểm xã hội việt nam|ngân hàng nhà nước việt nam
`);

/** Heads behind which the name goes on in words of its own, up to a mark or a verb. */
export const openHeads: readonly string[] = words(`
  đoàn điều tra|đoàn kiểm tra|đoàn thanh tra|đoàn công tác|đoàn giám sát|ban qlda|trung tâm|viện|ban quản lý|bql|ban chỉ đạo|ban điều phối|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|văn phòng|chi cục|cục|tổng cục|vụ
  sở|phòng|tạp chí|nhà xuất bản|báo|đài|cơ quan báo|cổng thông tin điện tử|cổng thông tin|hội đồng|hội|liên hiệp|hiệp hội|liên đoàn|liên minh|đoàn|tổ công tác|tổ giúp việc|tổ|đội|trạm|quỹ|trường|học viện|bệnh viện|công ty|tổng công ty|tập đoàn|ngân hàng|nhà máy|nhà hát|bảo tàng|thư viện|hạt kiểm lâm|ban|khoa|quân khu|sư đoàn|lữ đoàn|hải đoàn|vùng cảnh sát biển|câu lạc bộ|cơ quan thường trực|văn phòng thường trực|thường trực ban chỉ đạo|công đoàn|hạt kiểm lâm|đồn biên phòng
`);

/** Offices of a person who stands for his body. */
export const offices: readonly string[] = words(`
  chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|thủ trưởng|người đứng đầu|chánh|trưởng|lãnh đạo|hiệu trưởng|bí thư|chỉ huy trưởng|tổng giám đốc|tổng biên tập|điều dưỡng trưởng|tổ trưởng|đội trưởng|trưởng khoa|kế toán trưởng|cục trưởng|vụ trưởng|chi cục trưởng
`);

/** Words at which a name that has no table ends: verbs of duties and words that open another phrase. */
export const nameEnds: ReadonlySet<string> = new Set(
  words(`
  chủ trì|phối hợp|tổ chức|triển khai|thực hiện|tham mưu|hướng dẫn|kiểm tra|rà soát|tuyên truyền|đẩy mạnh|tăng cường|chỉ đạo|đôn đốc|tổng hợp|báo cáo|trình|đề xuất|bố trí|theo dõi|cung cấp|cập nhật|giám sát|đánh giá|thẩm định|xử lý|điều tra|nghiên cứu|lồng ghép|phát động|vận động|huy động|đào tạo|tập huấn|bồi dưỡng|phổ biến|nâng cao|chủ động|căn cứ|thường xuyên|kịp thời|tiếp tục|hỗ trợ|bảo đảm|đảm bảo|để|trong|theo|về|tại|trên|khi|nhằm|có|là|được|sẽ|đã|đang|cùng|với|qua|gửi|trước|hằng|hàng|định kỳ|đưa|lập|ban hành|phê duyệt|xem xét|quyết định|giải quyết|tháo gỡ|chịu|yêu cầu|tạo|duy trì|khảo sát|phân công|giao|cử|tiếp nhận|hoàn thiện|hoàn thành|chuẩn bị|công bố|công khai|thống nhất|thu thập|biên tập|thống kê|lựa chọn|xác định|phân bổ|cân đối|nếu|do|từ|đến|đối|nhất|như|gồm|bao gồm|nghiêm túc|tích cực|hoặc|cho|đồng thời|khẩn trương|quán triệt|kiện toàn|rút|mở|tham gia|khuyến khích|góp|đăng|phản ánh|thông báo|thành lập|ký|tiến hành|quan tâm|phát hiện|ưu tiên|chú trọng|tập trung|đề nghị|ngăn chặn|chấn chỉnh|xây dựng|quản lý|kiểm soát|chuyển|trao đổi|rà|làm|cấp|thanh tra|phát huy|nhân rộng|khắc phục|sử dụng|vận hành|thông tin|phản ánh|kiến nghị|kết quả|tình hình|số liệu|nội dung|việc|bám sát|nắm|cụ thể hóa|cụ thể hoá|kêu gọi|thúc đẩy|số hóa|số hoá|biên soạn|in ấn|khai thác|ký kết|giới thiệu|quảng bá|niêm yết|lấy ý kiến|dự kiến|vào cuộc|cấp phép|ra quân|thu hút|đấu tranh|phòng ngừa|tận dụng|ứng dụng|áp dụng|soạn thảo|tổng kiểm|tổng rà|tìm kiếm|từng bước|chọn|giúp|mua sắm|tôn vinh|khen thưởng|biểu dương|chấp hành|nghiệm thu|thi hành|sơ kết|tổng kết|tham vấn|thí điểm|sau khi|phải|cần|chính sách|kết nối|bàn giao|xác nhận|thẩm tra|tiêm|cứu|trồng|trang trí|treo|lắp đặt|nâng cấp|cải tạo|sửa chữa|mời|đón tiếp|tiếp đón|tuần tra|canh gác|thăm hỏi|tặng|chi trả|thanh toán|trả lời|phân luồng|cấp phát|chăm sóc|dự báo|cảnh báo|ứng phó|di dời|sơ tán|phân loại|bình xét|dọn|bình chọn|đặt hàng|đẩy nhanh|tuyển chọn|tuyển dụng|trực|bắt|nạo vét|gia cố|hoàn trả|nhắc nhở|vinh danh|truy quét|tổ giác|tố giác|xúc tiến|nhập|lấy|dạy
`),
);

/** Compounds with one of those words that end nothing: "công trình", "giao thông". */
export const keptCompounds: ReadonlySet<string> = new Set(
  words(`
  đăng ký|đăng kiểm|công trình|chương trình|quy trình|quá trình|giao thông|giao dịch|giao ban|hàng hải|hàng không|hàng hóa|ngân hàng|khách hàng|cửa hàng|cấp nước|cấp tỉnh|cấp huyện|cấp xã|các cấp|cứu nạn|cứu hộ|độc lập|dân lập|công lập|có liên quan|có thẩm quyền|trồng trọt|cây trồng|nông lâm|đối ngoại|đối tác|đường bộ|từ thiện|mở rộng|hộ nghèo|nghệ thông|an toàn|hoạch tổng|vụ tổng|việc làm|việc tử|công việc|làm việc
`),
);

/** Heads that are verbs too: a body only with a place behind them. */
export const verbLikeHeads: ReadonlySet<string> = new Set([
  'thanh tra',
  'thống kê',
  'thuế',
  'viễn thông',
  'quản lý thị trường',
]);

/** Abbreviations of bodies by themselves: never a field behind "Sở". */
export const ownAbbreviations: ReadonlySet<string> = new Set(
  words(
    'ubnd|hđnd|mttq|mttqvn|ubmttq|ubmttqvn|bhxh|tand|vksnd|catp|lđlđ|bch|kbnn|tp|tw|qlda|tncs|tncshcm|bđbp',
  ),
);

/** What may stand behind a collective: which of them, and where. */
export const collectiveTails: readonly string[] = words(`
  có liên quan|liên quan|khác|trực thuộc|chức năng|chuyên môn|có thẩm quyền|cùng cấp|thành viên|đóng trên địa bàn|trên địa bàn|nêu trên|ở trung ương|trung ương|địa phương|cấp tỉnh|cấp huyện|cấp xã|cấp thành phố|các cấp|chính trị - xã hội|chính trị-xã hội|chính trị xã hội|xã hội - nghề nghiệp|xã hội|quần chúng|đoàn thể|khu vực|còn lại|sử dụng lao động|truyền thông|báo chí|thông tấn|quản lý nhà nước|nhà nước|tư pháp|của tỉnh|của thành phố|thuộc tỉnh|thuộc thành phố|của huyện|của quận|thuộc quận|thuộc huyện|theo lĩnh vực quản lý|theo lĩnh vực phụ trách|theo lĩnh vực|có chức năng liên quan
`);

/** Kinds of units, with or without a proper name behind. */
export const placeTypes: readonly string[] = words(
  'tỉnh|thành phố|tp|quận|huyện|thị xã|xã|phường|đặc khu|thị trấn|khu vực|trung ương|tw|các cấp|cấp tỉnh|cấp huyện|cấp xã|thủ đô|thành ủy|tỉnh ủy|huyện ủy|quận ủy|đảng ủy',
);

/** Kinds of units whose people's committees a group names. */
export const unitTypes: readonly string[] = words(
  'tỉnh|xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố',
);

export const committeeHeads: readonly string[] = words('ủy ban nhân dân|ubnd');

function words(list: string): string[] {
  return list
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
