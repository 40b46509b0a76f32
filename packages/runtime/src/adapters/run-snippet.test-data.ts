import { expect } from "vitest";

/**
 * Runs a snippet of a page of the docs as it stands there, with what it imports and what its surroundings give it.
 *
 * @param gives names of the snippet that are given back
 */
export async function runSnippet(
	page: string,
	name: string,
	gives: string,
	given: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
	const [, code = ""] =
		new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
	expect(code, name).not.toBe("");
	const body = code.replaceAll(/^import .*\n/gm, "");
	const names = Object.keys(given);
	const does = new Function(...names, `return (async () => { ${body}; return { ${gives} }; })()`);
	return (await does(...Object.values(given))) as Readonly<Record<string, unknown>>;
}
