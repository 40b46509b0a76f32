import type { HelpWords } from "./en.ts";

export const vi: HelpWords = {
	close: "Đóng",
	others: "Các phòng khác dùng để làm gì",
	glossary: "Các từ có nghĩa gì",
	keys: "Phím tắt",
	rooms: {
		design:
			"Nơi sửa thủ tục bằng ô và danh sách: các bước, câu hỏi, giấy tờ, lệ phí, thời hạn. Chọn ở bên trái hoặc trong hình, sửa ở bên phải. Mọi thứ đều hoàn tác được.",
		text: "Cùng thủ tục đó ở dạng văn bản. Ai quen gõ thì sửa ở đây; ô và hình thay đổi theo ngay.",
		translations:
			"Mọi câu người dân đọc, đặt cạnh nhau theo ngôn ngữ. Chỗ còn thiếu được đánh dấu.",
		preview:
			"Biểu mẫu như người dân sẽ thấy, trên điện thoại hoặc máy tính, theo nội dung đang có trên màn hình.",
		play: "Đóng vai người nộp và cán bộ, đi hết một hồ sơ trước khi người khác phải đi. Có thể giữ lại thành tình huống để thử lại sau mỗi thay đổi.",
		compare:
			"Điểm khác so với bản đã công bố, bằng lời, theo người nhận thấy; các tình huống diễn ra thế nào; và ai phải đồng ý.",
		propose:
			"Đề nghị người khác chấp nhận thay đổi. Chưa có gì có hiệu lực cho đến khi những nơi chịu trách nhiệm đồng ý.",
	},
	words: {
		procedure: [
			"Thủ tục",
			"Thủ tục hành chính viết thành văn bản: hỏi gì, tốn gì, mất bao lâu, diễn ra thế nào.",
		],
		edition: [
			"Phiên bản",
			"Một văn bản thủ tục đã được duyệt. Hồ sơ mới theo phiên bản từ ngày đầu của nó.",
		],
		case: ["Hồ sơ", "Bộ hồ sơ của một người nộp trong một thủ tục."],
		step: ["Bước", "Nơi hồ sơ đang đứng; có người hoặc hệ thống làm việc ở đó."],
		outcome: ["Kết quả của bước", "Hướng đi tiếp do một người chọn ở một bước."],
		field: ["Trường thông tin", "Một dữ liệu: một câu hỏi, hoặc điều cơ sở dữ liệu cung cấp."],
		shared: [
			"Trường dùng chung",
			"Trường mà nhiều thủ tục dùng, để người dân gặp cùng một câu hỏi ở mọi nơi.",
		],
		register: [
			"Cơ sở dữ liệu",
			"Cơ sở dữ liệu nhà nước được đọc hoặc ghi. Đơn vị quản lý quyết định ai được phép.",
		],
		part: ["Phần dùng chung", "Các bước mà nhiều thủ tục dùng chung."],
		clock: ["Thời hạn", "Việc được kéo dài bao lâu, và điều gì dừng việc tính."],
		burden: [
			"Gánh nặng",
			"Những gì thủ tục đòi hỏi ở người dân: ô phải điền, giấy tờ, lần đến, lệ phí, số ngày.",
		],
		scenario: [
			"Tình huống",
			"Câu chuyện của một hồ sơ và kết thúc phải có. Được thử lại sau mỗi thay đổi.",
		],
		finding: ["Phát hiện", "Điều bộ kiểm tra thấy, ở đâu, và cách sửa nếu có."],
		published: [
			"Đã công bố",
			"Văn bản đã được chấp nhận và có giá trị. Mọi thứ khác là bản nháp hoặc đề xuất.",
		],
		proposal: ["Đề xuất", "Thay đổi mà người khác được đề nghị chấp nhận."],
	},
};
