import type { Fee, Money, Rate, Subsidy } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import { amountIn, BASIS, roleIn, ruleIn } from "../common.ts";
import { byId } from "../items.ts";
import { always, better, decide, lessIsBetter, quiet, worse } from "../judge.ts";
import { type Judge, type Keys, key, type Pair } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { amount, list, type Phrase, percent, text, word } from "../phrase.ts";
import { compareSection } from "../section.ts";

/** What it costs, and what another budget pays of it. */
export function compareMoney(between: Between, note: Note): void {
	compareFees(between, note);
	compareSubsidies(between, note);
}

function compareFees(between: Between, note: Note): void {
	compareSection(
		between.before.fees,
		between.after.fees,
		{
			construct: "fee",
			at: ["fees"],
			added: () => worse("citizen"),
			removed: () => better("citizen"),
			says: ({ amount: of }, is) => costs(amount(of), is),
			keys: FEE,
			dated: "citizen",
			rules: [{ key: "when", of: ({ when }) => when, audience: "citizen", wish: "fewer" }],
			words: ["title"],
			more: (pair) => compareRates(pair, between, note),
		},
		between,
		note,
	);
}

function costs(said: Phrase, is: "added" | "removed") {
	return { key: "amount", [is === "added" ? "to" : "from"]: said };
}

/** A rate stands in place of the whole amount, so only its own amount says whether it helps. */
function compareRates(
	{ of, before, after, was, at }: Pair<Fee>,
	between: Between,
	note: Note,
): void {
	compareSection(
		byId(before.rates),
		byId(after.rates),
		{
			construct: "rate",
			in: of,
			was: [...was, "rates"],
			at: [...at, "rates"],
			added: () => decide("citizen"),
			removed: () => decide("citizen"),
			says: (rate, is) => costs(rateOf(rate), is),
			keys: RATE,
			dated: "citizen",
			rules: [{ key: "when", of: ({ when }) => when, audience: "citizen", wish: "neither" }],
			words: ["title"],
		},
		between,
		note,
	);
}

function rateOf(one: Rate): Phrase {
	return one.amount === undefined ? percent(one.percent) : amount(one.amount);
}

function compareSubsidies(between: Between, note: Note): void {
	compareSection(
		between.before.subsidies ?? {},
		between.after.subsidies ?? {},
		{
			construct: "subsidy",
			at: ["subsidies"],
			added: () => better("citizen"),
			removed: () => worse("citizen"),
			keys: SUBSIDY,
			dated: "citizen",
			rules: [{ key: "when", of: ({ when }) => when, audience: "citizen", wish: "more" }],
			words: ["title"],
		},
		between,
		note,
	);
}

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
