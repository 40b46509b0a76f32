import { type Change, sentenceOf } from "@onedoor/dsl/diff";
import { canonicalJson } from "@onedoor/dsl/hash";

/** One thing that differs, said once, however many procedures it is true of. */
export interface SaidChange {
	/** The first of them, which stands for all. */
	readonly change: Change;
	/** Ids of the procedures of which it is true, in order. */
	readonly procedures: readonly string[];
	/** In how many places of them. */
	readonly places: number;
	/** All that it stands for. */
	readonly all: readonly Change[];
}

const ORDER: readonly Change["severity"][] = ["breaking", "decision", "safe"];

/**
 * Changes to be read: the worst first. What is written in one place and differs in the same way in many procedures is
 * one thing.
 */
export function saidChanges(changes: readonly Change[]): readonly SaidChange[] {
	const groups = Map.groupBy(changes, sameThing);
	return [...groups.values()]
		.flatMap((all): readonly SaidChange[] => {
			const [change] = all;
			if (change === undefined) return [];
			const procedures = [...new Set(all.map(({ procedure }) => procedure))];
			return [{ change, procedures, places: all.length, all }];
		})
		.toSorted((one, other) => rank(one) - rank(other));
}

/** Wordings come after what else is safe. */
function rank({ change }: SaidChange): number {
	return ORDER.indexOf(change.severity) + (isWording(change) ? 1 : 0);
}

export function isWording({ kind }: Change): boolean {
	return kind.endsWith("_wording");
}

function sameThing({ kind, file, line, side, severity, audience, values }: Change): string {
	const { key, from, to, regions, only, languages } = values;
	const said = { key, from, to, regions, only, languages };
	return canonicalJson({ kind, file, line, side, severity, audience, said });
}

/** Of many places only what they have in common is named. */
export function saidIn({ change, all, places }: SaidChange, language: string): string {
	if (places === 1) return sentenceOf(change, language);
	const { in: around, ...of } = change.values.of;
	const titles = new Set(all.map(({ values }) => canonicalJson(values.of.title ?? null)));
	const arounds = new Set(all.map(({ values }) => canonicalJson(values.of.in ?? null)));
	const { title, ...untitled } = of;
	const common = {
		...untitled,
		id: commonTail(all.map(({ values }) => values.of.id)),
		...(titles.size === 1 && title && { title }),
	};
	return sentenceOf(
		{
			...change,
			values: {
				...change.values,
				of: arounds.size === 1 && around ? { ...common, in: around } : common,
			},
		},
		language,
	);
}

/** `child.full_name` and `mother.full_name` are both `full_name`. */
function commonTail(ids: readonly string[]): string {
	const [first = "", ...others] = ids;
	const words = first.split(".");
	const from = words.findIndex((_, index) => {
		const tail = words.slice(index).join(".");
		return others.every((id) => id === tail || id.endsWith(`.${tail}`));
	});
	return from < 0 ? first : words.slice(from).join(".");
}
