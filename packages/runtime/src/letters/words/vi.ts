import type { LetterWords } from "./index.ts";

export const vi: LetterWords = {
	number: "Số",
	caseNumber: "Hồ sơ",
	date: "Ngày",
	yes: "Có",
	no: "Không",
	verify: "Mọi người có thể kiểm tra giấy tờ này bằng mã",
	validUntil: "Có giá trị đến hết ngày",
	genuine: "Giấy tờ này là thật và đang có hiệu lực.",
	revoked: "Giấy tờ này do cơ quan cấp nhưng không còn hiệu lực.",
	unknownCode: "Không có giấy tờ nào mang mã này.",
	expired: "Giấy tờ này do cơ quan cấp nhưng đã hết thời hạn.",
	revokedOn: "Thu hồi ngày",
	check: "Kiểm tra bản của bạn",
	checkHint:
		"Chọn tệp bạn nhận được, hoặc dán dữ liệu có chữ ký của nó. Nội dung được so với bản đã cấp và không được lưu lại.",
	checkFile: "Tệp",
	checkText: "Dữ liệu có chữ ký",
	checkButton: "Kiểm tra",
	checkedTitle: "Bản của bạn",
	sameLetter: "Tệp của bạn giống hệt giấy tờ đã cấp, đến từng byte.",
	sameData: "Dữ liệu có chữ ký của bạn là thật và thuộc giấy tờ này.",
	notTheSame: {
		nothing_sent: "Chưa có gì được gửi để kiểm tra.",
		unknown_file: "Tệp của bạn không phải giấy tờ đã cấp: có ít nhất một byte khác.",
		unreadable: "Nội dung bạn gửi không phải dữ liệu có chữ ký của một kết quả.",
		altered: "Dữ liệu của bạn đã bị sửa sau khi ký.",
		unknown_key: "Dữ liệu của bạn được ký bằng khóa mà cơ quan cấp không công bố.",
		another_issuer: "Dữ liệu của bạn do nơi khác cấp; hãy hỏi nơi đó.",
		another_result: "Dữ liệu của bạn là thật nhưng thuộc giấy tờ khác.",
	},
};
