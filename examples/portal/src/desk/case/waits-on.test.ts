import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { waitingSteps } from "./waits-on.ts";

const definition = {
	roles: { head: { is: "officer", office: "competent" }, applicant: { is: "applicant" } },
	offices: { competent: { is: "kind", kind: "town_hall" } },
	steps: {
		both: { does: "together", who: [] },
		signature: { does: "sign", who: ["head"] },
		lookup: { does: "ask", who: [] },
		supplement: { does: "fill_in", who: ["applicant"] },
	},
} as unknown as Definition;

it("names who has to act, in which office, since when and until when", () => {
	const view = {
		steps: ["both", "signature", "lookup", "supplement"],
		track: [{ step: "signature", state: "now", at: "2026-11-23", due: "2026-11-25" }],
	} as unknown as CaseView;
	expect(waitingSteps(definition, view)).toEqual([
		{
			step: "signature",
			for: "office",
			roles: [{ role: "head", office: "town_hall" }],
			since: "2026-11-23",
			due: "2026-11-25",
		},
		{ step: "lookup", for: "systems", roles: [] },
		{ step: "supplement", for: "applicant", roles: [{ role: "applicant" }] },
	]);
});
