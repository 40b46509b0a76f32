import { canonicalJson } from "../../bundle/canonical.ts";
import type { Definition } from "../../bundle/index.ts";
import { remembered } from "../../expression/remembered.ts";
import type { Between } from "../between.ts";

/** Whether both editions ask, check and decide the same: only words, amounts and time allowed differ. */
export function isSameProcess({ before, after }: Pick<Between, "before" | "after">): boolean {
	return processOf(before) === processOf(after);
}

const processOf = remembered(
	({
		procedure,
		starts_at,
		channels,
		roles,
		data,
		computed,
		conditions,
		checks,
		documents,
		fees,
		clocks,
		results,
		gives,
		steps,
		anytime,
		afterwards,
		lists,
		registers,
	}: Definition): string =>
		JSON.stringify(
			JSON.parse(
				canonicalJson({
					procedure,
					starts_at,
					channels,
					roles,
					data,
					computed,
					conditions,
					checks,
					documents,
					fees,
					clocks,
					results,
					gives,
					steps,
					anytime,
					afterwards,
					lists,
					registers,
				}),
			),
			(key, value: unknown) => (WORDS_AND_AMOUNTS.has(key) ? undefined : value),
		),
);

/** Nothing that a case can still do depends on these. */
const WORDS_AND_AMOUNTS: ReadonlySet<string> = new Set([
	"title",
	"help",
	"law",
	"certainty",
	"say",
	"because",
	"asked_because",
	"replaced_because",
	"example",
	"notices",
	"tell",
	"warn",
	"within",
	"amount",
]);
