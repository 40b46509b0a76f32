import type { TourWords } from "./en.ts";

export const vi: TourWords = {
	title: "Làm thử trên một thủ tục mẫu",
	again: "Làm thử theo hướng dẫn",
	offerTitle: "Lần đầu ở đây? Hãy thử trên một thủ tục mẫu",
	offer:
		"Bốn việc nhỏ, khoảng ba phút. Đây là thủ tục không của địa phương nào: không tệp nào của bạn bị đụng tới, và bạn có thể rời đi bất cứ lúc nào.",
	start: "Bắt đầu",
	notNow: "Để sau",
	leave: "Rời phần hướng dẫn",
	next: "Tiếp tục",
	skip: "Bỏ qua việc này",
	back: "Quay lại",
	of: (n, all) => `${n} trên ${all}`,
	done: "Đã xong.",
	views: "Xem ở đâu",
	tasks: {
		fetch: {
			title: "Thôi hỏi điều cơ sở dữ liệu đã biết",
			text: "Thủ tục mẫu này hỏi ngày sinh, trong khi cơ sở dữ liệu dân cư đã có. Tìm ở phần phát hiện, bấm nút lấy từ cơ sở dữ liệu, xem những chỗ bị đụng tới, rồi bấm áp dụng.",
		},
		burden: {
			title: "Xem gánh nặng giảm",
			text: "Người dân gõ ít hơn một trường: dòng trên cùng nói trước và nay. Bấm nút xem mọi con số, trước và nay.",
		},
		play: {
			title: "Thử làm người nộp",
			text: "Mở “Chạy thử”, bấm điền theo ví dụ, rồi gửi. Bên cạnh bạn có thể làm cán bộ.",
		},
		undo: {
			title: "Hoàn tác",
			text: "Bấm hoàn tác, hoặc Ctrl và Z. Mọi thứ đều lấy lại được, từng bước một, cho đến khi tệp như ban đầu.",
		},
	},
	endTitle: "Cách làm là như vậy",
	end: "Bạn đã bỏ một câu hỏi, thấy người dân bớt được gì, chạy thử rồi lấy lại. Trong thủ tục của bạn, chưa bấm “Lưu” thì chưa có gì được ghi.",
	home: "Đến các thủ tục của bạn",
	once: "Làm lại",
};
