import { unitsText } from "@onedoor/dsl/bundle";
import { type Burden, checkFiles } from "@onedoor/dsl/check";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { libraryFiles } from "../library-files.ts";

interface ProcedureBurden {
	readonly id: string;
	readonly edition: string;
	readonly total: Burden;
}

/**
 * `onedoor burden <path> [--format pretty|json]`: what each procedure asks of people, from the least to the most. The
 * json of one procedure is an object, of several a list.
 */
export function burden(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { format: { type: "string" } });
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const { findings, procedures } = checkFiles(libraryFiles(args.paths, io.cwd));
	const first = findings.find((found) => found.severity === "error");
	if (first) {
		const place = `${first.file}:${first.start.line}:${first.start.column}`;
		throw new UsageError(`the library has errors, the first at ${place}: ${first.message}`);
	}
	const found = procedures.map(({ id, edition, burden }) => ({ id, edition, total: burden }));
	io.out(format === "json" ? asJson(found) : found.map(pretty).join("\n"));
	return Promise.resolve(0);
}

function asJson(found: readonly ProcedureBurden[]): string {
	return `${JSON.stringify(found.length === 1 ? found[0] : found, undefined, 2)}\n`;
}

function pretty({ id, edition, total }: ProcedureBurden): string {
	const { fieldsTyped, documents, visits, fee, workingDays, handOvers, exact } = total;
	const rows = [
		["fields typed", span(fieldsTyped)],
		["documents", span(documents)],
		["visits", span(visits)],
		["fee", money(fee)],
		["working days promised", span(workingDays)],
		["hand-overs", span(handOvers)],
	] as const;
	const lines = rows.map(([label, value]) => `  ${label.padEnd(22)}${value}`);
	const bounds = exact ? [] : ["  bounds only: some answers depend on what cannot be tried"];
	return `${[`${id} ${edition}`, ...lines, ...bounds].join("\n")}\n`;
}

/** Minor units in the json, whole ones for people: 1050 is 10.50 GBP. */
function money({ min, max, currency }: Burden["fee"]): string {
	if (currency === "") return span({ min, max });
	const words = (amount: number) => unitsText(amount, currency);
	return `${span({ min: words(min), max: max === null ? null : words(max) })} ${currency}`;
}

type Ends = { readonly min: number | string; readonly max: number | string | null };

function span({ min, max }: Ends): string {
	if (max === null) return `${min} or more`;
	return min === max ? String(min) : `${min} to ${max}`;
}
