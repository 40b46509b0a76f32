import type { Position, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

import type { Libraries } from "./libraries.ts";
import type { Library } from "./library.ts";
import { pathOf } from "./uris.ts";

/** A place that was asked about, in our terms: a file of a library, and an offset in its text. */
export interface Asked {
	readonly library: Library;
	readonly file: string;
	readonly offset: number;
}

/** What the protocol names by address, line and column; undefined for what is not open, or is no file of a library. */
export type AskedAt = (
	document: { readonly uri: string },
	position?: Position,
) => Asked | undefined;

export function askedIn(libraries: Libraries, documents: TextDocuments<TextDocument>): AskedAt {
	return ({ uri }, position = { line: 0, character: 0 }) => {
		const path = pathOf(uri);
		const library = path === undefined ? undefined : libraries.of(path);
		const document = documents.get(uri);
		if (path === undefined || !library || !document) return undefined;
		return { library, file: library.nameOf(path), offset: document.offsetAt(position) };
	};
}
