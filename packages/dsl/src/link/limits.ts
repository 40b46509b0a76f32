import {
	bounds_crossed,
	currency_differs,
	set_outside_limit,
} from "../diagnostic/messages.generated.ts";
import { found } from "../model/found.ts";
import type { LimitModel } from "../model/part.ts";
import type { Item } from "../model/shape.ts";
import { parseMoney } from "../model/values/amounts.ts";
import { parseDuration } from "../model/values/time.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

type Reporting = Pick<Linking, "report">;

/** Whether a value that is set from outside lies within what is open there. */
export function checkLimit({ report }: Reporting, limit: Item<LimitModel>, node: Node): void {
	if (node.kind !== "scalar") return;
	const value = measure(node.text);
	const [least, most] = boundsOf(limit);
	const bound = least ?? most;
	if (bound?.kind === "money" && value?.kind === "money" && value.unit !== bound.unit) {
		report(currency_differs({ found: value.unit, expected: bound.unit }), placeOf(node));
		return;
	}
	const isInside = (isWithin: (n: number, bound: number) => boolean, one: Measure | undefined) =>
		one === undefined || (value?.unit === one.unit && isWithin(value.n, one.n));
	if (isInside((n, low) => n >= low, least) && isInside((n, high) => n <= high, most)) return;
	const words = [
		limit.least === undefined ? "" : `at least ${limit.least}`,
		limit.most === undefined ? "" : `at most ${limit.most}`,
	].filter(Boolean);
	report(set_outside_limit({ found: found(node), limit: words.join(", ") }), placeOf(node));
}

/** Limits that nothing can keep: then nothing could be set, though it looks open. */
export function checkBounds({ report }: Reporting, limit: Item<LimitModel>): void {
	const [least, most] = boundsOf(limit);
	const isCrossed = least && most && least.unit === most.unit && least.n > most.n;
	if (isCrossed)
		report(
			bounds_crossed({ low: "least", high: "most" }),
			placeOf(valueAt(limit.node, "most") ?? limit.node),
		);
}

function boundsOf({ least, most }: Item<LimitModel>): readonly (Measure | undefined)[] {
	return [least, most].map((bound) => (bound === undefined ? undefined : measure(bound)));
}

interface Measure {
	readonly kind: "money" | "duration" | "time of day" | "number";
	readonly n: number;
	readonly unit: string;
}

/** Working days and days cannot be compared on every calendar, so a limit holds only for its own unit. */
function measure(text: string): Measure | undefined {
	const money = parseMoney(text);
	if (money) return { kind: "money", n: money.amount, unit: money.currency };
	const duration = parseDuration(text);
	if (duration) return { kind: "duration", ...duration };
	const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
	if (hours !== undefined)
		return { kind: "time of day", n: Number(hours) * 60 + Number(minutes), unit: "time of day" };
	return /^-?\d+(?:\.\d+)?$/.test(text) ? { kind: "number", n: Number(text), unit: "" } : undefined;
}
