import type { ImportFinding } from "../finding.ts";
import type { ImportSentences } from "./words.ts";

const LIMITS: Readonly<Record<string, (value: string) => string>> = {
	multipleOf: (value) => `Phải là bội số của ${value}`,
	exclusiveMinimum: (value) => `Phải lớn hơn ${value}`,
	exclusiveMaximum: (value) => `Phải nhỏ hơn ${value}`,
	minItems: (value) => `Chọn ít nhất ${value}`,
	maxItems: (value) => `Chọn nhiều nhất ${value}`,
};

const WHY: Readonly<Record<string, string>> = {
	recursive: "nó chứa chính nó, không có điểm dừng",
	elsewhere: "nó nằm ở tài liệu khác",
	nothing_fits: "không giá trị nào phù hợp",
	list_in_list: "danh sách không nằm trong danh sách được",
	nothing_to_choose: "không có gì để chọn",
	only_one: "không có cái nào khác cùng đúng",
	too_large: "có hơn 3.000 giá trị",
	not_an_object: "đây không phải là JSON Schema",
};

export const vi: ImportSentences = {
	limit: (keyword, value) => LIMITS[keyword]?.(value) ?? `Phải phù hợp với ${keyword} ${value}`,
	wanted: (title) => `Bạn có muốn khai: ${title}?`,
	together: "Các câu trả lời này không khớp với nhau",
	why: WHY,
	findings: {
		unreadable: (found) => `không đọc được: ${because(found)}`,
		not_asked: (found) => `\`${found.keyword}\` không được hỏi: ${because(found)}`,
		not_checked: ({ keyword, values }) => `\`${keyword}\`${told(values.found)} không được kiểm tra`,
		narrowed: ({ keyword, values }) => `\`${keyword}\`${told(values.found)}: biểu mẫu nhận ít hơn`,
		assumed: ({ keyword, values }) => `thiếu \`${keyword}\`; tạm lấy ${String(values.value)}`,
		ignored: ({ keyword }) => `\`${keyword}\` không có tác dụng ở đây`,
	},
};

function because({ values }: ImportFinding): string {
	return WHY[String(values.why)] ?? "biểu mẫu của ngôn ngữ này không có chỗ cho nó";
}

function told(value: unknown): string {
	return value === undefined ? "" : ` ${JSON.stringify(value)}`;
}
