import { readFileSync } from "node:fs";
import { join } from "node:path";

import { codeHost, folder } from "./code-host.mjs";

/**
 * Writes the review as the one comment of a pull request or merge request, or writes the comment anew that it finds by
 * its marker. It reads the folder that `review.sh` filled, and nothing else of the change: the text may be a stranger's.
 */
const MARKER = "<!-- onedoor-review -->";
const NOTHING = `${MARKER}\n## ⚪ No change in meaning\n\nAn earlier state of this change had one.\n`;
const MOST_SIGNS = 65_000;

const text = harmless(readFileSync(join(folder, "review.md"), "utf8"));
const host = await codeHost();
const known = await ours();
if (text !== "") await (known === undefined ? host.write(text) : host.rewrite(known, text));
else if (known !== undefined) await host.rewrite(known, NOTHING);

async function ours() {
	for await (const one of host.comments())
		if (host.isOurs(one) && one.body.startsWith(MARKER)) return one.id;
	return undefined;
}

/** A review mentions nobody and shows no picture; whatever does, is none of ours. */
function harmless(given) {
	if (given.trim() === "") return "";
	if (!given.startsWith(MARKER))
		throw new Error("this is no review: it does not begin with its marker");
	if (given.length > MOST_SIGNS) throw new Error("this is no review: it is longer than one can be");
	return given
		.replace(/@(?=\w)/g, "@\u200b")
		.replaceAll("![", "!\\[")
		.replace(/<(?=img|picture|video)/gi, "&lt;");
}
