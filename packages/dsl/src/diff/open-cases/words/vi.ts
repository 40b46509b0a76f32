import type { WhyWords } from "./why-said.ts";

export const vi: WhyWords = {
	step_gone: ({ step }) =>
		`Phiên bản mới không có bước \`${step}\`: kế hoạch chuyển phải nêu hồ sơ đi tiếp ở đâu, hoặc một bước phải ghi \`was\` là bước này.`,
	verb_differs: ({ step, from, to }) =>
		`\`${step}\` trước là \`${from}\`, nay là \`${to}\`: kế hoạch chuyển phải nêu rõ hồ sơ đi tiếp ở đó.`,
	data_missing: ({ path }) =>
		`Phiên bản mới đọc \`${path}\`, hồ sơ của phiên bản cũ chưa chắc có: kế hoạch chuyển phải đưa ra giá trị.`,
	data_refused: ({ path, check }) =>
		path === undefined
			? `Hồ sơ đã được phiên bản cũ chấp nhận có thể không đạt kiểm tra \`${check}\` của phiên bản mới.`
			: `Giá trị của \`${path}\` đã được phiên bản cũ chấp nhận có thể bị phiên bản mới từ chối.`,
	ends_otherwise: ({ result }) =>
		`Hồ sơ có thể kết thúc là “${result}”, điều mà phiên bản cũ không nêu ở bước này.`,
	own_choice: ({ result }) =>
		`Người nộp có thể tự kết thúc hồ sơ là “${result}”, điều trước đây chưa có: kế hoạch chuyển cần ghi rõ là có chủ ý.`,
	clock_gone: ({ clock }) =>
		`Thời hạn \`${clock}\` đã hứa không còn; thời hạn tiếp nối nó phải ghi \`was\` là thời hạn này.`,
	channel_gone: ({ channel }) => `Phiên bản mới không nhận hồ sơ nộp qua \`${channel}\`.`,
	branches_differ: ({ step }) =>
		`Hồ sơ đứng ở \`${step}\` song song với bước khác, và phiên bản mới không có các bước song song như vậy.`,
	not_proved: ({ at, step }) =>
		`Chưa chứng minh được${at === undefined ? "" : ` (\`${at}\`)`}: cần xem hồ sơ ở bước \`${step}\` có đi tiếp được không.`,
};
