import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { testLibraries } from "./libraries.ts";
import { overlay } from "./overlay.ts";

const folder = join(import.meta.dirname, "examples-base");

const UNPROVED = `
steps:
  sorting:
    choose:
      in_a_hurry:
        when: children * children > 20
        go_to: decision
      others:
        when: children <= 4
        go_to: decision
`;

function found(excerpts: readonly string[]) {
	const files = readdirSync(folder).map((path) => {
		const text = readFileSync(join(folder, path), "utf8");
		return {
			path,
			text: path === "licence.procedure.yaml" ? excerpts.reduce(overlay, text) : text,
		};
	});
	return checkFiles(files).findings.map(({ code, severity, accepted }) => [
		code,
		severity,
		...(accepted === undefined ? [] : [accepted]),
	]);
}

it("makes what is not proved information where the text accepts it with a reason", () => {
	expect(found([UNPROVED])).toEqual([["choice_not_proved", "error"]]);
	const accepts = `
steps:
  sorting:
    accepts:
      choice_not_proved: Shown to hold on paper.
`;
	expect(found([UNPROVED, accepts])).toEqual([
		["choice_not_proved", "info", "Shown to hold on paper."],
	]);
});

it("takes an empty reason for none", () => {
	const accepts = `
steps:
  sorting:
    accepts:
      choice_not_proved: ""
`;
	expect(found([UNPROVED, accepts])).toEqual([["choice_not_proved", "error"]]);
});

it("never accepts a fault", () => {
	const wrong = `
steps:
  sorting:
    accepts:
      step_unknown: It will come.
    choose:
      others:
        go_to: nowhere_at_all
`;
	expect(found([wrong])).toEqual(
		expect.arrayContaining([
			["step_unknown", "error"],
			["accepted_nothing", "warning"],
		]),
	);
});

it("does not say that nothing is accepted before all rules could be asked", () => {
	const accepts = `
steps:
  decision:
    accepts:
      total_too_short: The whole way is never gone.
`;
	expect(found([accepts])).toEqual([["accepted_nothing", "warning"]]);
	const slip = `
fees:
  licence:
    when: colourr = "red"
`;
	expect(found([accepts, slip])).toEqual([["name_unknown", "error"]]);
});

it("does not know that nothing is found where what a step starts cannot be judged yet", () => {
	const library = testLibraries().find(({ name }) => name.endsWith("procedures"));
	const broken = [
		["permanent_residence.procedure.yaml", "when: moves_with_others", "when: moves_with_nobody"],
		["residence_consents.part.yaml", "when: head != null", "when: headd != null"],
	] as const;
	for (const [name, from, to] of broken) {
		const files = (library?.files ?? []).map(({ path, text }) => ({
			path,
			text: path.endsWith(name) ? text.replaceAll(from, to) : text,
		}));
		const codes = checkFiles(files).findings.map(({ code }) => code);
		expect(codes).toContain("name_unknown");
		expect(codes).not.toContain("accepted_nothing");
	}
});
