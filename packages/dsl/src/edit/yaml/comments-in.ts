import { Lexer } from "yaml";

/** Marks that the next token is a scalar, in which a `#` begins no comment. */
const SCALAR = "\u001f";

/** Every comment of a text, in its order. */
export function commentsIn(text: string): readonly string[] {
	const found: string[] = [];
	let previous = "";
	for (const token of new Lexer().lex(text)) {
		if (token.startsWith("#") && previous !== SCALAR) found.push(token.trimEnd());
		previous = token;
	}
	return found;
}

/** What the first list has and the second lacks, one for one. */
export function missingFrom(
	before: readonly string[],
	after: readonly string[],
): readonly string[] {
	const left = new Map<string, number>();
	for (const one of after) left.set(one, (left.get(one) ?? 0) + 1);
	return before.filter((one) => {
		const count = left.get(one) ?? 0;
		if (count > 0) left.set(one, count - 1);
		return count === 0;
	});
}
