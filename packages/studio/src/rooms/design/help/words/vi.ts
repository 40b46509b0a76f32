import type { HelpWords } from "./en.ts";

export const vi: HelpWords = {
	open: (what) => `Giải thích: ${what}`,
	example: "Ví dụ:",
	topics: {
		title: {
			is: "Tên mà người dân và cán bộ nhìn thấy.",
			example: "“Nộp hồ sơ”, không phải “Mẫu 12-B”.",
		},
		help: { is: "Một, hai câu giải thích đứng dưới tên.", example: "“Như ghi trên thẻ căn cước.”" },
		who: { is: "Vai trò làm bước này.", example: "Cán bộ thẩm định, lãnh đạo ký." },
		does: {
			is: "Việc được làm ở bước này.",
			example: "Người nộp “điền tờ khai”, cơ quan “quyết định”.",
		},
		deadline: {
			is: "Thời gian của bước, và điều xảy ra khi quá hạn.",
			example: "5 ngày làm việc; quá hạn thì báo lãnh đạo.",
		},
		within: { is: "Độ dài của thời hạn.", example: "10 ngày làm việc. Ngày nghỉ không tính." },
		when_late: {
			is: "Điều xảy ra khi hết thời hạn.",
			example: "“Báo lãnh đạo”, hoặc hồ sơ tự đi tiếp.",
		},
		warn: { is: "Nhắc trước khi hết hạn.", example: "Trước 1 ngày làm việc." },
		pages: {
			is: "Các trang của tờ khai, theo thứ tự người dân gặp.",
			example: "Trang 1 “Về bạn”, trang 2 “Con chó của bạn”.",
		},
		ask: { is: "Những gì được hỏi, theo thứ tự.", example: "Họ tên, rồi ngày sinh." },
		outcomes: {
			is: "Các hướng mà người làm bước này có thể chọn.",
			example: "“Đồng ý”, “Yêu cầu bổ sung”, “Từ chối”.",
		},
		answers: {
			is: "Các trả lời có thể đến từ hệ thống.",
			example: "“Có”, “không có”, “không trả lời”.",
		},
		go_to: { is: "Bước tiếp theo.", example: "Sau “Đồng ý”, hồ sơ sang “Ký”." },
		reason: {
			is: "Có phải viết lý do không.",
			example: "Ai từ chối phải viết vì sao; người nộp đọc được.",
		},
		marks: {
			is: "Có đánh dấu chỗ sai cần sửa không.",
			example: "Cán bộ đánh dấu ngày sinh; người nộp chỉ sửa chỗ đó.",
		},
		when: {
			is: "Điều kiện để mục này có mặt.",
			example: "“Trẻ sinh tại nhà”: chỉ khi đó mới hỏi.",
		},
		data: {
			is: "Những gì hồ sơ biết về người dân và việc của họ.",
			example: "Họ tên, ngày sinh, số bản sao.",
		},
		documents: {
			is: "Giấy tờ phải có, và các cách để có.",
			example: "Văn bản của người đỡ đẻ, chỉ khi trẻ sinh tại nhà.",
		},
		fees: {
			is: "Số tiền phải nộp, và khi nào.",
			example: "Đăng ký 10 EUR, mỗi bản sao thêm 2 EUR.",
		},
		amount: { is: "Số tiền.", example: "10 EUR." },
		conditions: {
			is: "Điều kiện có tên, dùng được ở nhiều chỗ.",
			example: "“Trưởng thành”: con chó từ 2 tuổi.",
		},
		checks: { is: "Điều phải đúng thì mới gửi được.", example: "“Ngày sinh không ở tương lai.”" },
		clocks: {
			is: "Các thời hạn hứa với người dân.",
			example: "“Thời gian quyết định”: 10 ngày làm việc từ lúc nộp.",
		},
		channels: { is: "Các cách nộp hồ sơ.", example: "Trực tuyến và tại quầy." },
		roles: { is: "Những ai tham gia.", example: "Người nộp, cán bộ, lãnh đạo." },
		offices: { is: "Cơ quan nào nhận và giải quyết.", example: "Xã nơi người nộp cư trú." },
		results: { is: "Thứ người dân nhận được.", example: "Giấy phép mà người nộp nhận." },
		messages: {
			is: "Thư và tin báo gửi cho người dân.",
			example: "“Đã nhận hồ sơ {{case.number}}.”",
		},
		registers: {
			is: "Các cơ sở dữ liệu mà thủ tục được đọc.",
			example: "Cơ sở dữ liệu dân cư biết ngày sinh.",
		},
		prefill: {
			is: "Giá trị lấy từ cơ sở dữ liệu, người dân chỉ xem lại.",
			example: "Ngày sinh lấy từ cơ sở dữ liệu dân cư.",
		},
		use: {
			is: "Trường của thư viện được dùng ở đây.",
			example: "“Số điện thoại” của thư viện trường.",
		},
		law: { is: "Căn cứ pháp lý.", example: "“Luật Hộ tịch, Điều 16”." },
		owner: { is: "Cơ quan chịu trách nhiệm về văn bản.", example: "Bộ ban hành thủ tục." },
		edition: {
			is: "Ngày đầu tiên hồ sơ mới theo bản này.",
			example: "01/01/2027: ai nộp trước thì theo bản cũ.",
		},
		languages: {
			is: "Các ngôn ngữ của thủ tục; thứ tiếng đầu là gốc.",
			example: "Tiếng Việt trước, rồi tiếng Anh.",
		},
		result: { is: "Hồ sơ kết thúc thế nào.", example: "“Được giải quyết”." },
	},
};
