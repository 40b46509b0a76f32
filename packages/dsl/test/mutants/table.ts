import type { Judged, Verdict } from "./judge.ts";
import type { Fault, Operator } from "./mutant.ts";

export interface Report {
	/** For each class of fault and operator, how many mutants were caught, misplaced, missed, equivalent. */
	readonly table: string;
	/** Mutants that were not caught, one a line, with what was said instead. */
	readonly escaped: readonly string[];
}

const VERDICTS: readonly Verdict[] = ["caught", "misplaced", "missed", "equivalent"];

/** What became of the mutants. Those that change no meaning are counted by themselves: there is nothing to catch. */
export function reportOf(judged: ReadonlyMap<Operator, readonly Judged[]>): Report {
	const rows = [...judged].map(([{ fault, name }, all]) => [fault, name, ...counts(all)]);
	const faults = Map.groupBy(judged, ([{ fault }]) => fault);
	const sums = [...faults].map(([fault, operators]) => [
		fault,
		"all",
		...counts(operators.flatMap(([, all]) => all)),
	]);
	const total = ["", "all", ...counts([...judged.values()].flat())];
	const lines = [["class", "operator", ...VERDICTS], ...rows, ...sums, total];
	return {
		table: lines.map((line) => line.join("\t")).join("\n"),
		escaped: [...judged].flatMap(([{ fault, name }, all]) => escapedOf(fault, name, all)),
	};
}

function counts(all: readonly Judged[]): readonly string[] {
	return VERDICTS.map((verdict) => `${all.filter((one) => one.verdict === verdict).length}`);
}

function escapedOf(fault: Fault, name: string, all: readonly Judged[]): readonly string[] {
	return all
		.filter(({ verdict }) => verdict === "missed" || verdict === "misplaced")
		.map(({ mutant, verdict, right, others }) => {
			const said = [...right, ...others].map(
				({ code, file, path }) => `${code} at ${file} ${path}`,
			);
			const where = mutant.edits[0]?.file ?? "";
			return `${verdict}: ${fault}: ${name}: ${where}: ${mutant.what}; said: ${said.slice(0, 4).join(", ") || "nothing"}`;
		});
}
