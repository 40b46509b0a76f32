import { expect, test } from "vitest";

import { commentsIn, missingFrom } from "../edit/yaml/comments-in.ts";
import { foreignFiles, libraryFiles } from "../edit/yaml/corpus.test-data.ts";
import { format } from "./format.ts";

const SAMPLES = [...libraryFiles(), ...foreignFiles()];

test("formatting twice changes nothing, and no comment is lost, whether a file checks or not", () => {
	expect(SAMPLES.length).toBeGreaterThan(150);
	for (const { name, text } of SAMPLES) {
		const once = format(text);
		expect(format(once), name).toBe(once);
		expect(missingFrom(commentsIn(text), commentsIn(once)), name).toEqual([]);
	}
});
