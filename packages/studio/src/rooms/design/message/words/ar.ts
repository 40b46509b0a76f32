import { plural } from "../../../../words/plural.ts";
import type { MessageWords } from "./en.ts";

export const ar: MessageWords = {
	title: "كما تُقرأ",
	example: "ببيانات للمثال لا تخص أحدًا. تُحسب الأيام بتقويم هذا الإجراء.",
	language: "بأي لغة",
	letter: "رسالة ورقية",
	email: "بريد إلكتروني",
	sms: "رسالة نصية",
	subject: "الموضوع",
	length: (n) =>
		plural("ar", n, {
			one: "حرف واحد",
			two: "حرفان",
			few: "# أحرف",
			many: "# حرفًا",
			other: "# حرف",
		}),
	notSent: "هذا الإجراء لا يرسلها، فلا مثال يُعرض.",
	notSaid: "لا يمكن عرضها بهذه اللغة: تنقصها كلمات أو فيها ما لا يُملأ. يُذكر الخطأ عند الحقل.",
	insert: "أدرج قيمة",
	listed: "يجوز أن تذكر",
	others: "قيم أخرى: تُضاف إلى ما يجوز ذكره",
	reason: "الاسم في الطلب لا يطابق الاسم في الشهادة.",
	note: "اكتبه كما في بطاقة الهوية.",
};
