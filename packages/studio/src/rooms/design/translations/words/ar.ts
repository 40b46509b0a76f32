import { plural } from "../../../../words/plural.ts";
import type { TranslationWords } from "./en.ts";

export const ar: TranslationWords = {
	title: "النصوص بلغاتها",
	lead: "اختر نصًا واضغط Enter ثم اكتب. يُكتب كل نص في مكانه: في ملفه أو في ملف ترجمته.",
	complete: "ما اكتمل من كل لغة",
	done: (n, of) => `${n} من ${of}`,
	missing: (n) =>
		plural("ar", n, {
			one: "نص واحد ناقص",
			two: "نصان ناقصان",
			few: "# نصوص ناقصة",
			many: "# نصًا ناقصًا",
			other: "# نص ناقص",
		}),
	none: "لا ينقص شيء",
	onlyMissing: (language) => `الناقص فقط: ${language}`,
	where: "مكانه",
	whose: "نصوص",
	ofProcedure: "هذا الإجراء وما يستعمله",
	ofLibrary: "المكتبة كلها",
	filter: "اعرض",
	all: "كل النصوص",
	anyMissing: "الناقص في أي لغة",
	search: "ابحث في النصوص",
	shown: (n) =>
		plural("ar", n, {
			zero: "لا يظهر أي نص",
			one: "يظهر نص واحد",
			two: "يظهر نصان",
			few: "تظهر # نصوص",
			many: "يظهر # نصًا",
			other: "يظهر # نص",
		}),
	nothing: "لا يوجد نص كهذا.",
	loading: "جارٍ قراءة النصوص…",
	empty: "ناقص",
	notSpoken: "ليست من لغاته",
	edit: (what, language) => `${what}، ${language}`,
	open: (what) => `افتح ${what}`,
	keysHint:
		"تنقل أسهم لوحة المفاتيح بين النصوص، وEnter للكتابة، وEscape لتركه كما كان. في نص من عدة أسطر اضغط Ctrl وEnter لتسليمه.",
	line: (file, line) => `${file}، السطر ${line}`,
	nextMissing: "الناقص التالي",
	noMore: "لا ينقص شيء آخر هنا.",
	written: (what) => `كُتب ${what}`,
};
