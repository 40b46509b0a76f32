import type { ShortcutWords } from "./en.ts";

export const vi: ShortcutWords = {
	space: "Dấu cách",
	places: {
		everywhere: "Ở mọi nơi",
		list: "Trong danh sách bước hoặc mục",
		translations: "Trong bảng bản dịch",
		text: "Trong văn bản",
	},
	acts: {
		everywhere: {
			save: "Lưu",
			undo: "Hoàn tác",
			redo: "Làm lại",
			shortcuts: "Mở trợ giúp",
		},
		list: {
			next: "Mục tiếp theo",
			previous: "Mục trước",
			first: "Mục đầu",
			last: "Mục cuối",
			moveDown: "Chuyển xuống",
			moveUp: "Chuyển lên",
			choose: "Chọn cùng các mục khác",
			chooseNext: "Chọn tiếp mục sau",
			choosePrevious: "Chọn tiếp mục trước",
			chooseAll: "Chọn tất cả",
			chooseNone: "Bỏ chọn",
		},
		translations: {
			write: "Viết văn bản này",
			handOver: "Ghi văn bản nhiều dòng",
			leave: "Giữ như cũ",
			down: "Văn bản bên dưới",
			up: "Văn bản bên trên",
			right: "Văn bản bên phải",
			left: "Văn bản bên trái",
			pageDown: "Xuống một trang",
			pageUp: "Lên một trang",
			rowStart: "Ngôn ngữ đầu",
			rowEnd: "Ngôn ngữ cuối",
			start: "Văn bản đầu tiên",
			end: "Văn bản cuối cùng",
		},
		text: {
			definition: "Đến nơi khai báo một tên",
		},
	},
};
