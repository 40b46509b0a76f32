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
};
