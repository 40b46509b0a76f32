import type { LibraryWords } from "./en.ts";

export const vi: LibraryWords = {
	title: "Thư viện trường",
	open: "Thư viện trường",
	lede: "Các trường mà nhiều thủ tục dùng chung. Hỏi bằng một trường ở đây thì ở đâu người dân cũng gặp cùng một câu hỏi.",
	search: "Tìm trường",
	found: (n) => `${n} trường`,
	none: "Không có trường nào chứa các chữ này. Hãy thêm một trường riêng cho thủ tục.",
	used: (n) => (n === 0 ? "chưa thủ tục nào dùng" : `dùng trong ${n} thủ tục`),
	where: (n) => `Nơi dùng: ${n} chỗ`,
	looking: "Đang tìm nơi dùng…",
	use: "Dùng ở đây",
	change: "Sửa trường này",
	isHere: "Ở đây đã hỏi",
	back: "Về thủ tục",
	from: (title) => `Đây là “${title}” của thư viện trường.`,
	fate: "Sửa lời của trường thì đổi ở đâu?",
	here: "Chỉ thủ tục này",
	hereHint: "Ý nghĩa của trường giữ nguyên; chỉ ở đây gọi khác đi.",
	all: (n) => (n === 1 ? "Mọi thủ tục: hiện chỉ có thủ tục này" : `Cả ${n} thủ tục`),
	allHint: "Lời trong thư viện thay đổi, và thay đổi ở mọi nơi không đặt lời riêng.",
	ownWords: "Thủ tục này có lời riêng cho trường.",
	reset: "Lấy lại lời của thư viện",
	copy: "Tách thành trường riêng",
	copyHint:
		"Bản sao lúc đầu giống hệt rồi đi riêng: thay đổi ở thư viện không tới nó, và không cơ sở dữ liệu nào điền nó theo ý nghĩa.",
	noCopy: "Trường này đọc các trường đứng quanh nó trong thư viện, nên không thể sao riêng.",
	openIt: "Mở trong thư viện",
	changesAll: (n) =>
		n === 0
			? "Chưa thủ tục nào dùng trường này."
			: `Trường này dùng trong ${n} thủ tục. Sửa ở đây là sửa ở tất cả.`,
	onlyHere: (title) => `Chỉ sửa trong ${title}`,
	how: "Lấy trường này thế nào?",
	asIs: "Nguyên như vậy",
	withWords: "Với lời riêng",
	asCopy: "Bản sao, rồi đi riêng",
};
