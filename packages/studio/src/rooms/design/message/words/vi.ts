import type { MessageWords } from "./en.ts";

export const vi: MessageWords = {
	title: "Người nhận đọc thấy",
	example: "Dùng dữ liệu ví dụ, không phải người thật. Ngày được tính theo lịch của thủ tục này.",
	language: "Bằng ngôn ngữ nào",
	letter: "Giấy tờ",
	email: "Thư điện tử",
	sms: "Tin nhắn",
	subject: "Tiêu đề",
	length: (n) => `${n} ký tự`,
	notSent: "Thủ tục này không gửi thông báo này nên không có ví dụ để xem.",
	notSaid:
		"Không hiển thị được bằng ngôn ngữ này: thiếu câu chữ, hoặc có chỗ không điền được. Lỗi được nêu ngay tại ô đó.",
	insert: "Chèn một giá trị",
	listed: "Được phép nhắc đến",
	others: "Giá trị khác: sẽ được thêm vào phần được phép nhắc đến",
	reason: "Tên trong tờ khai và trong giấy chứng nhận không giống nhau.",
	note: "Vui lòng ghi đúng như trên thẻ căn cước.",
};
