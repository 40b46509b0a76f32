import { plural } from "../../words/plural.ts";
import type { FetchWords } from "./en.ts";

const many = (n: number, other: string): string => plural("vi", n, { other });

export const vi: FetchWords = {
	title: (field) => `Lấy “${field}” thay vì hỏi?`,
	looking: "Đang xem mọi chỗ bị ảnh hưởng…",
	from: (register) => `${register} có thông tin này.`,
	login: "Thông tin này có khi đăng nhập.",
	because: (purpose) => `Được khai thác để: ${purpose}.`,
	law: (title, where) => `Căn cứ pháp lý: ${title} ${where}`.trim(),
	kinds: {
		field: "Thay đổi: chính trường này",
		asked: "Không hỏi nữa",
		seen: "Xem giá trị đã lấy",
		given: "Chuyển tiếp giá trị đã lấy",
		rule: "Vẫn hoạt động",
		letter: "Văn bản có nhắc đến",
		other: "Vẫn đọc như trước",
	},
	page: (page, step) => `${page}, bước ${step}`,
	asking: (owner) =>
		`Cơ sở dữ liệu chưa cho thủ tục này đọc. Cơ quan quản lý quyết định: ${owner}. Thay đổi này ghi đề nghị vào tệp của chính cơ sở dữ liệu; cơ quan quản lý sẽ thấy và đồng ý hoặc không.`,
	purpose: "Đọc để làm gì? Người dân được cho biết điều này",
	languages: (names) => `Tên gọi được giữ nguyên bằng ${names}.`,
	counted: (places, files) => `${many(places, "# chỗ")}, ${many(files, "# tệp")}`,
	how: "Người dân thấy gì?",
	hidden: "Không thấy: giá trị được lấy mà không hiển thị",
	shown: "Giá trị kèm nguồn, để xác nhận hoặc báo sai",
	silent: "Nếu cơ sở dữ liệu không trả lời?",
	silences: {
		ask: "Khi đó vẫn hỏi người nộp hồ sơ",
		officer: "Khi đó hỏi cán bộ",
		leave_empty: "Khi đó để trống",
	},
	spares: (before, after) => `Trường phải nhập: trước ${before}, sau ${after}.`,
	sparesSome: (typed) =>
		`Trường phải nhập: ${typed}, trước và sau như nhau. Mức ít nhất và nhiều nhất giữ nguyên; ai từng bị hỏi thì nhập ít đi một trường.`,
	stays: "Trường vẫn còn: cán bộ và thư từ vẫn có giá trị, lấy từ cơ sở dữ liệu.",
	works: "Mọi chỗ đọc giá trị này vẫn hoạt động: kiểm tra không thấy gì mới.",
	breaks: (n) => many(n, "Kiểm tra sẽ thấy # điều mới:"),
	apply: "Áp dụng",
	applying: "Đang áp dụng…",
	cancel: "Hủy",
	cannot: "Không làm được nữa: văn bản đã thay đổi. Hãy xem lại các phát hiện.",
	doneSome: (field) => `${field} nay được lấy tự động. Ai từng bị hỏi thì nhập ít đi một trường.`,
	done: (field, before, after) =>
		`${field} nay được lấy tự động. Trường phải nhập: trước ${before}, nay ${after}.`,
};
