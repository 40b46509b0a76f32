import { plural } from "../../../../words/plural.ts";
import type { BurdenWords } from "./en.ts";

const many = (n: number, other: string): string => plural("vi", n, { other });

export const vi: BurdenWords = {
	forWhom: "Số trường phải điền: thay đổi với ai",
	where: (rule, before, after) => `Khi ${rule}: trước ${before}, nay ${after}.`,
	fewer: (n) => many(n, "Ít nhất bớt # trường."),
	more: (n) => many(n, "Ít nhất thêm # trường."),
	whySame:
		"Số ít nhất chung giữ nguyên khi đường ngắn nhất không hỏi mục này, và số nhiều nhất giữ nguyên vì cơ sở dữ liệu có thể không trả lời: khi đó vẫn phải điền.",
	known: "Điều đang hỏi mà có thể đã biết",
	toKnown: "Điều nào có thể đã biết",
	counted: (typed) => many(typed, "Người dân phải điền # trường."),
	couldBe: (n) => many(n, "# câu hỏi có thể được trả lời từ nơi khác:"),
	looking: "Đang xem nơi nào có thể biết…",
	nothing:
		"Không có gì người dân điền ở đây phù hợp với dữ liệu mà cơ sở dữ liệu của nước này cung cấp, hay điều biết được khi đăng nhập.",
	askedAt: (step, boxes) => `hỏi tại: ${step} · ${many(boxes, "# ô")}`,
	login: "Biết được khi đăng nhập",
	foundBy: (keys) => `tìm theo ${keys}`,
	allowed: "đã được phép đọc",
	toAllow: "cơ quan quản lý phải cho phép",
	sure: "bước kiểm tra cho biết là cùng một điều",
	judge: "chỉ khi đúng là cùng một điều: bạn tự xét",
	others: "Điều mà thủ tục trước hoặc cơ sở dữ liệu đã có",
	open: "Xem trong văn bản",
	holes: (n) => many(n, "Chưa đếm: cần sửa # chỗ trước."),
	holesElse: "Chưa đếm: có quy tắc chưa tính được. Điều sai nằm ở phần phát hiện.",
	toHole: (file, line) => `Đến ${file}, dòng ${line}`,
	moreHoles: (n) => many(n, "Còn # chỗ nữa ở phần phát hiện."),
};
