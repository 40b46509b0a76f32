import { expect, it } from "vitest";

import { laid } from "../../test/laid.ts";
import type { Definition, Deployment } from "../bundle/index.ts";
import { checkFiles } from "../check-files.ts";
import { HAS_EVERYTHING } from "./deployment.ts";
import { isFatal, lacksOf } from "./lacks-of.ts";
import { readDeployment } from "./read-deployment.ts";

function licence(excerpt = ""): Definition {
	const files = laid(excerpt === "" ? {} : { "licence.procedure.yaml": excerpt });
	const [definition] = checkFiles(files).library.definitions;
	if (definition === undefined) throw new Error("the licence does not link");
	return definition;
}

/** `<place>: <what is missing> → <what happens instead>` */
function without(lacking: Partial<Deployment>, excerpt?: string): readonly string[] {
	return lacksOf(licence(excerpt), { ...HAS_EVERYTHING, ...lacking }).map(
		({ at, lacks, instead }) => {
			const name = typeof instead === "object" ? instead.kind : instead;
			return `${at.join(".")}: ${lacks.kind} → ${name ?? "nothing"}`;
		},
	);
}

it("nothing is lacking where there is everything", () => {
	expect(lacksOf(licence(), HAS_EVERYTHING)).toEqual([]);
});

it("a value that no register can say is asked, and a question to a system that is not there is answered by its deadline", () => {
	expect(without({ registers: [] })).toEqual([
		"data.applicant_name.prefill: register → asked",
		"steps.look_up: register → deadline_answers",
		"steps.registration: register → nothing",
	]);
	const left = "data:\n  applicant_name:\n    if_silent: officer";
	expect(without({ registers: [] }, left)[0]).toContain("→ asked_of_officer");
	expect(without({ registers: ["population"] })).toEqual([]);
});

it.each([
	["payment", "steps.payment: payment → nothing"],
	["signature", "steps.signature: signature → nothing"],
	["notification", "messages.granted_notice: notification → read_in_the_case"],
] as const)("what there is without %s", (ability, lack) => {
	expect(without({ [ability]: false })).toContain(lack);
});

it("a paper comes in the next way that there is", () => {
	const ways =
		"documents:\n  proof:\n    satisfied_by:\n      - wallet\n      - upload\n      - show";
	expect(without({ wallet: false }, ways)).toEqual(["documents.proof: wallet → uploads"]);
	expect(without({ wallet: false, uploads: false }, ways)).toEqual([
		"documents.proof: wallet → office",
	]);
	const only = "documents:\n  proof:\n    satisfied_by:\n      - wallet";
	expect(without({ wallet: false }, only)).toEqual(["documents.proof: wallet → nothing"]);
	expect(without({ wallet: false }, `${only}\n    if_missing: warn`)).toEqual([
		"documents.proof: wallet → without_paper",
	]);
});

it("people have to be able to sign in as surely as a role or a step demands", () => {
	const sure =
		"roles:\n  officer:\n    identity: level 3\nsteps:\n  signature:\n    identity: level 2";
	expect(without({ level: 1 }, sure)).toEqual([
		"roles.officer.identity: level → nothing",
		"steps.signature.identity: level → nothing",
	]);
	expect(without({ level: 2 }, sure)).toHaveLength(1);
	expect(lacksOf(licence(sure), { ...HAS_EVERYTHING, level: 2 }).every(isFatal)).toBe(true);
});

it("a deployment has what it says, and nothing else", () => {
	expect(readDeployment({ payment: true, registers: "all" })).toMatchObject({
		payment: true,
		registers: "all",
		wallet: false,
		level: 1,
	});
	expect(() => readDeployment({ payments: true })).toThrow("a deployment has no `payments`");
	expect(() => readDeployment({ level: 4 })).toThrow("`level` has to be 1, 2 or 3");
	expect(() => readDeployment({ registers: "some" })).toThrow("a list of ids, or `all`");
	expect(() => readDeployment(["payment"])).toThrow("a deployment is an object");
});
