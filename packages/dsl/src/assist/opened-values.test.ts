import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";
import { itemAt, type OpenedValue, openLibrary } from "./index.ts";

const LIBRARY = fileURLToPath(new URL("../../../../procedures", import.meta.url));
const BIRTH = "vn/birth_registration/birth_registration.procedure.yaml";
const PART = "vn/parts/one_stop_reception.part.yaml";

const FUNERAL = "vn/funeral_support/funeral_support.procedure.yaml";
const library = openLibrary(
	readdirSync(LIBRARY, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(LIBRARY, path), "utf8") })),
);

test("`set` of a step that follows a part offers what the part leaves open, each as its own key is written", () => {
	const opened = openedIn(BIRTH, "reception");
	expect(
		opened.map((one) => [one.opened, one.isSet, one.control.kind, valueIn(one.control)]),
	).toEqual([
		["steps.check.deadline.within", false, "duration", "4 working hours"],
		["steps.check.outcomes.incomplete.reasons", true, "name", "civil_status_returns"],
		["steps.supplement.deadline.within", false, "duration", "30 days"],
		["steps.supplement.tell.applicant", false, "name", "supplement_request"],
		["steps.check.outcomes.accepted.tell.applicant", false, "name", "receipt"],
	]);
	const [, reasons] = opened;
	expect(reasons?.part).toMatchObject({
		file: PART,
		path: ["steps", "check", "outcomes", "incomplete", "reasons"],
		isThere: true,
		control: { value: "general_returns" },
	});
	const names = reasons?.control.kind === "name" ? reasons.control.names : [];
	expect(names.map(({ name }) => name)).toContain("land_returns");
});

test("a standard step that follows a part offers the same, before and after something is set", () => {
	const opened = openedIn(FUNERAL, "examination").map((one) => [
		one.opened,
		one.isSet,
		one.control.kind,
	]);
	expect(opened).toContainEqual(["steps.examine.deadline.within", true, "duration"]);
	expect(opened).toContainEqual(["steps.examine.title", false, "words"]);
});

test("what a part opens of one of its branches is offered like any other", () => {
	const RESIDENCE = "vn/permanent_residence/permanent_residence.procedure.yaml";
	expect(openedIn(RESIDENCE, "consents").map((one) => [one.opened, one.control.kind])).toEqual([
		["steps.ask_all.branches.head_consent.deadline.within", "duration"],
	]);
});

/** Of the step as a panel asks for it. */
function openedIn(file: string, step: string): readonly OpenedValue[] {
	const view = itemAt(library, file, ["steps", step]);
	const row = [...(view?.rows ?? []), ...(view?.more ?? [])].find(({ key }) => key === "set");
	return (row?.control.kind === "entries" ? row.control.opened : undefined) ?? [];
}

function valueIn(control: OpenedValue["control"]): string | undefined {
	return "value" in control && typeof control.value === "string" ? control.value : undefined;
}
