import type { DocumentRequirement } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { ownWays } from "./document-value.ts";

it("nobody is offered to send a file where none can be sent", () => {
	const paper = {
		satisfied_by: [{ by: "wallet" }, { by: "upload" }, { by: "show" }],
	} as unknown as DocumentRequirement;
	expect(ownWays(paper)).toEqual(["upload", "show"]);
	expect(ownWays(paper, ["uploads", "wallet"])).toEqual(["show"]);
});
