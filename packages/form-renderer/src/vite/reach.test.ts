import { parseAst } from "vite";
import { expect, test } from "vitest";

import { createReach, type Edge, edgesOf } from "./reach.ts";

const MODULES: Readonly<Record<string, string>> = {
	shell: 'import { link, type Place } from "index"; import * as all from "words"; import("page");',
	page: 'import page from "form"; export default page;',
	form: 'import "sheet"; import { link as to } from "index"; export default to;',
	index:
		'export { link } from "link"; export { form as default } from "form"; export * from "rest";',
	link: 'import { quiet } from "rest"; export const link = quiet;',
	rest: 'export const quiet = 1; export { never } from "never";',
	words: 'export { en } from "en";',
	en: "export const en = 1;",
	never: "export const never = 1;",
	sheet: "",
};

async function reachOf(...from: string[]): Promise<readonly string[]> {
	const edges = new Map<string, readonly Edge[]>();
	for (const [id, code] of Object.entries(MODULES))
		edges.set(id, await edgesOf(parseAst(code, { lang: "ts" }), async (source) => source));
	return [...createReach(edges)(from)].sort();
}

test("of a module that passes on what others have, only what is asked for is reached", async () => {
	expect(await reachOf("shell")).toEqual(["en", "index", "link", "rest", "shell", "words"]);
});

test("what is imported for what it does is reached, and what stands at the end of a longer way", async () => {
	expect(await reachOf("form")).toEqual(["form", "index", "link", "rest", "sheet"]);
	expect(await reachOf("page")).toEqual(expect.arrayContaining(["form", "page", "sheet"]));
});

test("who asks for a whole module gets all that it passes on", async () => {
	expect(await reachOf("index")).toContain("never");
});
