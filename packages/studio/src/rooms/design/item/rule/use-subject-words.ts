import { textOf as textIn } from "@onedoor/form-renderer/parts";
import { useContext } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { nameWords } from "../names.ts";
import type { Subject } from "./subject.ts";
import { isBirth, type Knowing } from "./values-for.ts";
import { useRuleWords } from "./words/index.ts";

export interface SubjectWords {
	/** `Age in years › Child › Date of birth` */
	readonly subject: (subject: Subject) => string;
	/** `on the day it is received` */
	readonly onDay: (path: string) => string;
	readonly value: (path: string) => string;
}

/** Calls what a condition is about by the words of the screen. */
export function useSubjectWords({ names, definition }: Knowing): SubjectWords {
	const say = useRuleWords();
	const language = useContext(LanguageContext);
	const clock = (path: string): string | undefined => {
		const [, id = "", fact = ""] = /^clocks\.(\w+)\.(late|due_on|started_on)$/.exec(path) ?? [];
		const title = definition.clocks[id]?.title;
		return title && say.clocks[fact as keyof typeof say.clocks](textIn(title, language) || id);
	};
	const value = (path: string): string =>
		Object.hasOwn(say.names, path)
			? (say.names[path] ?? path)
			: (clock(path) ??
				nameWords(definition, names.find(({ name }) => name === path) ?? { name: path }, language));
	return {
		value,
		subject({ path, reading, measure }) {
			const words = reading === "earliest" ? say.earliest(value(path)) : value(path);
			if (measure === undefined) return words;
			const { unit, way } = measure;
			const saying = way === "since" && isBirth(path) ? say.age : say[way];
			return saying[unit](words);
		},
		onDay: (path) =>
			Object.hasOwn(say.on, path) ? (say.on[path] ?? path) : say.onOther(value(path)),
	};
}
