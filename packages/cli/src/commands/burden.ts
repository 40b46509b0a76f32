import { type BurdenComparison, type BurdenReport, compareBurdens } from "@onedoor/dsl/burden";

import { oneOf, readArguments } from "../arguments.ts";
import { comparisonTable } from "../burden/comparison.ts";
import { asMarkdown, asText } from "../burden/print.ts";
import { reportsOf } from "../burden/reports.ts";
import type { Table } from "../burden/table.ts";
import { tablesOf } from "../burden/tables.ts";
import type { Io } from "../io.ts";

/**
 * `onedoor burden <path…> [--against PATH] [--items] [--format pretty|json|md]`: what each procedure asks of people and
 * of offices. `--items` opens every number; `--against` compares with how it was there. The json of one procedure is an
 * object, of several a list, and always has every list.
 */
export async function burden(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		format: { type: "string" },
		against: { type: "string" },
		items: { type: "boolean" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json", "md"]);
	const now = await reportsOf(args.paths, io.cwd);
	const against = args.text("against");
	const found =
		against === undefined ? now : compareBurdens(await reportsOf([against], io.cwd), now);
	if (format === "json") io.out(asJson(found));
	else {
		const tables = found.flatMap((one) => tablesFor(one, args.flag("items")));
		io.out(format === "md" ? asMarkdown(tables) : asText(tables));
	}
	return 0;
}

function tablesFor(found: BurdenReport | BurdenComparison, withItems: boolean): readonly Table[] {
	return "changes" in found ? [comparisonTable(found)] : tablesOf(found, withItems);
}

function asJson(found: readonly (BurdenReport | BurdenComparison)[]): string {
	return `${JSON.stringify(found.length === 1 ? found[0] : found, undefined, 2)}\n`;
}
