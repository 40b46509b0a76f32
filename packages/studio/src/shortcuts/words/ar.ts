import type { ShortcutWords } from "./en.ts";

export const ar: ShortcutWords = {
	space: "مسافة",
	places: {
		everywhere: "في كل مكان",
		list: "في قائمة خطوات أو عناصر",
		translations: "في جدول الترجمات",
		text: "في النص",
	},
	acts: {
		everywhere: {
			save: "احفظ",
			undo: "تراجع",
			redo: "أعد",
			shortcuts: "أظهر المساعدة",
		},
		list: {
			next: "التالي",
			previous: "السابق",
			first: "الأول",
			last: "الأخير",
			moveDown: "انقله إلى أسفل",
			moveUp: "انقله إلى أعلى",
			choose: "اختره مع غيره",
			chooseNext: "اختر حتى التالي",
			choosePrevious: "اختر حتى السابق",
			chooseAll: "اختر الكل",
			chooseNone: "ألغ الاختيار",
		},
		translations: {
			write: "اكتب هذا النص",
			handOver: "سلّم نصًا من عدة أسطر",
			leave: "اتركه كما كان",
			down: "النص أسفله",
			up: "النص أعلاه",
			right: "النص إلى اليمين",
			left: "النص إلى اليسار",
			pageDown: "صفحة إلى أسفل",
			pageUp: "صفحة إلى أعلى",
			rowStart: "اللغة الأولى",
			rowEnd: "اللغة الأخيرة",
			start: "النص الأول",
			end: "النص الأخير",
		},
		text: {
			definition: "اذهب إلى موضع تعريف الاسم",
		},
	},
};
