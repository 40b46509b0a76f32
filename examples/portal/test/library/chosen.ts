import { readdirSync } from "node:fs";

const SUFFIX = ".procedure.yaml";

/** So many are driven in every run of the tests. */
const FEW = 3;

/** The procedures of a library, by their files. */
export function proceduresIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(SUFFIX))
		.map((path) => path.slice(0, -SUFFIX.length).split(/[/\\]/).at(-1) ?? "")
		.sort();
}

/**
 * A few, chosen by `ONEDOOR_SOAK_SEED`; all with `ONEDOOR_SOAK_LIBRARY=all`, and those it names with
 * `ONEDOOR_SOAK_LIBRARY=one,two`.
 */
export function chosenOf(all: readonly string[]): readonly string[] {
	const asked = process.env.ONEDOOR_SOAK_LIBRARY ?? "";
	if (asked === "all") return all;
	if (asked !== "") return asked.split(",");
	const seed = Number(process.env.ONEDOOR_SOAK_SEED ?? 1);
	return Array.from({ length: FEW }, (_, at) => all[(seed * 7 + at * 5) % all.length] ?? "");
}
