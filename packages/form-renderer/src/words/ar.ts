import type { Words } from "./words.ts";

export const ar: Words = {
	language: "اللغة",
	need_help: "تحتاج مساعدة؟",
	call: "اتصل",
	skip_to_content: "انتقل إلى المحتوى",
	back: "رجوع",
	you: "أنت",
	system: "النظام",
	page_of: "الصفحة {page} من {of}",
	saving: "جارٍ الحفظ…",
	saved_at: "حُفظ الساعة {time}",
	kept_on_device: "محفوظ على هذا الجهاز",
	not_saved: "لم يُحفظ بعد",
	there_is_a_problem: "هناك مشكلة",
	error_prefix: "خطأ: ",
	state_done: "تم",
	state_now: "أنت هنا",
	state_next: "لاحقًا",
	state_skip: "تم تخطيها",
};
