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
	readonly consents: string;
	readonly erased: string;
	readonly what: string;
	readonly value: string;
	readonly source: string;
	readonly date: string;
	readonly who: string;
	readonly purpose: string;
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
	consents: "Consents",
	erased: "Erased",
	what: "What",
	value: "Value",
	source: "Source",
	date: "Date",
	who: "By whom",
	purpose: "What for",
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
	consents: "Sự đồng ý",
	erased: "Đã xóa",
	what: "Nội dung",
	value: "Giá trị",
	source: "Nguồn",
	date: "Ngày",
	who: "Người thực hiện",
	purpose: "Mục đích",
};

/** In a language, or in English. */
export function personWords(language: string): PersonWords {
	return language.split("-")[0] === "vi" ? vi : en;
}
