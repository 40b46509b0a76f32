import type { BlockerReason } from "../../check/online/blockers.ts";
import type { BurdenName, Status } from "./figures.ts";

/** What the statistics say besides names and numbers. */
export interface StatisticsWords {
	readonly title: string;
	readonly asOf: (day: string) => string;
	readonly ofProcedures: (n: number, all: number) => string;
	readonly online: string;
	readonly fullyOnline: string;
	readonly papersSpared: string;
	readonly ofPapers: (n: number, all: number) => string;
	readonly missing: string;
	readonly overdue: string;
	readonly drafts: string;
	readonly overview: string;
	readonly procedure: string;
	readonly code: string;
	readonly owner: string;
	readonly status: string;
	readonly statuses: Readonly<Record<Status, string>>;
	readonly illustrative: (n: number) => string;
	readonly likely: (n: number) => string;
	readonly onlineLevel: string;
	readonly levels: Readonly<Record<"full" | "partial" | "information", string>>;
	readonly blockers: Readonly<Record<BlockerReason, string>>;
	readonly burden: string;
	readonly burdenNote: string;
	readonly burdens: Readonly<Record<BurdenName, string>>;
	readonly spread: Readonly<Record<"min" | "typical" | "max", string>>;
	readonly noLimit: string;
	readonly upkeep: string;
	readonly papers: string;
	readonly paperCounts: Readonly<Record<"asked" | "spared" | "replaceable" | "reasoned", string>>;
	readonly missingTexts: string;
	readonly complete: string;
	readonly review: string;
	readonly reviewSet: string;
	readonly reviewLaw: (law: string) => string;
	readonly noReview: string;
	readonly late: string;
}

const en: StatisticsWords = {
	title: "The library in numbers",
	asOf: (day) => `As of ${day}. Generated from the texts of the procedures.`,
	ofProcedures: (n, all) => `${n} of ${all} procedures`,
	online: "Can be filed online",
	fullyOnline: "Wholly online",
	papersSpared: "Papers that data may spare",
	ofPapers: (n, all) => `${n} of ${all} papers`,
	missing: "Missing translations",
	overdue: "Overdue reviews",
	drafts: "Drafts with illustrative values",
	overview: "Procedures, owners and how far they are online",
	procedure: "Procedure",
	code: "Code",
	owner: "Owner",
	status: "Status",
	statuses: { draft: "draft", coming: "coming", in_force: "in force", ended: "ended" },
	illustrative: (n) => `${n} illustrative`,
	likely: (n) => `${n} likely`,
	onlineLevel: "Online",
	levels: { full: "wholly", partial: "partly", information: "not online" },
	blockers: {
		no_online_channel: "cannot be filed online",
		attend: "somebody has to come",
		paper_shown: "an original has to be shown",
		paper_handed_in: "a paper has to be handed in",
		confirmed_on_paper: "confirmed on paper only",
		counter_only: "the result has to be fetched",
		starts_another: "starts a procedure that is not wholly online",
	},
	burden: "What each service asks of people",
	burdenNote:
		"From the least to the most over all paths to an end other than withdrawn or lapsed; typical: the median of the scenarios.",
	burdens: {
		fieldsTyped: "Fields typed",
		documents: "Papers",
		visits: "Visits",
		fee: "Fee",
		workingDays: "Working days promised",
	},
	spread: { min: "least", typical: "typical", max: "most" },
	noLimit: "no limit",
	upkeep: "Papers, translations and reviews",
	papers: "Papers",
	paperCounts: {
		asked: "asked",
		spared: "data may spare",
		replaceable: "a register could replace",
		reasoned: "kept for a written reason",
	},
	missingTexts: "Missing texts",
	complete: "none",
	review: "Review by",
	reviewSet: "set by its owner",
	reviewLaw: (law) => `${law} ends`,
	noReview: "no day set",
	late: "overdue",
};

const vi: StatisticsWords = {
	title: "Thư viện thủ tục qua các con số",
	asOf: (day) => `Tính đến ngày ${day}. Được tạo từ văn bản của các thủ tục.`,
	ofProcedures: (n, all) => `${n} trên ${all} thủ tục`,
	online: "Nộp trực tuyến được",
	fullyOnline: "Trực tuyến toàn trình",
	papersSpared: "Giấy tờ có thể thay bằng dữ liệu",
	ofPapers: (n, all) => `${n} trên ${all} giấy tờ`,
	missing: "Bản dịch còn thiếu",
	overdue: "Quá hạn rà soát",
	drafts: "Bản thảo còn giá trị minh họa",
	overview: "Thủ tục, cơ quan chủ trì và mức độ trực tuyến",
	procedure: "Thủ tục",
	code: "Mã",
	owner: "Cơ quan chủ trì",
	status: "Tình trạng",
	statuses: {
		draft: "bản thảo",
		coming: "sắp có hiệu lực",
		in_force: "đang có hiệu lực",
		ended: "đã kết thúc",
	},
	illustrative: (n) => `${n} giá trị minh họa`,
	likely: (n) => `${n} điều có khả năng đúng`,
	onlineLevel: "Trực tuyến",
	levels: { full: "toàn trình", partial: "một phần", information: "chưa" },
	blockers: {
		no_online_channel: "không nộp trực tuyến được",
		attend: "phải có người đến",
		paper_shown: "phải xuất trình bản chính",
		paper_handed_in: "phải nộp bản giấy",
		confirmed_on_paper: "chỉ xác nhận bằng giấy",
		counter_only: "phải đến nhận kết quả",
		starts_another: "khởi động một thủ tục chưa toàn trình",
	},
	burden: "Mỗi dịch vụ đòi hỏi gì ở người dân",
	burdenNote:
		"Từ ít nhất đến nhiều nhất trên mọi đường đi tới một kết thúc không phải là rút hồ sơ hay hết hạn; điển hình: trung vị của các kịch bản.",
	burdens: {
		fieldsTyped: "Mục phải nhập",
		documents: "Giấy tờ",
		visits: "Lượt đi lại",
		fee: "Lệ phí",
		workingDays: "Ngày làm việc được hứa",
	},
	spread: { min: "ít nhất", typical: "điển hình", max: "nhiều nhất" },
	noLimit: "không giới hạn",
	upkeep: "Giấy tờ, bản dịch và rà soát",
	papers: "Giấy tờ",
	paperCounts: {
		asked: "được yêu cầu",
		spared: "dữ liệu có thể thay",
		replaceable: "cơ sở dữ liệu thay được",
		reasoned: "giữ lại vì lý do ghi rõ",
	},
	missingTexts: "Câu chữ còn thiếu",
	complete: "không thiếu",
	review: "Rà soát trước ngày",
	reviewSet: "do cơ quan chủ trì đặt",
	reviewLaw: (law) => `${law} hết hiệu lực`,
	noReview: "chưa đặt ngày",
	late: "quá hạn",
};

/** English where there are no words for a language. */
export function statisticsWords(language: string): StatisticsWords {
	return language === "vi" ? vi : en;
}
