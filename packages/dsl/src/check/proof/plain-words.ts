import type { Definition } from "../../bundle/index.ts";

/** Values and names for which a procedure has no text. */
export interface PlainWords {
	readonly every: string;
	/** When `otherwise` holds. */
	readonly otherwise: string;
	readonly yes: string;
	readonly no: string;
	readonly none: string;
	readonly given: string;
	/** A text that differs from all those named. */
	readonly other: string;
	/** What rules read besides data: `case.channel`; and by its last part what they read of a step. */
	readonly names: Readonly<Record<string, string>>;
	/** What a branch answers that is over without having been done, and where values come from. */
	readonly codes: Readonly<Record<string, string>>;
}

const ENGLISH: PlainWords = {
	every: "every case",
	otherwise: "none of the others holds",
	yes: "yes",
	no: "no",
	none: "none",
	given: "given",
	other: "another text",
	names: {
		"case.channel": "Channel",
		"case.received_on": "Received on",
		"case.submitted_on": "Submitted on",
		"case.result": "Result",
		today: "Today",
		answer: "answer",
		outcome: "outcome",
		times: "times",
		source: "source",
	},
	codes: {},
};

const OTHERS: Readonly<Record<string, PlainWords>> = {
	vi: {
		every: "mọi hồ sơ",
		otherwise: "không lựa chọn nào khác đúng",
		yes: "có",
		no: "không",
		none: "không có gì",
		given: "đã có",
		other: "một nội dung khác",
		names: {
			"case.channel": "Kênh nộp",
			"case.received_on": "Ngày tiếp nhận",
			"case.submitted_on": "Ngày nộp",
			"case.result": "Kết quả hồ sơ",
			today: "Hôm nay",
			answer: "kết quả",
			outcome: "kết quả",
			times: "số lần",
			source: "nguồn",
		},
		codes: {
			skipped: "bỏ qua",
			cancelled: "đã hủy",
			applicant: "người khai",
			register: "cơ sở dữ liệu",
			repository: "kho dữ liệu",
			wallet: "ví điện tử",
			officer: "cán bộ",
			given: "đã cho trước",
			computed: "tự tính",
			identity: "tài khoản định danh",
		},
	},
	ar: {
		every: "كل ملف",
		otherwise: "لا ينطبق أي خيار آخر",
		yes: "نعم",
		no: "لا",
		none: "لا شيء",
		given: "موجود",
		other: "نص آخر",
		names: {
			"case.channel": "القناة",
			"case.received_on": "تاريخ الاستلام",
			"case.submitted_on": "تاريخ التقديم",
			"case.result": "نتيجة الملف",
			today: "اليوم",
			answer: "النتيجة",
			outcome: "النتيجة",
			times: "عدد المرات",
			source: "المصدر",
		},
		codes: {
			skipped: "متخطى",
			cancelled: "ملغى",
			applicant: "مقدم الطلب",
			register: "السجل",
			repository: "المستودع",
			wallet: "المحفظة",
			officer: "الموظف",
			given: "معطى",
			computed: "محسوب",
			identity: "الهوية",
		},
	},
};

/** In the language in which the procedure names all the others: its first. */
export function plainWords({ languages }: Definition): PlainWords {
	const [first = ""] = languages;
	return (Object.hasOwn(OTHERS, first) ? OTHERS[first] : undefined) ?? ENGLISH;
}
