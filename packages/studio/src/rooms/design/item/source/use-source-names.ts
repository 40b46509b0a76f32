import type { KeyPath, SourceChoices, SourceKey, SourceValue } from "@onedoor/dsl/assist";
import { textOf } from "@onedoor/form-renderer/parts";
import { useContext } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { draftOf, LOGIN, PAPERS, registerIn, valueIn } from "./source-draft.ts";
import { useSourceWords } from "./words/index.ts";

type Titled = { readonly id: string; readonly title?: SourceKey["title"] };

export interface SourceNames {
	register(one: Titled): string;
	value(one: SourceValue): string;
	key(one: SourceKey): string;
	path(key: SourceKey, path: KeyPath): string;
	/** Several names, one after the other. */
	list(names: readonly string[]): string;
	named(one: Titled): string;
	/** A whole source in words; as it is written where it is none. */
	source(choices: SourceChoices, text: string): string;
}

/** What is called how, in the language of the page. */
export function useSourceNames(): SourceNames {
	const say = useSourceWords();
	const language = useContext(LanguageContext);
	const format = new Intl.ListFormat(language, { type: "conjunction" });
	const worded = (title: SourceKey["title"]) =>
		typeof title === "string" ? title : textOf(title, language);
	const named = ({ id, title }: Titled) => {
		const words = id.replaceAll("_", " ");
		return worded(title) || words.charAt(0).toUpperCase() + words.slice(1);
	};
	const list = (names: readonly string[]) => format.format(names);
	const path = (key: SourceKey, { path: written, titles }: KeyPath) => {
		const words = titles.map(worded).filter((one) => one !== "");
		if (words.length > 0) return words.join(" › ");
		const login = /^identity\.(.+)$/.exec(written)?.[1];
		return login === undefined ? written : say.ofLogin(say.identity[login] ?? named(key));
	};
	const value = (one: SourceValue) => {
		const last = one.source.split(".").at(-1) ?? "";
		const own = one.fills
			? say.whole(list(one.fills.map(named)))
			: called(last, one, worded(one.title) || named({ id: last }), named);
		const inside = say.inRecord(named(one.record), own);
		return one.fit === "alike" ? say.onlyAlike(inside) : inside;
	};
	return {
		register: named,
		named,
		key: named,
		list,
		path,
		value,
		source(choices, text) {
			const draft = draftOf(choices, text);
			if (draft === undefined) return text;
			const { who, source, by } = draft;
			if (who === PAPERS)
				return named(choices.papers.find(({ id }) => id === source) ?? { id: source });
			const [, field = ""] = source.split(".");
			if (who === LOGIN) return `${say.login} › ${say.identity[field] ?? field}`;
			const [register, one] = [registerIn(choices, who), valueIn(choices, draft)];
			if (register === undefined || one === undefined) return text;
			const keys = one.keys.map((key, index) => {
				const found = key.paths.find((each) => each.path === by[index]);
				return found ? path(key, found) : (by[index] ?? "");
			});
			return say.found(`${named(register)} › ${value(one)}`, list(keys));
		},
	};
}

/** `father_full_name` is a full name, and its title does not say whose: then its own name is said as well. */
function called(
	last: string,
	{ is }: SourceValue,
	title: string,
	named: (one: Titled) => string,
): string {
	return is === undefined || is === last
		? title
		: `${title} (${named({ id: last }).toLowerCase()})`;
}
