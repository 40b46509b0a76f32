import type { DocumentRequirement } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { broughtOf, ownWays } from "./document-value.ts";

it("nobody is offered to send a file where none can be sent", () => {
	const paper = {
		satisfied_by: [{ by: "wallet" }, { by: "upload" }, { by: "show" }],
	} as unknown as DocumentRequirement;
	expect(ownWays(paper)).toEqual(["upload", "show"]);
	expect(ownWays(paper, ["uploads", "wallet"])).toEqual(["show"]);
});

it("a way that was only chosen has brought nothing", () => {
	const oath = { path: "proof.oath" };
	const proof = { path: "proof", one_of: { oath } } as unknown as DocumentRequirement;
	expect(broughtOf(proof, {})).toBeUndefined();
	expect(broughtOf(proof, { proof: { oath: {} } })).toBeUndefined();
	expect(broughtOf(proof, { proof: { oath: { by: "upload", files: [] } } })).toBeUndefined();
	const later = { by: "show", files: [] };
	expect(broughtOf(proof, { proof: { oath: later } })).toEqual({ as: oath, value: later });
	const sent = { by: "upload", files: ["a"] };
	expect(broughtOf(proof, { proof: { oath: sent } })).toEqual({ as: oath, value: sent });
});
