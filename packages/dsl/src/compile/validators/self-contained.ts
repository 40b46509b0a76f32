/**
 * Helpers of AJV that its standalone code would `require`, written out. Texts are counted in code points; our enums
 * hold texts only, so equal is the same.
 */
const HELPERS: Readonly<Record<string, string>> = {
	'require("ajv/dist/runtime/ucs2length").default': "((text) => [...text].length)",
	'require("ajv/dist/runtime/equal").default': "((a, b) => a === b)",
};

/**
 * Writes AJV's helpers into the module, so that it can be loaded from a string, a file or a strict page.
 *
 * @throws Error when anything would still have to be loaded: better no bundle than one that fails in a browser.
 */
export function selfContained(source: string): string {
	const written = Object.entries(HELPERS).reduce(
		(text, [call, code]) => text.replaceAll(call, code),
		source,
	);
	const loads = /\brequire\s*\(|(?:^|[;{}\n])\s*import\b[\s({"'*]|\bimport\s*\(/.exec(written);
	if (loads !== null)
		throw new Error(
			`validator still loads something: ${written.slice(loads.index, loads.index + 80)}`,
		);
	return written;
}
