import { OPEN } from "../expression/scope.ts";
import type { Provenance } from "./facts.ts";
import { memberOf } from "./paths.ts";
import type { Reader } from "./reader.ts";

/** `case`, `identity`, `clocks`, `today` and `now`; undefined for every other name. */
export function readCase(
	[first = "", second = "", ...more]: readonly string[],
	reader: Reader,
): unknown {
	const { facts } = reader;
	switch (first) {
		case "today":
		case "now":
			return facts[first];
		case "case":
		case "identity":
			return more.length === 0 ? memberOf(facts[first], second) : undefined;
		case "clocks":
			return clockFact(second, more[0] ?? "", reader);
		default:
			return undefined;
	}
}

/** What a step left behind. The longest step name wins: `reception.check.outcome` is the outcome of `reception.check`. */
export function readStep(path: readonly string[], { definition, facts }: Reader): unknown {
	for (let length = path.length - 1; length > 0; length--) {
		const step = path.slice(0, length).join(".");
		if (!Object.hasOwn(definition.steps, step)) continue;
		const [name = "", ...rest] = path.slice(length);
		const done = Object.hasOwn(facts.steps, step) ? facts.steps[step] : undefined;
		if (name === "times") return done?.times ?? 0;
		return STEP_FACTS.has(name)
			? memberOf(done, name)
			: rest.reduce(memberOf, memberOf(done?.gives, name));
	}
	return undefined;
}

const STEP_FACTS: ReadonlySet<string> = new Set([
	"outcome",
	"answer",
	"reason",
	"done_on",
	"done_at",
]);

/** `.given`, `.source` and `.as_of` of any value; nothing chosen and no items are not given. */
export function aboutValue(
	name: string,
	value: unknown,
	provenance: Provenance | undefined,
): unknown {
	if (value === OPEN) return OPEN;
	if (name === "given") return value !== undefined && !(Array.isArray(value) && value.length === 0);
	if (value === undefined) return undefined;
	if (name === "source") return provenance?.source ?? "applicant";
	return name === "as_of" ? provenance?.as_of : undefined;
}

/** A clock of the procedure that nothing has started is not late. A draft may still start it. */
function clockFact(id: string, name: string, { definition, facts, mayFollow }: Reader): unknown {
	const clock = Object.hasOwn(facts.clocks, id) ? facts.clocks[id] : undefined;
	if (clock) return memberOf(clock, name);
	if (!Object.hasOwn(definition.clocks, id)) return undefined;
	return mayFollow("") ? OPEN : name === "late" ? false : undefined;
}
