import type { Linked } from "@onedoor/dsl";
import { type Coverage, coveragePlaces, type Never } from "@onedoor/dsl/journey";
import type { StuckForm, Unreached } from "@onedoor/runtime/testing";

type Place = ReturnType<Linked["locate"]>;

/** What nothing covered, with its place in the text. */
export type Uncovered = Unreached & Place;

/** The same as a finding, where nothing proves that it cannot be covered. */
export interface TestFinding extends Place {
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly message: string;
	readonly values: { readonly name: string };
}

/** A way that no journey finds is an error: either nobody can go it, or nobody has tried it. */
const CODES: Readonly<Record<keyof Coverage, Pick<TestFinding, "code" | "severity">>> = {
	steps: { code: "step_not_entered", severity: "error" },
	transitions: { code: "transition_not_taken", severity: "error" },
	rules: { code: "rule_not_seen", severity: "warning" },
	fields: { code: "field_not_asked", severity: "warning" },
	refusals: { code: "submission_not_refused", severity: "warning" },
};

export function uncovered(
	unreached: readonly Unreached[],
	{ definition, locate }: Linked,
): readonly Uncovered[] {
	const places = coveragePlaces(definition);
	return unreached.map((one) => ({ ...one, ...locate(places.get(one.id) ?? []) }));
}

export function findingsOf(all: readonly Uncovered[]): readonly TestFinding[] {
	return all.flatMap(({ kind, id, never, behind, ...place }): TestFinding[] =>
		never === undefined
			? [
					{
						...CODES[kind],
						message: `no way to \`${id}\` was found${behind ? `: ${stuckWords(behind)}` : ""}`,
						values: { name: id },
						...place,
					},
				]
			: [],
	);
}

/** Which form could not be filled in, and what was refused of it. */
export function stuckWords({ step, findings }: StuckForm): string {
	const refused = findings.slice(0, MOST_REFUSED).map(({ path, code }) => `${path}: ${code}`);
	const more = findings.length > MOST_REFUSED ? [`and ${findings.length - MOST_REFUSED} more`] : [];
	return `\`${step}\` could not be filled in: ${[...refused, ...more].join(", ")}`;
}

const MOST_REFUSED = 8;

/** What lies behind each form that could not be filled in, each form once. */
export function byForm(
	all: readonly Uncovered[],
): readonly { readonly form: StuckForm; readonly names: readonly string[] }[] {
	const groups = Map.groupBy(all, ({ behind }) => behind);
	return [...groups].flatMap(([form, behind]) =>
		form ? [{ form, names: [...new Set(behind.map(({ id }) => id))] }] : [],
	);
}

/** Why it cannot be covered, in one sentence; or that nothing was found. */
export function neverWords(never: Never | undefined): string {
	switch (never?.because) {
		case undefined:
			return "no way to it was found";
		case "step":
			return `cannot happen: no case comes to "${never.step}"`;
		case "identity":
			return `cannot happen: the identity gives ${never.fact} in every case`;
		case "others":
			return `cannot happen: silence ends ${never.steps.join(" and ")} first, and the case goes on`;
		case "rules":
			return `cannot happen: ${rulesWords(never)}`;
	}
}

function rulesWords({ rules, tried, code }: Extract<Never, { because: "rules" }>): string {
	const what = `never true ${rules.length > 1 ? "together are" : "is"} ${rules.map((rule) => `\`${rule}\``).join(" and ")}`;
	const regions = Object.entries(tried).map(([name, count]) => `${count} of ${name}`);
	const how = regions.length === 0 ? "" : `; regions tried: ${regions.join(", ")}`;
	return `${what}${how}${code === undefined ? "" : ` [${code}]`}`;
}
