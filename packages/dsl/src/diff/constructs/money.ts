import type { Fee, Id, Money, Rate, Subsidy } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { amountIn, BASIS, compareDated, roleIn, ruleIn } from "../common.ts";
import { byId, matched } from "../items.ts";
import { always, better, decide, lessIsBetter, quiet, worse } from "../judge.ts";
import { compareKeys, compareWords, type Judge, type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { amount, list, percent, text, word } from "../phrase.ts";
import { noteRule } from "../rules/note-rule.ts";

/** What it costs, and what another budget pays of it. */
export function compareMoney(between: Between, note: Note): void {
	compareFees(between, note);
	compareSubsidies(between, note);
}

function compareFees(between: Between, note: Note): void {
	for (const one of matched(between.before.fees, between.after.fees)) {
		if (one.is === "added")
			note({
				is: "added",
				of: fee(one.after),
				after: ["fees", one.id],
				values: costs(one.after),
				...worse("citizen"),
			});
		else if (one.is === "removed")
			note({ is: "removed", of: fee(one.before), before: ["fees", one.was], ...better("citizen") });
		else compareFee(pairOf(fee(one.after), one, "fees"), between, note);
	}
}

function costs({ amount: of }: Pick<Fee, "amount">) {
	return { key: "amount", to: amount(of) };
}

function pairOf<T>(
	of: Named,
	{
		before,
		after,
		was,
		id,
	}: { readonly before: T; readonly after: T; readonly was: Id; readonly id: Id },
	section: string,
): Pair<T> {
	return { of, before, after, was: [section, was], at: [section, id] };
}

function compareFee(pair: Pair<Fee>, between: Between, note: Note): void {
	const { before, after } = pair;
	compareKeys(FEE, pair, between, note);
	compareDated(pair, "citizen", note);
	noteRule(
		"when",
		({ when }) => when,
		{ audience: "citizen", wish: "fewer" },
		{},
		pair,
		between,
		note,
	);
	compareWords([["title", before.title, after.title]], pair, note);
	compareRates(pair, between, note);
}

/** A rate stands in place of the whole amount, so only its own amount says whether it helps. */
function compareRates(
	{ of, before, after, was, at }: Pair<Fee>,
	between: Between,
	note: Note,
): void {
	for (const one of matched(byId(before.rates), byId(after.rates))) {
		if (one.is === "added")
			note({
				is: "added",
				of: rate(one.after, of),
				after: [...at, "rates", one.id],
				values: { key: "amount", to: rateOf(one.after) },
				...decide("citizen"),
			});
		else if (one.is === "removed")
			note({
				is: "removed",
				of: rate(one.before, of),
				before: [...was, "rates", one.was],
				values: { key: "amount", from: rateOf(one.before) },
				...decide("citizen"),
			});
		else {
			const pair: Pair<Rate> = {
				of: rate(one.after, of),
				before: one.before,
				after: one.after,
				was: [...was, "rates", one.was],
				at: [...at, "rates", one.id],
			};
			compareKeys(RATE, pair, between, note);
			compareWords([["title", one.before.title, one.after.title]], pair, note);
			compareDated(pair, "citizen", note);
			noteRule(
				"when",
				({ when }) => when,
				{ audience: "citizen", wish: "neither" },
				{},
				pair,
				between,
				note,
			);
		}
	}
}

function rateOf(one: Rate) {
	return one.amount === undefined ? percent(one.percent) : amount(one.amount);
}

function compareSubsidies(between: Between, note: Note): void {
	const { before, after } = between;
	for (const one of matched(before.subsidies ?? {}, after.subsidies ?? {})) {
		if (one.is === "added")
			note({
				is: "added",
				of: subsidy(one.after),
				after: ["subsidies", one.id],
				...better("citizen"),
			});
		else if (one.is === "removed")
			note({
				is: "removed",
				of: subsidy(one.before),
				before: ["subsidies", one.was],
				...worse("citizen"),
			});
		else {
			const pair = pairOf(subsidy(one.after), one, "subsidies");
			compareKeys(SUBSIDY, pair, between, note);
			compareDated(pair, "citizen", note);
			noteRule(
				"when",
				({ when }) => when,
				{ audience: "citizen", wish: "more" },
				{},
				pair,
				between,
				note,
			);
		}
	}
}

const fee = ({ id, title }: Fee): Named => ({ construct: "fee", id, title });
const subsidy = ({ id, title }: Subsidy): Named => ({ construct: "subsidy", id, title });
const rate = ({ id, title }: Rate, of: Named): Named => ({
	construct: "rate",
	id,
	...(title && { title }),
	in: of,
});

/** Two plain amounts of one currency are compared; what is worked out by a rule is for a person to judge. */
const cheaper: Judge<Money | string> = (before, after) => {
	if (!isMoney(before) || !isMoney(after) || before.currency !== after.currency)
		return decide("citizen");
	return after.amount < before.amount ? better("citizen") : worse("citizen");
};

function isMoney(value: Money | string | undefined): value is Money {
	return typeof value === "object";
}

const FEE: Keys<Fee> = [
	key("amount", ({ amount: of }: Fee, side) => amountIn(of, side), amount, cheaper),
	key("times", ({ times }: Fee, side) => ruleIn(times, side), text, always(decide("citizen"))),
	key(
		"instead_of",
		({ instead_of }: Fee) => instead_of,
		(ids) => list((ids ?? []).map((id) => text(id))),
		always(decide("citizen")),
	),
	key(
		"if_several_apply",
		({ if_several_apply }: Fee) => if_several_apply,
		word,
		always(decide("citizen")),
	),
	...BASIS,
];

const RATE: Keys<Rate> = [
	key("amount", ({ amount: of }: Rate, side) => amountIn(of, side), amount, cheaper),
	key("percent", ({ percent: of }: Rate) => of, percent, lessIsBetter("citizen", 100)),
];

const SUBSIDY: Keys<Subsidy> = [
	key("of", ({ of }: Subsidy) => of, text, always(decide("citizen"))),
	key(
		"amount",
		({ amount: of }: Subsidy) => of,
		amount,
		(before, after) =>
			(after?.amount ?? 0) > (before?.amount ?? 0) ? better("citizen") : worse("citizen"),
	),
	key(
		"percent",
		({ percent: of }: Subsidy) => of,
		percent,
		(before = 0, after = 0) => (after > before ? better("citizen") : worse("citizen")),
	),
	key(
		"paid_by",
		({ paid_by }: Subsidy) => paid_by,
		(id, { between, is }) => roleIn(id, between[is]),
		always(quiet("office")),
	),
	...BASIS,
];
