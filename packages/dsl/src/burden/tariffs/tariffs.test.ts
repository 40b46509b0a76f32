import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { checkFiles } from "../../check-files.ts";
import { burdenReport } from "../report/burden-report.ts";
import { ASSUMED } from "./default-tariffs.ts";
import { tariffsFor } from "./library-tariffs.ts";

const EXAMPLES = join(import.meta.dirname, "../../../test/examples-base");
const DOCS = readFileSync(join(import.meta.dirname, "../../../../../docs/burden.md"), "utf8");
const [MINUTES = "", COST = ""] = [...DOCS.matchAll(/```yaml\n([^`]*)```/g)].map(
	([, text = ""]) => text,
);

describe("tariffs", () => {
	test("what the documentation says is assumed is what is counted with", () => {
		const { library, findings } = withTariffs(MINUTES.replace("vn", "office"));
		expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
		expect(library.tariffs[0]?.tariffs.minutes).toEqual(ASSUMED.minutes);
	});

	test("a value replaces what is assumed, and nothing else", () => {
		const { library } = withTariffs("tariffs_for: office\nminutes:\n  visit: 12.5 minutes\n");
		expect(library.tariffs[0]?.tariffs).toEqual({ minutes: { ...ASSUMED.minutes, visit: 12.5 } });
	});

	test.each([
		["another calendar", "tariffs_for: offise", "calendar_unknown"],
		["no unit", "tariffs_for: office\nminutes:\n  visit: 90", "value_malformed"],
		["an unknown key", "tariffs_for: office\nminutes:\n  visits: 90 minutes", "key_unknown"],
		[
			"two currencies",
			"tariffs_for: office\ncost:\n  hour: 10.00 GBP\n  visit: 5.00 EUR",
			"value_malformed",
		],
		["no price of an hour", "tariffs_for: office\ncost:\n  visit: 5.00 GBP", "key_missing"],
		["nobody they hold for", "minutes:\n  visit: 90 minutes", "key_missing"],
	])("%s is a finding", (_what, text, code) => {
		const { findings } = withTariffs(`${text}\n`);
		expect(findings.map((one) => one.code)).toEqual([code]);
	});

	test("for a calendar twice is a finding", () => {
		const { findings } = withTariffs("tariffs_for: office\n", "tariffs_for: office\n");
		expect(findings.map(({ code }) => code)).toEqual(["name_taken"]);
	});
});

describe("cost", () => {
	const prices = `tariffs_for: office\n${COST.replaceAll("00 VND", ".00 GBP")}`;

	test("minutes by their price, the fee, visits and papers", () => {
		const { total } = reportWith(prices);
		// One paper is uploaded on every path; the least path is refused and pays nothing.
		const least = Math.round((total.minutes.min / 60) * 50_000 + 10_000);
		expect(total.cost?.currency).toBe("GBP");
		expect(Math.abs((total.cost?.min ?? 0) - least)).toBeLessThan(500);
		expect(total.cost?.max).toBeGreaterThan(least + 1_000);
	});

	test("of a role by its own price, else by that of all officers", () => {
		const of = (more: string) =>
			reportWith(`${prices}${more}`).officers.map(({ role, minutes, cost }) => [
				role,
				minutes.max,
				cost?.max,
			]);
		expect(of("    officer: 60.00 GBP\n")).toEqual([
			["officer", 30, 3_000],
			["head", 5, 7_500],
		]);
	});

	test("without prices, or in another currency, nothing is said in money", () => {
		expect(reportWith(undefined).total.cost).toBeUndefined();
		expect(reportWith("tariffs_for: office\ncost:\n  hour: 9 VND\n").total.cost).toBeUndefined();
	});
});

function reportWith(text: string | undefined) {
	const { library, findings } = withTariffs(...(text === undefined ? [] : [text]));
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	const [linked] = library.linked;
	if (linked === undefined) throw new Error("no procedure");
	const tariffs = tariffsFor(linked.definition, library.tariffs);
	return burdenReport(linked, { all: library.linked, stories: [], ...(tariffs && { tariffs }) });
}

function withTariffs(...texts: readonly string[]) {
	const names = ["licence.procedure.yaml", "reception.part.yaml", "office.calendar.yaml"].concat(
		["codes", "fields", "law", "messages", "offices", "registers"].map(
			(kind) => `base.${kind}.yaml`,
		),
	);
	const files = names.map((path) => ({ path, text: readFileSync(join(EXAMPLES, path), "utf8") }));
	const own = texts.map((text, index) => ({ path: `${index}.tariffs.yaml`, text }));
	return checkFiles([...files, ...own]);
}
