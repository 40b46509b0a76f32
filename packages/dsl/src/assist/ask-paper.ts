import type { Text } from "../bundle/index.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { askingPages } from "../form/asking-pages.ts";
import { entryOf } from "../syntax/nodes.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";
import type { Repair } from "./repairs.ts";

/** Each page that could ask for a paper that none asks for; first those that ask for papers already. */
export function askPaper(library: AssistLibrary, { file, values }: Finding): readonly Repair[] {
	const [linked] = library.linked(file);
	const root = library.files.get(file)?.root;
	if (linked === undefined || root === undefined) return [];
	const paper = String(values.document);
	const pages = askingPages(linked.definition).toSorted(
		(a, b) => Number(b.hasPapers) - Number(a.hasPapers),
	);
	const isOnly = pages.filter(({ hasPapers }) => hasPapers).length === 1 || pages.length === 1;
	return pages.map(({ ask, step, page }, at) => {
		const [name = "", id] = ask.split(".");
		const path = ["steps", name, ...(id === undefined ? [] : ["pages", id])];
		const isListed = entryOf(nodeAt(root, path), "ask") !== undefined;
		return {
			intent: isListed
				? { kind: "add_value", file, path: [...path, "ask"], value: paper }
				: { kind: "add_value", file, path, key: "ask", value: [paper] },
			titles: titlesOf(page === undefined ? [step] : [step, page]),
			likely: isOnly && at === 0,
		};
	});
}

function titlesOf(names: readonly Text[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(SENTENCES).map(([language, sentence]) => {
			const said = names.map((name) => name[language] ?? Object.values(name)[0] ?? "");
			return [language, sentence(said.join(": "))];
		}),
	);
}

const SENTENCES: Readonly<Record<string, (page: string) => string>> = {
	en: (page) => `Ask for it on page “${page}”`,
	vi: (page) => `Hỏi giấy tờ này ở trang “${page}”`,
	ar: (page) => `اطلبها في الصفحة «${page}»`,
};
