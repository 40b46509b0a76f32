import type { PaperWords } from "./en.ts";

export const vi: PaperWords = {
	who: "Ai phải nộp giấy tờ này?",
	everybody: "Mọi người",
	onlyIf: "Chỉ khi …",
	nothingToAsk: "Điều kiện cần một trường thông tin để dựa vào. Hãy thêm một trường trước.",
};
