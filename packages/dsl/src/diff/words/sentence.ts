import { moneyText } from "../../bundle/currency.ts";
import { wordsOf as timeWords } from "../../diagram/words/words.ts";
import type { Change, Named, RegionOfCases } from "../change.ts";
import { isSame } from "../keys.ts";
import { list, type Phrase } from "../phrase.ts";
import { diffWords } from "./words.ts";

/** One change as a sentence in a language of this library (`en`, `vi`); titles are the author's, in that language or his own. */
export function sentenceOf(change: Pick<Change, "kind" | "values">, language: string): string {
	const { only, of } = change.values;
	const sentence = plainSentence(change, language);
	if (only === undefined || of.construct === "overlay") return sentence;
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
	const keyed = key === undefined ? undefined : (words.keys[key] ?? key);
	const besides = now ?? then;
	const detail = besides && [keyed, besides].filter((part) => part !== undefined).join(": ");
	switch (kind.slice(kind.lastIndexOf("_") + 1)) {
		case "added":
			return words.added(what, detail);
		case "removed":
			return words.removed(what, detail);
		case "renamed":
			return words.renamed(what, then ?? "", now ?? "");
		case "moved":
			return words.moved(what, keyed ?? "", then ?? words.nothing, now ?? words.nothing);
		case "rule":
			return words.rule(
				what,
				keyed ?? "",
				then ?? "",
				now ?? "",
				regions.map((one) => regionSaid(one, language)),
			);
		case "wording":
			return words.wording(
				what,
				languages.filter((one) => one !== "").map((one) => languageIn(one, language)),
				then,
				now,
			);
		default: {
			const about = keyed === undefined ? what : `${what}: ${keyed}`;
			const lists = inLists(from, to);
			const [gone, come] = lists.map((one) =>
				one.length === 0 ? undefined : said(list(one), language),
			);
			const isOneForOne = lists.length > 0 && lists.every((one) => one.length === 1);
			return lists.length === 0 || isOneForOne
				? words.changed(about, gone ?? then ?? words.nothing, come ?? now ?? words.nothing)
				: words.fewerAndMore(about, gone, come);
		}
	}
}

/** `vi` as readers of a language call it. */
function languageIn(tag: string, language: string): string {
	try {
		return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** Of two lists that share something, what went and what came; nothing, where they are to be said as a whole. */
function inLists(from: Phrase | undefined, to: Phrase | undefined): readonly (readonly Phrase[])[] {
	if (from?.is !== "list" || to?.is !== "list") return [];
	const without = (all: readonly Phrase[], others: readonly Phrase[]) =>
		all.filter((one) => !others.some((other) => isSame(one, other)));
	const gone = without(from.of, to.of);
	if (gone.length === from.of.length) return [];
	return [gone, without(to.of, from.of)];
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
	return diffWords(language).regions[holds](titleIn(example, language) ?? "");
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
			return titleIn(phrase.words, language) ?? `\`${phrase.text}\``;
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
		case "doing":
			return words.doing[phrase.act](said(phrase.of, language));
		case "given":
			return words.given(said(phrase.what, language), said(phrase.by, language));
		case "list":
			return phrase.of.map((one) => said(one, language)).join(", ");
		case "nothing":
			return words.nothing;
	}
}
