import type { QuoteWords } from "./en.ts";

export const vi: QuoteWords = {
	title: (old) => `Những nội dung này vẫn ghi “${old}”`,
	lede: "Không nội dung nào bị sửa nếu bạn không chọn.",
	all: "Chọn tất cả",
	in: (about, key) => `${about} › ${key}`,
	change: (n) => `Sửa ${n} nội dung`,
	leave: "Để nguyên",
	done: (n) => `Đã sửa ${n} nội dung.`,
};
