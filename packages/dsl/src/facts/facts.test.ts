import { describe, expect, test } from "vitest";

import { readFactBase } from "./fact-base.ts";
import { quantitiesIn } from "./quantities.ts";
import { unsourcedIn } from "./unsourced.ts";

const FACTS = `
compiled: 2026-11-23
sources:
  DVC: portal pages
shared:
  process:
    known:
      DVC:
        - "External verification: 3 working days"
procedures:
  dog_licence:
    title: Dog licence
    for:
      - dog_licence
      - dog_licence_renewal
    code:
      known:
        DVC:
          - "1.001193"
    law:
      known:
        DVC:
          - Luật Chó 60/2014/QH13; Thông tư 55, 56/2021/TT-BCA
      likely:
        press:
          - Nghị định 42/2022/NĐ-CP
    time:
      known:
        DVC, API:
          - 7 working days; 2 in simple cases. Registered within 60 days
    fee:
      known:
        DVC:
          - 20,000 VND; 50 % online
  cat_licence:
    law:
      known:
        DVC:
          - Luật Mèo 9/2020/QH14
`;
const LAW = `sources:
  dog_law:
    cite: Luật Chó 60/2014/QH13
  circular:
    cite: Thông tư 55, 56/2021/TT-BCA
  cat_law:
    cite: Luật Mèo 9/2020/QH14
`;
const RIGHT = `procedure: dog_licence
edition: 2026-07-01
code: 1.001193
law: dog_law
help:
  vi: Đăng ký trong 60 ngày; lệ phí 20.000 đồng.
  en: Register within 60 days; the fee is 20,000 VND.
fees:
  licence:
    amount: 20000 VND
    rates:
      online:
        amount: 10000 VND
    law: circular
clocks:
  total:
    within: 7 working days
    instead:
      simple:
        within: 2 working days
steps:
  check:
    deadline:
      certainty: illustrative
      within: 9 days
    warn: 5 days before
  verify:
    deadline:
      within: 3 working days
  sign:
    deadline:
      within: 8 hours                         # illustrative
`;

describe("what a procedure states", () => {
	test("is fine where the facts say it, of the procedure or of all, or where it is marked", () => {
		expect(found(RIGHT)).toEqual([]);
	});

	test.each([
		["a code", "code: 1.001193", "code: 1.001194", "code 1.001194 at code"],
		["an amount", "amount: 20000", "amount: 21000", "amount 21000 at fees.licence.amount"],
		["a period", "within: 7 w", "within: 6 w", "period 6 working days at clocks.total.within"],
		[
			"its unit",
			"within: 7 working days",
			"within: 7 days",
			"period 7 days at clocks.total.within",
		],
		["a sentence", "within 60 days", "within 61 days", "period 61 days at help.en"],
		["money in words", "20.000 đồng", "22.000 đồng", "amount 22000 at help.vi"],
		[
			"an article",
			"law: circular",
			"law: circular, Điều 4",
			"citation circular at fees.licence.law",
		],
		[
			"a mark taken away",
			"certainty: illustrative",
			"note: none",
			"period 9 days at steps.check.deadline.within",
		],
		[
			"a comment taken away",
			"# illustrative",
			"# chosen",
			"period 8 hours at steps.sign.deadline.within",
		],
		["an unknown source", "law: dog_law", "law: fox_law", "citation fox_law at law"],
	])("%s that no fact says is found", (_, right, wrong, expected) => {
		expect(RIGHT).toContain(right);
		expect(found(RIGHT.replace(right, wrong))).toEqual([`${expected}: not_in_the_facts`]);
	});

	test("a law of other procedures is worth a look, one that nobody named is a fault", () => {
		expect(found(RIGHT.replace("law: dog_law", "law: cat_law"))).toEqual([
			"citation cat_law at law: only_of_others",
		]);
		expect(found(RIGHT, LAW.replace("60/2014", "61/2014"))).toContain(
			"citation dog_law at sources.dog_law.cite: not_in_the_facts",
		);
		const likely = `${LAW}  decree:\n    cite: Nghị định 42/2022/NĐ-CP\n`;
		expect(found(RIGHT, likely)).toEqual(["citation decree at sources.decree.cite: only_likely"]);
		expect(found(RIGHT, `${likely}    certainty: likely\n`)).toEqual([]);
	});

	test("a procedure without facts can state nothing unmarked", () => {
		expect(
			found(RIGHT.replace("procedure: dog_licence", "procedure: dog_licence_renewal")),
		).toEqual([]);
		const other = RIGHT.replace("procedure: dog_licence", "procedure: fox_licence");
		expect(new Set(found(other).map((line) => line.split(": ").at(-1)))).toEqual(
			new Set(["no_facts_of_this_procedure"]),
		);
		expect(found(`certainty: illustrative\n${other}`)).toEqual([]);
	});
});

test("a statement that does not say how sure it is is a finding, with its place", () => {
	const text = "shared:\n  fee: none\n  time:\n    surely:\n      DVC:\n        - 3 days\n";
	const { base, findings } = readFactBase({ path: "facts.yaml", text });
	expect(findings).toMatchObject([
		{ code: "value_malformed", start: { line: 2 } },
		{ code: "value_malformed", start: { line: 5 } },
	]);
	expect(base.shared).toEqual([]);
});

test("numbers take the unit after them, else the one before, else the next", () => {
	expect(quantitiesIn("3 working days; 2 online, 7 otherwise; 3 / up to 5 months").periods).toEqual(
		new Set(["3 working days", "2 working days", "7 working days", "3 working days", "5 months"]),
	);
	expect(quantitiesIn("trong 15 ngày làm việc, 2 giờ").periods).toEqual(
		new Set(["15 working days", "2 hours"]),
	);
});

function found(procedure: string, law: string = LAW): readonly string[] {
	const { base, findings } = readFactBase({ path: "facts.yaml", text: FACTS });
	expect(findings).toEqual([]);
	const files = [
		{ path: "a.law.yaml", text: law },
		{ path: "a.procedure.yaml", text: procedure },
	];
	return unsourcedIn(files, base).map(
		({ claim, why }) => `${claim.kind} ${claim.value} at ${claim.at.path}: ${why}`,
	);
}
