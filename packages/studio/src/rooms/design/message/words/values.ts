import { useContext } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";

/** What values that every letter may mention are called. Apart from the other words: few who open a procedure need them. */
export interface ValueWords {
	readonly values: Readonly<Record<string, string>>;
	readonly dueOn: (clock: string) => string;
}

const VALUE_WORDS: Readonly<Record<Language, ValueWords>> = {
	vi: {
		values: {
			"case.number": "Số hồ sơ",
			"case.channel": "Cách nộp",
			"case.language": "Ngôn ngữ của hồ sơ",
			"case.edition": "Phiên bản quy định",
			"case.opened_at": "Thời điểm bắt đầu",
			"case.submitted_at": "Thời điểm nộp",
			"case.submitted_on": "Ngày nộp",
			"case.received_on": "Ngày tiếp nhận",
			"case.office": "Cơ quan",
			"case.result": "Kết quả",
			"procedure.title": "Tên thủ tục",
			"step.title": "Bước gửi thư này",
			"step.reason": "Lý do đã ghi",
			"step.reasons": "Các lý do đã chọn",
			"step.marks": "Những mục cần sửa",
			"step.due_on": "Hạn của bước này",
			"step.done_on": "Ngày xong bước này",
			"step.done_at": "Thời điểm xong bước này",
		},
		dueOn: (clock) => `Ngày đến hạn: ${clock}`,
	},
	en: {
		values: {
			"case.number": "Number of the application",
			"case.channel": "How it was handed in",
			"case.language": "Language of the application",
			"case.edition": "Edition of the rules",
			"case.opened_at": "When it was begun",
			"case.submitted_at": "When it was handed in",
			"case.submitted_on": "Day it was handed in",
			"case.received_on": "Day it was received",
			"case.office": "Office",
			"case.result": "Result",
			"procedure.title": "Name of the procedure",
			"step.title": "Step that sends this",
			"step.reason": "Reason that was written",
			"step.reasons": "Reasons that were chosen",
			"step.marks": "What is to be corrected",
			"step.due_on": "Last day for this step",
			"step.done_on": "Day this step was done",
			"step.done_at": "When this step was done",
		},
		dueOn: (clock: string): string => `Last day of: ${clock}`,
	},
	ar: {
		values: {
			"case.number": "رقم الطلب",
			"case.channel": "طريقة التقديم",
			"case.language": "لغة الطلب",
			"case.edition": "إصدار القواعد",
			"case.opened_at": "وقت البدء",
			"case.submitted_at": "وقت التقديم",
			"case.submitted_on": "يوم التقديم",
			"case.received_on": "يوم الاستلام",
			"case.office": "الجهة",
			"case.result": "النتيجة",
			"procedure.title": "اسم الإجراء",
			"step.title": "الخطوة التي ترسلها",
			"step.reason": "السبب المكتوب",
			"step.reasons": "الأسباب المختارة",
			"step.marks": "ما يلزم تصحيحه",
			"step.due_on": "آخر يوم لهذه الخطوة",
			"step.done_on": "يوم إنجاز هذه الخطوة",
			"step.done_at": "وقت إنجاز هذه الخطوة",
		},
		dueOn: (clock) => `آخر يوم: ${clock}`,
	},
};

export function useValueWords(): ValueWords {
	return VALUE_WORDS[useContext(LanguageContext)];
}
