import type { Provenance } from "@onedoor/dsl/form";

import type { LookupRow } from "../../storage/consent.ts";

/** What the page says around the data. */
export interface PersonWords {
	readonly title: string;
	readonly madeAt: string;
	readonly nothing: string;
	readonly case: string;
	readonly named: string;
	readonly values: string;
	readonly acts: string;
	readonly files: string;
	readonly lookups: string;
	/** Results that they let others see. */
	readonly shares: string;
	readonly seenByLink: string;
	readonly until: string;
	readonly consents: string;
	readonly erased: string;
	readonly what: string;
	readonly value: string;
	readonly source: string;
	readonly date: string;
	readonly who: string;
	readonly purpose: string;
	readonly sources: Readonly<Record<Provenance["source"], string>>;
	/** What an identity provider tells. */
	readonly identity: Readonly<Record<string, string>>;
	readonly reason: string;
	readonly answers: Readonly<Record<LookupRow["answer"], string>>;
	/** What a person does, by the kinds of events that say so. */
	readonly kinds: Readonly<Record<string, string>>;
}

const en: PersonWords = {
	title: "What is kept about you",
	madeAt: "As of",
	nothing: "Nothing.",
	case: "Case",
	named: "The case of somebody else, in which you are named",
	values: "Values",
	acts: "What you did",
	files: "Papers and files",
	lookups: "Read about you in registers",
	shares: "Shared with others",
	seenByLink: "Seen by a link of yours",
	until: "Until",
	consents: "Consents",
	erased: "Erased",
	what: "What",
	value: "Value",
	source: "Source",
	date: "Date",
	who: "By whom",
	purpose: "What for",
	reason: "In your words",
	answers: {
		found: "found",
		nothing: "nothing found",
		down: "did not answer",
		unusable: "answered nothing that can be used",
	},
	sources: {
		applicant: "You typed it",
		register: "Register",
		repository: "Your repository",
		wallet: "Your wallet",
		earlier_case: "An earlier case",
		officer: "The office",
		given: "Another case",
		computed: "Worked out",
		identity: "Your sign-in",
	},
	identity: {
		personal_id: "Personal number",
		full_name: "Name",
		organisation_code: "Organisation code",
		level: "Level of assurance",
	},
	kinds: {
		opened: "Opened the case",
		step_done: "Done",
		confirmed: "Agreed",
		action_done: "Done",
		disputed: "Doubted a value",
		payment_requested: "Asked to pay",
	},
};

const vi: PersonWords = {
	title: "Dữ liệu được lưu về bạn",
	madeAt: "Tính đến",
	nothing: "Không có gì.",
	case: "Hồ sơ",
	named: "Hồ sơ của người khác có nêu tên bạn",
	values: "Thông tin",
	acts: "Việc bạn đã làm",
	files: "Giấy tờ và tệp",
	lookups: "Đã tra cứu về bạn trong các cơ sở dữ liệu",
	shares: "Đã chia sẻ với người khác",
	seenByLink: "Xem qua đường liên kết của bạn",
	until: "Đến",
	consents: "Sự đồng ý",
	erased: "Đã xóa",
	what: "Nội dung",
	value: "Giá trị",
	source: "Nguồn",
	date: "Ngày",
	who: "Người thực hiện",
	purpose: "Mục đích",
	reason: "Lời của bạn",
	answers: {
		found: "tìm thấy",
		nothing: "không có dữ liệu",
		down: "không trả lời",
		unusable: "trả lời không dùng được",
	},
	sources: {
		applicant: "Bạn đã khai",
		register: "Cơ sở dữ liệu",
		repository: "Kho dữ liệu của bạn",
		wallet: "Ví giấy tờ của bạn",
		earlier_case: "Hồ sơ trước đây",
		officer: "Cơ quan",
		given: "Hồ sơ khác",
		computed: "Được tính ra",
		identity: "Thông tin đăng nhập của bạn",
	},
	identity: {
		personal_id: "Số định danh",
		full_name: "Họ và tên",
		organisation_code: "Mã số tổ chức",
		level: "Mức độ xác thực",
	},
	kinds: {
		opened: "Mở hồ sơ",
		step_done: "Đã làm",
		confirmed: "Đã xác nhận",
		action_done: "Đã làm",
		disputed: "Không đồng ý với một thông tin",
		payment_requested: "Yêu cầu thanh toán",
	},
};

/** In a language, or in English. */
export function personWords(language: string): PersonWords {
	return language.split("-")[0] === "vi" ? vi : en;
}
