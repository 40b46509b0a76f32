import type { SharedWords } from "./en.ts";

export const vi: SharedWords = {
	title: "Những gì các thủ tục dùng chung",
	kinds: {
		fields: "Trường dùng chung",
		registers: "Cơ sở dữ liệu",
		lists: "Danh mục mã",
		parts: "Phần dùng chung",
	},
	is: {
		fields: "Trường dùng chung",
		registers: "Cơ sở dữ liệu",
		lists: "Danh mục mã",
		parts: "Phần dùng chung",
	},
	lede: {
		fields:
			"Những điều các thủ tục hỏi bằng cùng một lời. Hỏi bằng trường dùng chung thì ở đâu người dân cũng gặp cùng một câu hỏi.",
		registers:
			"Cơ sở dữ liệu của Nhà nước mà các thủ tục đọc hoặc ghi vào. Cơ quan chủ quản quyết định thủ tục nào được đọc gì và vì sao.",
		lists:
			"Những câu trả lời được chọn khi thủ tục đưa ra lựa chọn. Mã không dùng nữa thì ngừng sử dụng chứ không bị xóa.",
		parts: "Những bước mà nhiều thủ tục cùng thực hiện như nhau.",
	},
	search: {
		fields: "Tìm trường",
		registers: "Tìm cơ sở dữ liệu",
		lists: "Tìm danh mục mã",
		parts: "Tìm phần dùng chung",
	},
	found: (n) => `${n} mục trong thư viện`,
	none: "Không có mục nào chứa các chữ này.",
	used: (n) => (n === 0 ? "chưa thủ tục nào dùng" : `dùng trong ${n} thủ tục`),
	about: "Đây là gì và ai dùng",
	owner: "Cơ quan chủ quản:",
	looking: "Đang tìm nơi dùng…",
	changes: (n) =>
		n === 0
			? "Chưa thủ tục nào dùng."
			: `Có ${n} thủ tục đang dùng. Sửa ở đây là sửa ở tất cả các thủ tục đó.`,
	uses: {
		asked: (n) => `Được hỏi trong ${n} thủ tục`,
		read: (n) => `Chỉ đọc, không hỏi, trong ${n} thủ tục`,
		used: (n) => `Dùng trong ${n} thủ tục`,
		given: (n) => `Do ${n} cơ sở dữ liệu cung cấp`,
		shared: (n) => `Nằm trong ${n} phần dùng chung khác`,
	},
};
