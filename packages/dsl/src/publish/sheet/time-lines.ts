import type { Clock, Definition, Duration } from "../../bundle/index.ts";
import { textIn } from "../../diagram/ways-on.ts";
import { wordsOf } from "../../diagram/words/words.ts";
import { publishWords } from "../words/words.ts";

/** Each clock with its budget and what it is in other cases. */
export function timeLines({ clocks }: Definition, language: string): readonly string[] {
	return Object.values(clocks).map((clock) => {
		const words = publishWords(language);
		const each = [clock, ...(clock.instead ?? [])].flatMap((one) => budget(one, language));
		const late = clock.cut_off === undefined ? "" : `; ${words.receivedAfter(clock.cut_off)}`;
		const times = [...new Set(each)].join(` ${words.or} `);
		return `${textIn(clock.title, language) ?? clock.id}: ${times}${late}`;
	});
}

/** Results, with how long they are valid. */
export function resultLines({ results }: Definition, language: string): readonly string[] {
	return Object.values(results).map(({ id, title, valid_for }) => {
		const name = textIn(title, language) ?? id;
		if (valid_for === undefined) return name;
		return `${name} (${publishWords(language).validFor(durationWords(valid_for, language))})`;
	});
}

function budget({ within, by }: Pick<Clock, "within" | "by">, language: string): readonly string[] {
	const until = by === undefined ? [] : [publishWords(language).before(by)];
	return within === undefined ? until : [durationWords(within, language), ...until];
}

function durationWords(duration: Duration, language: string): string {
	return wordsOf(language).duration(duration);
}
