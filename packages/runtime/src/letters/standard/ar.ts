import type { StandardWords } from "./index.ts";

export const ar: StandardWords = {
	consent_code: {
		subject: "رمزك: {code}",
		text: "يطلب شخص أن يتصرف نيابة عنك لدى جهة حكومية. لا تعطه الرمز {code} إلا إذا طلبت منه ذلك. يسري الرمز حتى {until}.",
	},
	consent_given: {
		subject: "شخص يتصرف نيابة عنك",
		text: "يجوز لمساعد أن يتصرف نيابة عنك حتى {until}. إن لم تطلب ذلك فاسحب موافقتك ({id}) أو اتصل بنا.",
	},
	step_near_due: {
		subject: "{number}: موعد “{step}” في {due_on}",
		text: "موعد الخطوة “{step}” من الطلب {number} هو {due_on}.",
	},
	step_late: {
		subject: "{number}: تأخرت “{step}”",
		text: "كان موعد الخطوة “{step}” من الطلب {number} هو {due_on} ولم تُنجز بعد.",
	},
	clock_near_due: {
		subject: "{number}: تنتهي “{clock}” في {due_on}",
		text: "تنتهي “{clock}” للطلب {number} في {due_on}.",
	},
	clock_late: {
		subject: "{number}: انتهت “{clock}”",
		text: "انتهت “{clock}” للطلب {number} في {due_on}.",
	},
	message_waiting: {
		subject: "توجد رسالة بشأن الملف {number}",
		text: "لم نتمكن من الوصول إليك بطريقة أخرى. توجد رسالة بشأن الملف {number}: سجّل الدخول واقرأها في ملفك، أو اسأل في المكتب.",
	},
};
