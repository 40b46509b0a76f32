import type { Verdict } from "./review.ts";
import type { ReviewWords } from "./words/words.ts";

export function verdictInWords(verdict: Verdict, { verdicts }: ReviewWords): string {
	return verdict.is === "nothing" ? "" : verdicts[verdict.is](verdict.count);
}
