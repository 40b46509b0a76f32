import type { ImportFinding } from "../finding.ts";
import type { ImportSentences } from "./words.ts";

const LIMITS: Readonly<Record<string, (value: string) => string>> = {
	multipleOf: (value) => `يجب أن يكون من مضاعفات ${value}`,
	exclusiveMinimum: (value) => `يجب أن يكون أكبر من ${value}`,
	exclusiveMaximum: (value) => `يجب أن يكون أصغر من ${value}`,
	minItems: (value) => `اختر ${value} على الأقل`,
	maxItems: (value) => `اختر ${value} على الأكثر`,
};

const WHY: Readonly<Record<string, string>> = {
	recursive: "يحتوي على نفسه بلا نهاية",
	elsewhere: "موجود في مستند آخر",
	nothing_fits: "لا قيمة تناسبه",
	list_in_list: "لا توضع قائمة داخل قائمة",
	nothing_to_choose: "لا شيء يُختار",
	only_one: "ألا ينطبق غيره",
	too_large: "فيه أكثر من 3000 قيمة",
	not_an_object: "ليس مخطط JSON Schema",
};

export const ar: ImportSentences = {
	limit: (keyword, value) => LIMITS[keyword]?.(value) ?? `يجب أن يوافق ${keyword} ${value}`,
	wanted: (title) => `هل تريد إعطاء: ${title}؟`,
	together: "هذه الإجابات لا تتوافق معا",
	why: WHY,
	findings: {
		unreadable: (found) => `لا يمكن قراءته: ${because(found)}`,
		not_asked: (found) => `\`${found.keyword}\` لا يُسأل عنه: ${because(found)}`,
		not_checked: ({ keyword, values }) => `\`${keyword}\`${told(values.found)} لا يُتحقق منه`,
		narrowed: ({ keyword, values }) =>
			`\`${keyword}\`${told(values.found)}: يقبل النموذج أقل من ذلك`,
		assumed: ({ keyword, values }) => `\`${keyword}\` غير مذكور؛ يُفترض ${String(values.value)}`,
		ignored: ({ keyword }) => `\`${keyword}\` لا أثر له هنا`,
	},
};

function because({ values }: ImportFinding): string {
	return WHY[String(values.why)] ?? "لا مكان له في نماذج هذه اللغة";
}

function told(value: unknown): string {
	return value === undefined ? "" : ` ${JSON.stringify(value)}`;
}
