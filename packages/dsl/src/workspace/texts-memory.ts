import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Library } from "../link/library.ts";
import {
	checkTexts,
	indexOf,
	type OwnedTexts,
	type TextIndex,
	textsByOwner,
} from "../link/texts.ts";

type Index = NonNullable<ReturnType<TextIndex["get"]>>;

interface Remembered {
	readonly texts: OwnedTexts;
	readonly index: Index;
	readonly findings: readonly Finding[];
}

/** The side files, gathered for each owner once, and again when one of them or of what they translate has changed. */
export class TextsMemory {
	#known: ReadonlyMap<string, Remembered> = new Map();

	of(library: Library): { readonly index: TextIndex; readonly findings: readonly Finding[] } {
		const known = new Map(
			[...textsByOwner(library)].map(([owner, texts]) => [owner, this.#remember(owner, texts)]),
		);
		this.#known = known;
		return {
			index: new Map([...known].map(([owner, { index }]) => [owner, index])),
			findings: [...known.values()].flatMap(({ findings }) => findings),
		};
	}

	#remember(owner: string, texts: OwnedTexts): Remembered {
		const before = this.#known.get(owner);
		const sameFiles = before && areSame(before.texts.files, texts.files);
		if (sameFiles && areSame(before.texts.roots, texts.roots)) return before;
		const collector = new Collector();
		checkTexts(texts, { report: collector.report.bind(collector) });
		const index = sameFiles ? before.index : indexOf(texts.files);
		return { texts, index, findings: collector.findings() };
	}
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((one, index) => one === b[index]);
}
