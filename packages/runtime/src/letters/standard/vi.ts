import type { StandardWords } from "./index.ts";

export const vi: StandardWords = {
	consent_code: {
		subject: "Mã của bạn: {code}",
		text: "Có người đề nghị làm thủ tục thay bạn. Chỉ đưa mã {code} cho họ nếu chính bạn đã nhờ. Mã có hiệu lực đến {until}.",
	},
	consent_given: {
		subject: "Có người làm thủ tục thay bạn",
		text: "Đến {until}, một người giúp được làm thủ tục thay bạn. Nếu bạn không nhờ, hãy rút lại sự đồng ý ({id}) hoặc gọi cho chúng tôi.",
	},
	step_near_due: {
		subject: "{number}: “{step}” đến hạn ngày {due_on}",
		text: "Bước “{step}” của hồ sơ {number} đến hạn ngày {due_on}.",
	},
	step_late: {
		subject: "{number}: “{step}” quá hạn",
		text: "Bước “{step}” của hồ sơ {number} đã đến hạn ngày {due_on} và chưa xong.",
	},
	clock_near_due: {
		subject: "{number}: “{clock}” hết ngày {due_on}",
		text: "“{clock}” của hồ sơ {number} hết ngày {due_on}.",
	},
	clock_late: {
		subject: "{number}: “{clock}” đã hết",
		text: "“{clock}” của hồ sơ {number} đã hết ngày {due_on}.",
	},
	message_waiting: {
		subject: "Có thông báo về hồ sơ {number}",
		text: "Chúng tôi chưa liên lạc được với bạn bằng cách khác. Có thông báo về hồ sơ {number}: hãy đăng nhập và đọc trong hồ sơ của bạn, hoặc hỏi tại nơi tiếp nhận.",
	},
};
