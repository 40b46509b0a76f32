import type { Words } from "./en.ts";

export const vi: Words = {
	around: { warning: "cần xem", info: "ghi chú", accepted: "chấp nhận ở đây" },
	procedure: (id, edition, steps) => `${id} ${edition}: ${steps} bước`,
	online: {
		full: "trực tuyến toàn trình",
		partial: "trực tuyến một phần",
		information: "chưa trực tuyến",
	},
	blockers: {
		no_online_channel: "không nộp trực tuyến được",
		attend: "phải có người đến tận nơi",
		paper_shown: "phải xuất trình bản chính trước khi có cách nào chắc chắn trả lời được",
		paper_handed_in: "phải nộp bản giấy trước khi có cách nào chắc chắn trả lời được",
		confirmed_on_paper: "chỉ xác nhận bằng giấy",
		counter_only: "phải đến nhận kết quả",
		starts_another: "khởi động một thủ tục chưa trực tuyến toàn trình",
	},
	shares: ({ procedures, online, onlinePercent, fullyOnline, fullyOnlinePercent }) =>
		`${procedures} thủ tục: ${online} trực tuyến (${onlinePercent} %), ${fullyOnline} trực tuyến toàn trình (${fullyOnlinePercent} %)`,
	count: (files, errors, warnings) =>
		`đã kiểm tra ${files} tệp: ${errors} lỗi, ${warnings} điểm cần xem`,
	wrong: "Sai",
	right: "Đúng",
};
