import type { Bundle, MovesPlan } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { small } from "../licence.test-data.ts";
import { validatorsOf } from "../small-birth.test-data.ts";
import { MOTHER, officer, PORT, Story } from "../story.test-data.ts";
import { moveCase } from "./move-case.ts";

test("what was renamed is brought along: values, their sources, papers, marks, steps and clocks", async () => {
	const [old, next] = [small(OLD), withPromise(small(NEXT))];
	const story = new Story(old, await validatorsOf(old));
	story.open().act(MOTHER, "application", "submit", { data: DATA });
	story.act(officer("o1", "officer"), "first_look", "fine");
	const marks = [{ path: "keeper.called" }, { path: "dogs.0.age" }, { path: "proof" }];
	story.act(officer("o1", "officer"), "look", "incomplete", { marks });

	const env = {
		now: story.now,
		actor: PORT,
		id: "",
		number: "",
		validators: await validatorsOf(next),
	};
	const moved = moveCase({ from: old, to: next, plan: PLAN }, story.case, env);
	if (!("next" in moved)) throw new Error(JSON.stringify(moved));
	expect(moved.next.data).toEqual({
		owner: { name: "Ann Example" },
		animals: [{ years: 3, breed: "poodle" }],
		certificate: DATA.proof,
	});
	expect(Object.keys(moved.next.sources)).toEqual(
		Object.keys(story.case.sources).map((path) => (path === "proof" ? "certificate" : path)),
	);
	expect(moved.next.active[0]).toMatchObject({
		step: "mend",
		marks: [{ path: "owner.name" }, { path: "animals.0.years" }, { path: "certificate" }],
	});
	expect(moved.next.steps.glance).toMatchObject({ outcome: "fine" });
	expect(moved.next.clocks.promise).toEqual(story.case.clocks.total);
});

/** What the small library calls `total`, by another name. */
function withPromise(bundle: Bundle): Bundle {
	const { total, ...clocks } = bundle.definition.clocks;
	if (!total) throw new Error("the small library has a clock");
	const promise = { ...total, id: "promise", was: "total" };
	return { ...bundle, definition: { ...bundle.definition, clocks: { ...clocks, promise } } };
}

const DATA = {
	keeper: { called: "Ann Example" },
	dogs: [{ age: 3, breed: "poodle" }],
	proof: { by: "upload", files: ["f1"] },
};

const PLAN: MovesPlan = {
	procedure: "licence",
	from: "2026-01-01",
	to: "2026-01-01",
	steps: { mend: { go_to: "mend", give: {}, deadline: "kept" } },
};

const OLD = `data:
  keeper:
    group:
      called:
        use: full_name
        asked_because: Nobody else knows it.
  dogs:
    many: 1 to 3
    group:
      age:
        as: whole
      breed:
        as: text
        longest: 50
documents:
  proof:
steps:
  application:
    does: fill_in
    who: applicant
    ask:
      - keeper
      - dogs
      - proof
    go_to: first_look
  first_look:
    does: decide
    who: officer
    deadline:
      within: 2 working days
      when_late: tell officer
    outcomes:
      fine:
        go_to: look
  look:
    does: decide
    who: officer
    deadline:
      within: 2 working days
      when_late: tell officer
    outcomes:
      incomplete:
        marks: required
        at_most: 1 time
        go_to: mend
      grant:
        go_to: granted
  mend:
    does: fill_in
    who: applicant
    change: what_was_marked
    deadline:
      within: 5 days
      when_late: go to refused
    go_to: look
  granted:
    does: end
    result: granted
  refused:
    does: end
    result: refused
`;

/** The same under other names. */
const NEXT = OLD.replace("  keeper:\n", "  owner:\n    was: keeper\n")
	.replace("      called:\n", "      name:\n        was: called\n")
	.replace("  dogs:\n", "  animals:\n    was: dogs\n")
	.replace("      age:\n", "      years:\n        was: age\n")
	.replace("  proof:\n", "  certificate:\n    was: proof\n")
	.replace("  first_look:\n", "  glance:\n    was: first_look\n")
	.replace("go_to: first_look", "go_to: glance")
	.replace("- keeper", "- owner")
	.replace("- dogs", "- animals")
	.replace("- proof", "- certificate");
