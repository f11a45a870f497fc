/** A plan of our own: no such province, no such plan. One paragraph or row a line. */
export const RABIES_PLAN = `ỦY BAN NHÂN DÂN TỈNH BÌNH AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND | Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phòng, chống bệnh dại trên địa bàn tỉnh năm 2026
Thực hiện Quyết định số 99/QĐ-TTg ngày 01/02/2026 của Thủ tướng Chính phủ về phòng, chống bệnh dại; Chỉ thị số 08-CT/TU ngày 10/02/2026 của Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh Bình An ban hành Kế hoạch với những nội dung như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giảm số người phải điều trị dự phòng và không để dịch lây lan giữa các xã, phường trên địa bàn tỉnh.
2. Yêu cầu
- Các cấp, các ngành xác định đây là nhiệm vụ thường xuyên.
II. MỤC TIÊU
1. Mục tiêu chung
- Khống chế bệnh dại ở động vật nuôi, tiến tới 100% địa bàn an toàn dịch bệnh.
2. Mục tiêu cụ thể
- Tiêm phòng cho ít nhất 90% đàn chó, mèo; trên 95% hộ nuôi chó, mèo ký cam kết.
- Giảm 20% số người bị chó cắn so với năm 2025.
- Duy trì hệ thống giám sát từ tỉnh đến cơ sở.
III. NHIỆM VỤ, GIẢI PHÁP
1. Xây dựng phương án tiêm phòng cho đàn chó, mèo
- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.
- Cơ quan phối hợp: Sở Y tế, Ủy ban nhân dân các xã, phường.
- Thời gian hoàn thành: Trước ngày 30/4/2026.
- Sản phẩm: Phương án được phê duyệt.
2. Thông tin, truyền thông
a) Nhiệm vụ:
- Xây dựng chuyên mục về cách nuôi chó, mèo an toàn trên các phương tiện thông tin đại chúng của tỉnh.
- In và cấp phát tờ rơi đến từng hộ nuôi chó, mèo.
b) Cơ quan thực hiện:
- Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch.
- Đơn vị phối hợp: Các sở, ngành liên quan.
c) Thời gian thực hiện: Thường xuyên.
3. Nâng cao năng lực chẩn đoán của các phòng xét nghiệm.
IV. KINH PHÍ THỰC HIỆN
1. Ngân sách nhà nước bố trí trong dự toán hằng năm của các cơ quan, đơn vị.
V. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường (cơ quan thường trực)
- Là cơ quan thường trực, tham mưu Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Kế hoạch này.
- Chủ trì, phối hợp với Sở Y tế và Ủy ban nhân dân các xã, phường điều tra các ổ dịch khi có trường hợp nghi mắc bệnh dại.
- Tổ chức hội nghị triển khai, hoàn thành trong quý II/2026.
2. Sở Y tế: Phối hợp với Sở Nông nghiệp và Môi trường giám sát ca bệnh trên người; báo cáo Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.
3. Sở Tài chính, Kho bạc Nhà nước khu vực
a) Chủ trì, phối hợp với Sở Nông nghiệp và Môi trường
- Thẩm định dự toán của các đơn vị.
- Hướng dẫn thanh toán, quyết toán kinh phí.
b) Phối hợp với các sở, ngành, Ủy ban nhân dân các xã, phường
- Kiểm tra việc sử dụng kinh phí.
4. Giao Công an tỉnh chủ trì xử lý chủ nuôi chó thả rông, hoàn thành đợt cao điểm trước ngày 30/6/2026.
5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội
Vận động hội viên, đoàn viên tiêm phòng cho chó, mèo.
6. Ủy ban nhân dân các xã, phường
- Thống kê số hộ nuôi chó, mèo; hằng năm tổng hợp, báo cáo về Sở Nông nghiệp và Môi trường để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.
7. Cơ chế phối hợp
- Sở Nông nghiệp và Môi trường định kỳ hằng quý tổ chức giao ban với các ngành.
8. Chế độ báo cáo
- Các sở, ngành báo cáo kết quả thực hiện về Sở Nông nghiệp và Môi trường trước ngày 05/12 hằng năm.
Trên đây là Kế hoạch phòng, chống bệnh dại năm 2026. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về Sở Nông nghiệp và Môi trường để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.
Nơi nhận: - Bộ Nông nghiệp và Môi trường (để báo cáo); - Các sở, ngành; - Lưu: VT, KT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An
PHỤ LỤC
DANH MỤC NHIỆM VỤ NĂM 2026
STT | Nội dung công việc | Cơ quan thực hiện |  | Thời gian hoàn thành | Sản phẩm
 |  | Chủ trì | Phối hợp |  | 
(1) | (2) | (3) | (4) | (5) | (6)
A | Công tác chỉ đạo |  |  |  | 
1 | Kiện toàn Ban Chỉ đạo | Sở Nông nghiệp và Môi trường | Sở Nội vụ | Tháng 4/2026 | Quyết định
2 | Tổ chức hội nghị triển khai | Sở Nông nghiệp và Môi trường |  | Quý II/2026 | Hội nghị
 | Ban hành văn bản hướng dẫn |  |  |  | Văn bản
B. CÔNG TÁC CHUYÊN MÔN
1 | Tiêm phòng đợt 1 | Ủy ban nhân dân các xã, phường | Trạm Y tế; Chi cục Chăn nuôi và Thú y | 15/4/2026 - 15/5/2026 | Báo cáo
2 | Lấy mẫu giám sát | Sở Y tế |  | Thường xuyên, hằng năm | 
PHỤ LỤC 2
DỰ TOÁN KINH PHÍ
TT | Nội dung | Đơn vị thực hiện | Kinh phí (triệu đồng)
1 | Mua vắc-xin | Sở Y tế | 120
2 | Tập huấn | Sở Y tế | 30
`;
