import type { WhyWords } from "./why-said.ts";

/** Ids are written from left to right: each keeps its own direction, and its place in the sentence. */
function own(id: string | undefined): string {
	return `\u2068\`${id}\`\u2069`;
}

export const ar: WhyWords = {
	step_gone: ({ step }) =>
		`لا توجد في الإصدار الجديد خطوة هي ${own(step)}: على الخطة أن تقول أين تتابع ملفاتها، أو على خطوة أن تقول إنها كانت (\`was\`) هذه.`,
	verb_differs: ({ step, from, to }) =>
		`كانت ${own(step)} من نوع ${own(from)} وصارت ${own(to)}: على الخطة أن تقول إن ملفاتها تتابع هناك.`,
	data_missing: ({ path }) =>
		`يقرأ الإصدار الجديد ${own(path)}، ولا يؤكد أن ملفا من الإصدار القديم فيه هذه القيمة: على الخطة أن تعطيها.`,
	data_refused: ({ path, check }) =>
		path === undefined
			? `قد يخالف ملف قبله الإصدار القديم الفحص ${own(check)} في الجديد.`
			: `قد يرفض الإصدار الجديد قيمة ${own(path)} قبلها القديم.`,
	ends_otherwise: ({ result }) =>
		`قد ينتهي بنتيجة «${own(result)}» التي لم يعد بها الإصدار القديم من هذه الخطوة.`,
	own_choice: ({ result }) =>
		`يستطيع مقدمو الطلب أن ينهوه بأنفسهم بنتيجة «${own(result)}»، ولم يكن ذلك ممكنا: على الخطة أن تقول إن هذا مقصود.`,
	clock_gone: ({ clock }) =>
		`المهلة الموعودة ${own(clock)} لم تعد موجودة؛ والمهلة التي تكملها تقول إنها كانت (\`was\`) هذه.`,
	channel_gone: ({ channel }) =>
		`الملفات التي وردت عبر ${own(channel)} لا مكان لها في الإصدار الجديد.`,
	branches_differ: ({ step }) =>
		`الملف عند ${own(step)} وعند خطوات أخرى معا، وليس في الإصدار الجديد خطوات متوازية مثلها.`,
	not_proved: ({ at, step }) =>
		`لم يثبت${at === undefined ? "" : ` (${own(at)})`}: ينبغي النظر في ما إذا كانت ملفات ${own(step)} تستطيع المتابعة.`,
};
