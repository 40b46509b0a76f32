import type { StandardWords } from "./index.ts";

export const ar: StandardWords = {
	consent_code: {
		subject: "رمزك: {code}",
		text: "يطلب {who} أن يتصرف نيابة عنك لدى جهة حكومية{what}. لا تعطه الرمز {code} إلا إذا طلبت منه ذلك. يسري الرمز حتى {until}.",
	},
	consent_given: {
		subject: "يتصرف {who} نيابة عنك",
		text: "يجوز حتى {until} أن يتصرف {who} نيابة عنك لدى جهة حكومية{what}. إن لم تطلب ذلك فاسحب موافقتك ({id}) أو اتصل بنا.",
	},
	opened_for_you: {
		subject: "{number}: فُتح ملف لك",
		text: "فُتح الملف {number} لك. وهو لدى: {helper}. إن لم تطلب ذلك فسجّل الدخول واسحب الملف، أو اتصل بنا.",
	},
	prepared_for_you: {
		subject: "{number}: يرجى تأكيد “{step}”",
		text: "مُلئت الخطوة “{step}” من الملف {number} نيابة عنك. ملأها: {helper}. لا تُحتسب إلا بعد أن تؤكدها: سجّل الدخول واقرأها. إن كان فيها خطأ أو لم تطلب ذلك فاذكره هناك.",
	},
	done_for_you: {
		subject: "{number}: أُنجزت “{step}” نيابة عنك",
		text: "أُنجزت الخطوة “{step}” من الملف {number} نيابة عنك. أنجزها: {helper}. إن لم تطلب ذلك فسجّل الدخول واسحب موافقتك أو الملف، أو اتصل بنا.",
	},
	charged_for_you: {
		subject: "إيصال: {amount} مقابل المساعدة في الملف {number}",
		text: "دفعت مقابل المساعدة في الخطوة “{step}” من الملف {number} مبلغ {amount}. تسلّمه: {helper}. لا يجوز أن يزيد المجموع في الملف كله على {cap}. إن دفعت أكثر أو لم تدفع شيئًا فاتصل بنا.",
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
