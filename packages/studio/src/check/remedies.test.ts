import { openLibrary } from "@onedoor/dsl/assist";
import { createWorkspace } from "@onedoor/dsl/check";
import { expect, test } from "vitest";

import { remediesOf } from "./remedies.ts";

const TEXT = `procedure: dog
title: { en: A dog }
edition: 2026-01-01
status: draft
languages: [en]
roles:
  owner:
    title: { en: Owner }
    is: applicant
  clerk:
    title: { en: Clerk }
    is: officer
steps:
  ask:
    title: { en: Ask }
    does: fill_in
    who: ownr
    go_to: look
  look:
    title: { en: Look }
    does: decide
    who: clerk
    outcomes:
      yes: { title: { en: "Yes" }, go_to: zzzzzzzz }
`;

test("what can be done about a finding is only what an edit would do", () => {
	const files = [{ path: "dog.procedure.yaml", text: TEXT }];
	const workspace = createWorkspace();
	workspace.replace(files);
	const { findings } = workspace.check();
	const found = (code: string) => {
		const one = findings.find((each) => each.code === code);
		if (one === undefined) throw new Error(`not found: ${code}`);
		return one;
	};
	const slip = found("role_unknown");
	const unknown = found("step_unknown");
	const asked = [
		slip,
		unknown,
		found("deadline_missing"),
		{ ...unknown, severity: "warning" },
		{ ...unknown, severity: "info" },
		// No question stands there that could say why it is asked.
		{ ...unknown, severity: "warning", code: "asked_though_known" },
	] as const;
	const library = openLibrary(files);
	expect(asked.map((one) => remediesOf(library, files, one))).toEqual([
		{ repairs: 1, canKeep: false },
		{ repairs: 0, canKeep: false },
		{ repairs: 0, canKeep: false },
		{ repairs: 0, canKeep: true },
		{ repairs: 0, canKeep: false },
		{ repairs: 0, canKeep: false },
	]);
});
