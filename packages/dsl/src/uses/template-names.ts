import { path, pathAt } from "./data-names.ts";
import type { Declaration, Piece } from "./declaration.ts";
import { dotted, type Notation } from "./notation.ts";

const TAG = /\{\{\s*(?:#(if|each)\s+|(\/)(?:if|each)\s*|)([a-z][a-z0-9_.]*)?\s*\}\}/dg;

/** What a letter mentions. Inside `#each`, a bare word is a member of what is repeated. */
export const templateNames: Notation = (text, site) => {
	const pieces: Piece[] = [];
	const open: (readonly Declaration[])[] = [];
	for (const match of text.matchAll(TAG)) {
		const [, block, close, name] = match;
		const at = match.indices?.[3]?.[0] ?? 0;
		if (close !== undefined) open.pop();
		if (name === undefined || close !== undefined) continue;
		const repeated = open.at(-1) ?? [];
		const inItem = dotted(site.book, ["", ...name.split(".")], repeated, at - 1).slice(1);
		const found = inItem.length > 0 ? inItem : pathAt(name.split("."), at, site);
		pieces.push(...found);
		if (block === "each") open.push(path(name, site).at(-1)?.targets ?? []);
		if (block === "if") open.push(repeated);
	}
	return pieces;
};
