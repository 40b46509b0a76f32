import {
	complete,
	definition,
	hover,
	type OutlineSymbol,
	symbols,
	type Target,
	uses,
} from "@onedoor/dsl/assist";
import { type Connection, type FoldingRange, MarkupKind } from "vscode-languageserver/node";

import { completionItem, locationIn, rangeIn, symbolOf } from "./as-lsp.ts";
import type { Asked, AskedAt } from "./asked.ts";

/** What the editor says of itself when it begins. */
export interface Editor {
	/** Its command that completes again. */
	suggest: string | undefined;
}

/** Each question of the protocol is one function of `@onedoor/dsl/assist`. Nothing here changes a text. */
export function answerQuestions(connection: Connection, at: AskedAt, editor: Editor): void {
	connection.onCompletion(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		if (!asked) return null;
		const { library, file, offset } = asked;
		return complete(library.assist(), file, offset).map((one, index) =>
			completionItem(library, file, one, index, editor.suggest),
		);
	});
	connection.onHover(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		const said = asked && hover(asked.library.assist(), asked.file, asked.offset);
		if (!asked || !said) return null;
		const range = rangeIn(asked.library, asked.file, said.start, said.end);
		return { contents: { kind: MarkupKind.Markdown, value: said.markdown }, range };
	});
	connection.onDefinition(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		if (!asked) return null;
		return located(asked, definition(asked.library.assist(), asked.file, asked.offset));
	});
	connection.onReferences(({ textDocument, position, context }) => {
		const asked = at(textDocument, position);
		if (!asked) return null;
		const { library, file, offset } = asked;
		return located(asked, uses(library.assist(), file, offset, context.includeDeclaration));
	});
	connection.onDocumentSymbol(({ textDocument }) => {
		const asked = at(textDocument);
		return asked ? outline(asked).map((one) => symbolOf(asked.library, asked.file, one)) : null;
	});
	connection.onFoldingRanges(({ textDocument }) => {
		const asked = at(textDocument);
		return asked ? outline(asked).flatMap((one) => foldsOf(asked, one)) : null;
	});
}

function located({ library }: Asked, targets: readonly Target[]): ReturnType<typeof locationIn>[] {
	return targets.map((target) => locationIn(library, target));
}

function outline({ library, file }: Asked): readonly OutlineSymbol[] {
	return symbols(library.assist(), file);
}

/** Items and sections of more than one line. */
function foldsOf(asked: Asked, one: OutlineSymbol): readonly FoldingRange[] {
	const { start, end } = rangeIn(asked.library, asked.file, one.start, one.end);
	const own = end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
	return [...own, ...one.inside.flatMap((inner) => foldsOf(asked, inner))];
}
