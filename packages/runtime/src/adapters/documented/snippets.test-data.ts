import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "vitest";

const folder = join(import.meta.dirname, "../../../../../docs/adapters");

export function pageOf(name: string): string {
	return readFileSync(join(folder, name), "utf8");
}

/** Runs a snippet as it stands on a page, with what it imports and what its surroundings give it; gives what it names. */
export async function runSnippet(
	page: string,
	name: string,
	gives: string,
	given: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
	const [, code = ""] =
		new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
	expect(code, name).not.toBe("");
	const body = code.replaceAll(/^import [^;]*;\n/gm, "");
	const names = Object.keys(given);
	const does = new Function(...names, `return (async () => { ${body}; return { ${gives} }; })()`);
	return (await does(...Object.values(given))) as Readonly<Record<string, unknown>>;
}
