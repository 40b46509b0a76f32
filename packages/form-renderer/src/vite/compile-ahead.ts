import type { Plugin } from "vite";

/**
 * Asks the browser to compile all of a file while it arrives, beside the page's own thread, and not each function when
 * it is first called: a quarter of what the first page costs that thread. Browsers that do not know the hint read a
 * comment. https://v8.dev/blog/explicit-compile-hints
 */
const HINT = "//# allFunctionsCalledOnLoad\n";

/** @param isFirst whether most of a file is called before a page can be used */
export function compileAhead(
	isFirst: (file: { readonly name: string; readonly isEntry: boolean }) => boolean,
): Plugin {
	return {
		name: "onedoor-compile-ahead",
		apply: "build",
		enforce: "post",
		generateBundle: {
			// Vite itself writes what a file preloads at its beginning.
			order: "post",
			handler(_options, bundle) {
				for (const file of Object.values(bundle)) {
					if (file.type !== "chunk" || !isFirst(file)) continue;
					file.code = HINT + file.code;
					// All that a source map says lies one line further down.
					if (file.map) file.map.mappings = `;${file.map.mappings}`;
				}
			},
		},
	};
}
