import type { PaperWords } from "./en.ts";

export const ar: PaperWords = {
	who: "من يجب عليه تقديمها؟",
	everybody: "الجميع",
	onlyIf: "فقط إذا …",
	nothingToAsk: "يحتاج الشرط إلى حقل يستند إليه. أضف حقلًا أولًا.",
};
