import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createWorkspace } from "@onedoor/dsl/check";
import { expect, test } from "vitest";

import { guardsOf } from "./guards.ts";

const MARKET = fileURLToPath(new URL("../../test/acceptance/market", import.meta.url));
const FILE = "stall/market_stall.procedure.yaml";
/** A day that need not be given, and a text that is asked only where it fits. */
const MORE = `
  moved_on:
    as: date
    title: { en: Moved on, fr: Date, ar: تاريخ }
    answer: optional
  has_van:
    as: yes_no
    title: { en: A van?, fr: Une camionnette ?, ar: شاحنة؟ }
  plate:
    as: text
    longest: 20
    title: { en: Plate, fr: Plaque, ar: لوحة }
    when: has_van

checks:
  settled:
    must: has_van
    say: { en: No, fr: Non, ar: لا }
`;
const files = readdirSync(MARKET, { recursive: true, encoding: "utf8" })
	.filter((path) => path.endsWith(".yaml"))
	.map((path) => ({ path, text: readFileSync(join(MARKET, path), "utf8") }))
	.map((file) => ({
		...file,
		text:
			file.path === FILE
				? file.text
						.replace(/(place_used:\n {4}use: place_used\n)/, `$1${MORE}`)
						.replace(
							"- birth_date",
							"- birth_date\n          - moved_on\n          - has_van\n          - plate",
						)
				: file.text,
	}));
const workspace = createWorkspace();

const guarded = (path: readonly string[], rule: string) =>
	guardsOf([{ kind: "set_value", file: FILE, path, value: rule }], files, workspace).map((one) =>
		"value" in one ? one.value : one.kind,
	);

test("a rule that was chosen asks for what may be absent only where it is given", () => {
	const young = "years_between(moved_on, case.received_on) < 2";
	expect(guarded(["conditions", "adult"], young)).toEqual([`moved_on != null and ${young}`]);
	expect(guarded(["conditions", "adult"], `has_van or ${young}`)).toEqual([
		`has_van or moved_on != null and ${young}`,
	]);
	// What must hold of it need not hold where it is not.
	expect(guarded(["checks", "settled", "must"], young)).toEqual([`moved_on = null or ${young}`]);
	expect(guarded(["checks", "settled", "must"], `has_van and ${young}`)).toEqual([
		`has_van and (moved_on = null or ${young})`,
	]);
});

test("nothing is excluded that is there anyway", () => {
	expect(guarded(["conditions", "adult"], "has_van")).toEqual([]);
	expect(guarded(["conditions", "adult"], 'has_van and plate = "1"')).toEqual([]);
	expect(guarded(["conditions", "adult"], 'plate = "1"')).toEqual([
		'plate != null and plate = "1"',
	]);
});
