import { moneyText } from "../../bundle/currency.ts";
import { wordsOf as timeWords } from "../../diagram/words/words.ts";
import type { Change, Named, RegionOfCases } from "../change.ts";
import type { Phrase } from "../phrase.ts";
import { diffWords } from "./words.ts";

/** One change as a sentence in a language of this library (`en`, `vi`); titles are the author's, in that language or his own. */
export function sentenceOf(change: Pick<Change, "kind" | "values">, language: string): string {
	const { only } = change.values;
	const sentence = plainSentence(change, language);
	if (only === undefined) return sentence;
	const units = only.units.map((unit) => said(unit, language)).join(", ");
	return diffWords(language).only(units, sentence);
}

function plainSentence(
	{ kind, values }: Pick<Change, "kind" | "values">,
	language: string,
): string {
	const words = diffWords(language);
	const { of, key, from, to, regions = [], languages = [] } = values;
	const what = nameOf(of, language);
	const [then, now] = [from && said(from, language), to && said(to, language)];
	const keyed = key === undefined ? "" : (words.keys[key] ?? key);
	switch (kind.slice(kind.lastIndexOf("_") + 1)) {
		case "added":
			return words.added(what, keyed, now ?? then);
		case "removed":
			return words.removed(what, keyed, now ?? then);
		case "renamed":
			return words.renamed(what, then ?? "", now ?? "");
		case "moved":
			return words.moved(what, keyed, then ?? words.nothing, now ?? words.nothing);
		case "rule":
			return words.rule(
				what,
				keyed,
				then ?? "",
				now ?? "",
				regions.map((one) => regionSaid(one, language)),
			);
		case "wording":
			return words.wording(
				what,
				languages.filter((one) => one !== ""),
				then,
				now,
			);
		default:
			return words.changed(what, keyed, then ?? words.nothing, now ?? words.nothing);
	}
}

/** `Field "Birth date" (in "Child")`. */
function nameOf({ construct, id, title, in: around }: Named, language: string): string {
	const words = diffWords(language);
	const own = `${words.constructs[construct]} ${quoted(titleIn(title, language) ?? id)}`;
	return around === undefined
		? own
		: `${own} ${words.inside(quoted(titleIn(around.title, language) ?? around.id))}`;
}

function titleIn(title: Named["title"], language: string): string | undefined {
	return title && (title[language] ?? title.en ?? Object.values(title)[0]);
}

function quoted(name: string): string {
	return `“${name}”`;
}

function regionSaid({ holds, example }: RegionOfCases, language: string): string {
	return diffWords(language).regions[holds](example ?? "");
}

/** A value in words. */
export function said(phrase: Phrase, language: string): string {
	const words = diffWords(language);
	switch (phrase.is) {
		case "duration":
			return timeWords(language).duration(phrase.value);
		case "before":
			return words.before(timeWords(language).duration(phrase.value));
		case "money":
			return moneyText(phrase.value);
		case "rule":
			return `\`${phrase.text}\``;
		case "title":
			return quoted(titleIn(phrase.text, language) ?? phrase.id);
		case "yes_no":
			return phrase.value ? words.yes : words.no;
		case "range":
			return phrase.min === phrase.max ? String(phrase.min) : `${phrase.min}–${phrase.max}`;
		case "percent":
			return `${phrase.value} %`;
		case "bytes":
			return `${Number((phrase.value / 1_048_576).toPrecision(3))} MB`;
		case "word":
			return words.values[phrase.word] ?? phrase.word.replaceAll("_", " ");
		case "text":
			return phrase.text === "" ? words.nothing : phrase.text;
		case "list":
			return phrase.of.map((one) => said(one, language)).join(", ");
		case "nothing":
			return words.nothing;
	}
}
