/**
 * The Markdown that `@onedoor/dsl/assist` writes, as elements: paragraphs, blocks of code, code and strong words.
 * Everything goes in as text, so what a file says can never become markup.
 */
export function fragmentOf(markdown: string): DocumentFragment {
	const fragment = document.createDocumentFragment();
	let code: string[] | undefined;
	let words: string[] = [];
	const endParagraph = () => {
		if (words.length > 0) fragment.append(words[0] === "---" ? rule() : paragraph(words));
		words = [];
	};
	for (const line of markdown.split("\n")) {
		if (line.startsWith("```")) {
			endParagraph();
			if (code) fragment.append(element("pre", code.join("\n")));
			code = code ? undefined : [];
		} else if (code) code.push(line);
		else if (line === "") endParagraph();
		else words.push(line.trimEnd());
	}
	endParagraph();
	return fragment;
}

function rule(): HTMLElement {
	return document.createElement("hr");
}

function paragraph(lines: readonly string[]): HTMLElement {
	const dom = document.createElement("p");
	for (const [index, line] of lines.entries()) {
		if (index > 0) dom.append(document.createElement("br"));
		for (const [piece] of line.matchAll(PIECE)) dom.append(inline(piece));
	}
	return dom;
}

/** Code, strong words, plain words, and any sign that begins none of them. */
const PIECE = /`[^`]*`|\*\*(?:\\.|[^*\\])*\*\*|(?:\\.|[^`*\\])+|[\s\S]/g;

function inline(piece: string): Node {
	if (piece.length > 1 && piece.startsWith("`")) return element("code", piece.slice(1, -1));
	if (piece.length > 4 && piece.startsWith("**")) {
		return element("strong", plain(piece.slice(2, -2)));
	}
	return document.createTextNode(plain(piece));
}

function plain(text: string): string {
	return text.replace(/\\(.)/g, "$1");
}

function element(name: "pre" | "code" | "strong", text: string): HTMLElement {
	const dom = document.createElement(name);
	dom.textContent = text;
	return dom;
}
