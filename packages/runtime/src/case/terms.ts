import type { Bundle, DataPath, Id, IsoDate, StepName } from "@onedoor/dsl/bundle";
import { computeFees, visible } from "@onedoor/dsl/form";

import { officeOf } from "../access/office.ts";
import { receivedOn } from "../time/receipt.ts";

import { bundleOn } from "./bundle-on.ts";
import { calendarOf } from "./calendars.ts";
import type { Case } from "./case.ts";
import type { Act, Refusal } from "./command.ts";
import { cutOffOf, factsOf } from "./facts.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";
import { bundleFor, competentVariation } from "./variation.ts";

/** What an applicant relies on when they send a form: what it costs, what it asks, who decides. */
interface Terms {
	readonly fee: number;
	readonly asks: readonly DataPath[];
	/** Role → kind of office and unit. */
	readonly offices: Readonly<Record<Id, string>>;
}

/**
 * Why a case may not be submitted yet: on the day it counts as received, its fee, form or authority are not those of
 * the day on which the draft was last seen, and the applicant has not said that they know (`as_of` names that day).
 */
export function whyNotOnThatDay(turn: Turn, filed: Case, command: Act): Refusal | undefined {
	const { seen_on, as_of, step } = command;
	if (seen_on === undefined) return undefined;
	const day = dayOfReceipt(turn);
	if (as_of === day || seen_on === day) return undefined;
	const before = termsOn(turn, filed, step, seen_on);
	const after = termsOn(turn, filed, step, day);
	const changed = {
		...(before.fee !== after.fee && {
			fee: { before: before.fee, after: after.fee, currency: turn.definition.currency ?? "" },
		}),
		...listed("asks", without(after.asks, before.asks)),
		...listed("drops", without(before.asks, after.asks)),
		...listed(
			"authority",
			Object.keys(after.offices).filter((role) => before.offices[role] !== after.offices[role]),
		),
	};
	return Object.keys(changed).length === 0
		? undefined
		: refuse("changed_since_draft", { seen_on, as_of: day, ...changed });
}

/**
 * Whoever knows on which day the form counts fills in what that day asks: it is read as of that day, so that nothing
 * that is newly asked is left out.
 */
export function asConfirmed(turn: Turn, { as_of }: Act): Turn {
	const isDraft = turn.case.status === "draft";
	return isDraft && as_of !== undefined && as_of === dayOfReceipt(turn)
		? turn.receivedOn(as_of)
		: turn;
}

function dayOfReceipt({ now, bundle }: Turn): IsoDate {
	return receivedOn(now, cutOffOf(bundle), calendarOf(bundle));
}

function termsOn(turn: Turn, filed: Case, step: StepName, day: IsoDate): Terms {
	const current = { ...filed, received_on: day };
	const bundle = variedOn(turn, current, day);
	const facts = factsOf(bundle, current, turn.now);
	const { fields, documents } = visible(bundle.definition, { step }, current.data, facts);
	return {
		fee: computeFees(bundle.definition, current.data, facts).total,
		asks: [...fields, ...documents],
		offices: officesOf(bundle, current),
	};
}

/** As the case would be carried out if it were received on that day. */
function variedOn(turn: Turn, current: Case, day: IsoDate): Bundle {
	const plain = bundleOn(turn.whole, { received_on: day }, turn.now);
	const variation = competentVariation(plain, current, factsOf(plain, current, turn.now));
	return variation
		? bundleOn(bundleFor(turn.whole, { variation }), { received_on: day }, turn.now)
		: plain;
}

function officesOf(bundle: Bundle, current: Case): Terms["offices"] {
	const officers = Object.values(bundle.definition.roles).filter(({ is }) => is === "officer");
	return Object.fromEntries(
		officers.map(({ id }) => {
			const { is, kind, of } = officeOf(bundle, current, id) ?? {};
			return [id, [is, kind, of].join(" ")];
		}),
	);
}

function without<Value>(some: readonly Value[], others: readonly Value[]): readonly Value[] {
	return some.filter((one) => !others.includes(one));
}

function listed(name: string, values: readonly string[]): Readonly<Record<string, unknown>> {
	return values.length === 0 ? {} : { [name]: values };
}
