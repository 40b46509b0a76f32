import type { ScenarioWords } from "./en.ts";

export const vi: ScenarioWords = {
	title: "Kịch bản",
	playing: "Đang chạy các kịch bản…",
	fine: (n) => `Cả ${n} kịch bản đều diễn ra đúng như đã viết.`,
	failing: (n, of) => `${n} trên ${of} kịch bản diễn ra khác với điều đã viết.`,
	none: "Chưa có kịch bản nào. Hãy chạy thử một lần ở “Chạy thử” rồi lưu lại.",
	faulty: "Các kịch bản sẽ được chạy khi văn bản không còn lỗi.",
	failed: "Không chạy được các kịch bản: máy chủ không trả lời.",
	kind: "Kịch bản",
	differs: {
		not_opened: ({ what, refused }) => `Không mở được hồ sơ qua “${what}”: ${refused}`,
		never_opened: () => "Hồ sơ không bao giờ được mở, mà kịch bản chờ đợi nhiều hơn thế.",
		act_refused: ({ step, take, refused }) => `Ở “${step}”, “${take}” bị từ chối: ${refused}`,
		act_not_refused: ({ step, take }) =>
			`Ở “${step}”, “${take}” lẽ ra bị từ chối nhưng đã làm được.`,
		refused_otherwise: ({ step, take, refused }) =>
			`Ở “${step}”, “${take}” bị từ chối vì lý do khác với dự kiến: ${refused}`,
		never_possible: ({ take }) => `“${take}” không lúc nào làm được.`,
		stands_still: ({ step }) => `Dừng lại ở “${step}”: kịch bản không kể tiếp.`,
		endless: () => "Không đi đến kết thúc nào.",
		never_took_place: ({ step, take }) => `Ở “${step}”, “${take}” không bao giờ diễn ra.`,
		other_end: ({ expected, found }) => `Kết thúc ở “${found}”, lẽ ra ở “${expected}”.`,
		other_standing: ({ expected, found }) => `Đang ở “${found}”, lẽ ra ở “${expected}”.`,
		other_fee: ({ expected, found }) => `Đã nộp ${found}, lẽ ra là ${expected}.`,
		not_asked: ({ what }) => `“${what}” không được hỏi, lẽ ra phải hỏi.`,
		asked_all_the_same: ({ what }) => `“${what}” được hỏi, lẽ ra không hỏi.`,
		other_due_day: ({ what, expected, found }) =>
			found === ""
				? `“${what}” không có hạn, lẽ ra là ${expected}.`
				: `“${what}” đến hạn ${found}, lẽ ra là ${expected}.`,
		other_validity: ({ what, expected, found }) =>
			found === ""
				? `“${what}” không có ngày cuối như vậy; lẽ ra là ${expected}.`
				: `“${what}” có hiệu lực đến ${found}, lẽ ra đến ${expected}.`,
		other_person: ({ step, expected, found }) =>
			`“${step}” do ${found || "không ai"} làm, lẽ ra do ${expected}.`,
		not_told: ({ what }) => `Tin “${what}” không được gửi, lẽ ra phải gửi.`,
	},
	parted: (step, was, now) =>
		now === undefined
			? `Ở “${step}” diễn ra khác với trước khi bạn sửa.`
			: was === undefined
				? `Ở “${step}” giờ đi tiếp đến “${now}”.`
				: `Ở “${step}” giờ đi tiếp đến “${now}”, trước khi bạn sửa thì đến “${was}”.`,
	before: "Trước khi bạn sửa nó cũng đã diễn ra khác.",
	openAt: "Mở tại chỗ đó",
	openAtOf: (title) => `Mở tại chỗ đó, trong Chạy thử: ${title}`,
	take: "Nhận hướng mới",
	takeOf: (title) => `Nhận hướng mới là đúng: ${title}`,
	takeTitle: (title) => `Hướng mới của “${title}” có đúng không?`,
	takeText: "Khi đó kịch bản sẽ nói như sau. Đã chạy thử như vậy và đạt.",
	says: {
		ends_in: (step) => `Kết thúc ở “${step}”.`,
		stands_at: (step) => `Dừng ở “${step}”.`,
		fee: (amount) => `Đã nộp ${amount}.`,
		due_on: (clock, day) => `“${clock}” đến hạn ${day}.`,
		valid_until: (result, day) => `“${result}” có hiệu lực đến ${day}.`,
		done_by: (step, role) => `“${step}” do ${role} làm.`,
		asked: (left) => `Được hỏi: ${left}.`,
		not_asked: (left) => `Không được hỏi: ${left}.`,
		told: (left) => `Được gửi: ${left}.`,
	},
	saysNo: {
		ends_in: "Không nói gì về kết thúc.",
		stands_at: "Không nói gì về nơi dừng lại.",
		fee: "Không nói gì về phí.",
		due_on: "Không nói gì về hạn đó.",
		valid_until: "Không nói gì về ngày cuối đó.",
		done_by: "Không nói gì về ai đã làm.",
		asked: "Không nói gì về điều được hỏi.",
		not_asked: "Không nói gì về điều không được hỏi.",
		told: "Không nói gì về tin được gửi.",
		happens: (step) => `Không nói gì về việc diễn ra ở “${step}”.`,
	},
	takeDo: "Viết như vậy",
	cancel: "Hủy",
	taken: (title) => `“${title}” giờ nói theo hướng mới.`,
	removed: (title) => `Đã bỏ “${title}”.`,
	removeOf: (title) => `Bỏ: ${title}`,
	remove: "Bỏ",
	rename: "Đổi tên",
	renameOf: (title) => `Đổi tên: ${title}`,
	renameTitle: (title) => `“${title}” tên là gì?`,
	renameDo: "Đổi tên",
	renamed: (title) => `Giờ nó tên là “${title}”.`,
	nobody: "không ai",
};
