import type { PartWords } from "./en.ts";

export const vi: PartWords = {
	belongs: (part, n) =>
		n === 1
			? `Thuộc phần dùng chung “${part}”, có một thủ tục theo phần này.`
			: `Thuộc phần dùng chung “${part}”, có ${n} thủ tục theo phần này.`,
	where: "Thay đổi những điều này có hiệu lực ở đâu?",
	here: (title) => `Chỉ trong “${title}”`,
	mayBeSet: "Mỗi thủ tục có thể tự đặt:",
	all: (n) => (n === 1 ? "Trong phần dùng chung" : `Trong cả ${n} thủ tục`),
	nothingOpen: (n) =>
		n === 1
			? "Sửa ở đây là sửa phần dùng chung."
			: `Phần dùng chung không cho một thủ tục đặt riêng gì ở bước này: sửa ở đây là sửa ${n} thủ tục.`,
	isSet: "Chỉ trong thủ tục này.",
	asInPart: "Như trong mọi thủ tục, cho đến khi được sửa ở đây.",
	back: "Như trong mọi thủ tục",
	backFor: (what) => `${what}: như trong mọi thủ tục`,
	keepsOwn: "Thủ tục này tự đặt giá trị riêng và vẫn giữ giá trị đó.",
	changes: (n) =>
		n === 1 ? "Sửa ở đây là sửa phần dùng chung." : `Sửa ở đây là sửa ${n} thủ tục.`,
	lede: "Những gì phần dùng chung để thủ tục này tự đặt. Điều gì không đặt ở đây thì như trong mọi thủ tục.",
	add: "Đặt thêm điều khác chỉ cho thủ tục này",
	notOpen: "Phần dùng chung không cho đặt riêng điều này nên nó không có tác dụng.",
};
