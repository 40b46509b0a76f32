import type { StandardWords } from "./index.ts";

export const vi: StandardWords = {
	consent_code: {
		subject: "Mã của bạn: {code}",
		text: "{who} đề nghị làm thủ tục thay bạn{what}. Chỉ đưa mã {code} cho họ nếu chính bạn đã nhờ. Mã có hiệu lực đến {until}.",
	},
	consent_given: {
		subject: "{who} làm thủ tục thay bạn",
		text: "Đến {until}, {who} được làm thủ tục thay bạn{what}. Nếu bạn không nhờ, hãy rút lại sự đồng ý ({id}) hoặc gọi cho chúng tôi.",
	},
	opened_for_you: {
		subject: "{number}: hồ sơ đã được mở cho bạn",
		text: "Hồ sơ {number} đã được mở cho bạn. Người đang giữ hồ sơ: {helper}. Nếu bạn không nhờ, hãy đăng nhập và rút hồ sơ, hoặc gọi cho chúng tôi.",
	},
	prepared_for_you: {
		subject: "{number}: mời bạn xác nhận “{step}”",
		text: "“{step}” của hồ sơ {number} đã được điền thay bạn. Người điền: {helper}. Chỉ có giá trị khi bạn đã xác nhận: hãy đăng nhập và đọc lại. Nếu có chỗ sai, hoặc bạn không nhờ, hãy nói rõ ở đó.",
	},
	done_for_you: {
		subject: "{number}: “{step}” đã được làm thay bạn",
		text: "“{step}” của hồ sơ {number} đã được làm thay bạn. Người làm: {helper}. Nếu bạn không nhờ, hãy đăng nhập để rút lại sự đồng ý hoặc rút hồ sơ, hoặc gọi cho chúng tôi.",
	},
	charged_for_you: {
		subject: "Biên nhận: {amount} tiền giúp hồ sơ {number}",
		text: "Tiền giúp bước “{step}” của hồ sơ {number}: {amount}. Người thu: {helper}. Cả hồ sơ được thu nhiều nhất {cap}. Nếu bạn trả nhiều hơn, hoặc không trả gì, hãy gọi cho chúng tôi.",
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
