import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { overridesOf } from "./overrides.ts";

const TEXT = `procedure: dog
steps:
  desk:
    does: follow
    part: reception
    set:
      steps.check.title:
        en: Look
      steps.check.deadline.within: 2 days
      steps.checker.title: Other
  check:
    does: decide
`;

const DEFINITION = {
	steps: {
		desk: { name: "desk", does: "follow" },
		"desk.check": { name: "desk.check", does: "decide", inside: "desk" },
		"desk.take": { name: "desk.take", does: "decide", inside: "desk" },
		check: { name: "check", does: "decide" },
	},
} as unknown as Definition;

const placeOf = (step: string) => ({ file: "dog.procedure.yaml", path: `steps.${step}` });

test("what a procedure sets in a part is found at its line, for that step only", () => {
	const texts = [{ path: "dog.procedure.yaml", text: TEXT }];
	expect(overridesOf(DEFINITION, placeOf, texts)).toEqual({
		"desk.check": {
			title: { file: "dog.procedure.yaml", line: 7 },
			deadline: { file: "dog.procedure.yaml", line: 9 },
		},
	});
});
