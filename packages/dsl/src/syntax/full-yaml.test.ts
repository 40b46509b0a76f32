import { expect, it } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { parse } from "./parse.ts";

it("shows quotes that a text ends in where the text ends", () => {
	const { findings } = parse(sourceFile("a.messages.yaml", 'a: "'));
	expect(findings.map(({ span }) => span)).toEqual([{ start: 4, end: 4 }]);
});
