import { expect, it } from "vitest";

import { licence } from "../case/licence.test-data.ts";
import type { ProblemError } from "../client/index.ts";
import { memoryStore, type Store } from "../index.ts";
import { ANN, FORM } from "./licence-server.test-data.ts";
import { testServer } from "./test-server.test-data.ts";

it("a draft is not followed by what was typed while it was thrown away", async () => {
	const memory = memoryStore();
	let meanwhile: () => Promise<unknown> = async () => {};
	const store: Store = {
		...memory,
		saveDraft: async (...asked) => {
			await meanwhile();
			return await memory.saveDraft(...asked);
		},
	};
	const server = await testServer({ bundle: licence(""), store });
	const ann = server.as(ANN, []);
	const { id } = await ann.openCase({ procedure: "licence", data: FORM });
	await ann.putDraft(id, "application", { ...FORM, name: "Before" });
	meanwhile = () => ann.discard(id);
	const late = ann.putDraft(id, "application", { ...FORM, name: "Late" });
	expect(await late.catch(({ status, code }: ProblemError) => [status, code])).toEqual([
		409,
		"not_possible_now",
	]);
	expect(await memory.draft(id, "application")).toEqual(undefined);
	expect(await ann.getCase(id).catch(({ status }: ProblemError) => status)).toBe(404);
	await server.stop();
});
