import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { laid } from "./laid.ts";

/** Codes where the case is sorted by what only a correction asks, and so not every case has been asked. */
function codes(...whens: readonly string[]): readonly string[] {
	const choices = whens.map(
		(when, index) => `      way_${index}:\n        when: ${when}\n        go_to: granted\n`,
	);
	const excerpt = `
data:
  paint:
    as: choice
    list: colours
steps:
  decision:
    outcomes:
      incomplete:
        ask:
          - paint
  registration:
    answers:
      recorded:
        go_to: by_paint
  correction:
    go_to: by_paint
  by_paint:
    does: route
    choose:
${choices.join("")}`;
	const { findings } = checkFiles(laid({ "licence.procedure.yaml": excerpt }));
	const wanted = new Set(["choice_gap", "read_before_asked"]);
	return [...new Set(findings.flatMap(({ code }) => (wanted.has(code) ? code : [])))].sort();
}

it("says that a value is read too early, and not that no way fits a case without it", () => {
	expect(codes('paint = "red"', 'paint = "green"')).toEqual(["read_before_asked"]);
});

it("says that no way fits where the rules themselves let the value be absent", () => {
	expect(codes('paint != null and paint = "red"', 'paint != null and paint = "green"')).toEqual([
		"choice_gap",
	]);
});
