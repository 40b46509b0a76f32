import { expect, it } from "vitest";

import { followers, usedAt } from "./standards.ts";

const files = [
	{ path: "a.standard.yaml", text: "steps:\n  reception:\n    does: follow\n    part: desk\n" },
	{ path: "a.procedure.yaml", text: "steps:\n  reception:\n    use: reception\n" },
	{ path: "b.procedure.yaml", text: "steps:\n  first:\n    does: follow\n    part: desk\n" },
	{ path: "c.procedure.yaml", text: "data:\n  reception:\n    use: reception\n" },
];

it("counts who follows a part, also by a standard step", () => {
	expect(followers(files, "desk")).toBe(2);
	expect(followers(files, "table")).toBe(0);
});

it("finds the standard step that a step uses", () => {
	expect(usedAt(files[1]?.text ?? "", "steps.reception")).toBe("reception");
	expect(usedAt(files[2]?.text ?? "", "steps.first")).toBeUndefined();
});
