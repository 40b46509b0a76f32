/** A key of a YAML text, or one more line of its value. Read by indentation alone. */
export interface KeyLine {
	/** Keys from the root: `["steps", "verify", "title", "vi"]`. */
	readonly path: readonly string[];
	/** From 1. */
	readonly line: number;
	/** Offset of the key, or of the first character of a further line. */
	readonly from: number;
	/** What stands after the colon, without a comment at its end; for further lines, the line. */
	readonly value: string;
	/** False for further lines of a text and for items of a list. */
	readonly isKey: boolean;
}

const KEY = /^( *)([A-Za-z0-9_.-]+|"[^"]*"|'[^']*'):(?:[ \t]+(.*))?$/;

/**
 * The keys of a text in reading order. It knows block maps only, never fails, and so also answers for a text that
 * is just being typed and that no parser would take. The truth about a file is the compiler's.
 */
export function keyLines(text: string): readonly KeyLine[] {
	const found: KeyLine[] = [];
	const open: { readonly indent: number; readonly path: readonly string[]; isText: boolean }[] = [];
	let from = 0;
	for (const [index, raw] of text.split("\n").entries()) {
		const content = raw.replace(/\r$/, "");
		const indent = content.length - content.trimStart().length;
		if (content.trim() !== "" && !content.trimStart().startsWith("#")) {
			while ((open.at(-1)?.indent ?? -1) >= indent && !content.startsWith("- ", indent)) open.pop();
			const parent = open.at(-1);
			const match = parent?.isText ? null : KEY.exec(content);
			const line = { line: index + 1, from: from + indent };
			if (match === null) {
				if (parent) found.push({ ...line, path: parent.path, value: content.trim(), isKey: false });
			} else {
				const path = [...(parent?.path ?? []), (match[2] ?? "").replace(/^["']|["']$/g, "")];
				const value = withoutComment(match[3] ?? "");
				found.push({ ...line, path, value, isKey: true });
				open.push({ indent, path, isText: /^[|>][+-]?\d?$/.test(value) });
			}
		}
		from += raw.length + 1;
	}
	return found;
}

/** The first line of a key, by its dotted path. */
export function findKey(text: string, path: string): KeyLine | undefined {
	return keyLines(text).find((each) => each.isKey && each.path.join(".") === path);
}

function withoutComment(value: string): string {
	if (/^["']/.test(value)) return value.replace(/^(["'])(.*?)\1\s*(#.*)?$/, "$2");
	return value.replace(/(^|\s+)#.*$/, "").trim();
}
