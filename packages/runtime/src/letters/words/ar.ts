import type { LetterWords } from "./index.ts";

export const ar: LetterWords = {
	number: "الرقم",
	caseNumber: "الطلب",
	date: "التاريخ",
	yes: "نعم",
	no: "لا",
	months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
	verify: "يمكن لأي شخص التحقق من هذه الوثيقة بالرمز",
	validUntil: "صالح حتى نهاية يوم",
	genuine: "هذه الوثيقة صحيحة وسارية المفعول.",
	revoked: "صدرت هذه الوثيقة هنا ولم تعد سارية المفعول.",
	unknownCode: "لا توجد وثيقة بهذا الرمز.",
};
