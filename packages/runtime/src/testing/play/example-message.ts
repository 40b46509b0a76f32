import type { ChannelId, DataPath, Definition, Id, Message, Text } from "@onedoor/dsl/bundle";
import { answeredField, fieldAt, valueAt, withValue } from "@onedoor/dsl/form";

import { calendarOf } from "../../case/calendars.ts";
import { inLanguage } from "../../case/messages.ts";
import { factsOfLetter } from "../../letters/letter-page.ts";
import { type Block, readMarkdown } from "../../letters/markdown.ts";
import { wordsOf } from "../../letters/words-of.ts";
import { advance } from "../../time/advance.ts";
import { dayOf, epoch } from "../../time/zone.ts";
import { exampleOf } from "./example.ts";

/** A message as somebody would read it, of a case that might be. */
export interface ExampleMessage {
	readonly subject: string;
	/** As an e-mail says it. */
	readonly text: string;
	readonly sms?: string;
	/** As a numbered paper; left out for a notice. */
	readonly letter?: {
		readonly facts: readonly (readonly [name: string, value: string])[];
		readonly blocks: readonly Block[];
	};
}

/** What people would have written, in the language of the message. */
export interface ExampleWords {
	readonly reason: string;
	readonly note: string;
}

const ANSWERED_IN = { n: 5, unit: "working days" } as const;
const MARKED = 2;

/**
 * A message with made values in its places: answers that no rule refuses, days by the procedure's own calendar, and
 * where nothing can be made up, the name of the value between ‹ and ›.
 *
 * @param now instant that counts as the present one
 * @returns undefined while the message has no sound words in the language
 */
export function exampleMessage(
	definition: Definition,
	id: Id,
	language: string,
	{ now, said }: { readonly now: string; readonly said: ExampleWords },
): ExampleMessage | undefined {
	const message = Object.hasOwn(definition.messages, id) ? definition.messages[id] : undefined;
	if (message === undefined || !isSaidIn(message, language)) return undefined;
	const mentions = mentionsIn({ definition, language, now, said }, message);
	const bundle = { definition };
	const { subject, body, sms } = wordsOf(bundle, id, language, mentions, "text");
	return {
		subject,
		text: body,
		...(sms !== undefined && { sms }),
		...(message.is === "letter" && {
			letter: {
				facts: factsOfLetter({
					language,
					subject,
					body,
					number: `${NUMBER}-L1`,
					caseNumber: NUMBER,
					date: dayOf(epoch(now), calendarOf(bundle).time_zone),
				}),
				blocks: readMarkdown(wordsOf(bundle, id, language, mentions, "markdown").body),
			},
		}),
	};
}

const NUMBER = "2026-000123";

function isSaidIn({ subject, body }: Message, language: string): boolean {
	return Object.hasOwn(subject, language) && Object.hasOwn(body, language);
}

interface About {
	readonly definition: Definition;
	readonly language: string;
	readonly now: string;
	readonly said: ExampleWords;
}

function mentionsIn(about: About, message: Message): Readonly<Record<string, unknown>> {
	const { definition } = about;
	const [channel = "online"] = Object.keys(definition.channels) as ChannelId[];
	const { answers } = exampleOf({ definition }, channel);
	let mentions: Readonly<Record<string, unknown>> = {};
	for (const path of message.may_mention)
		mentions = withValue(mentions, path, exampleValue(about, path, valueAt(answers, path)));
	return mentions;
}

function exampleValue(about: About, path: DataPath, answered: unknown): unknown {
	const { definition, now } = about;
	const [root = "", member = ""] = path.split(".");
	const last = path.split(".").at(-1) ?? "";
	const zone = calendarOf({ definition }).time_zone;
	if (answered !== undefined) return answered;
	if (root === "case" && Object.hasOwn(OF_CASE, member)) return OF_CASE[member]?.(about);
	if (root === "step" && Object.hasOwn(OF_STEP, member)) return OF_STEP[member]?.(about);
	if (root === "fees") return EXAMPLE_FEE;
	if (last === "due_on") return dueOn(about);
	if (last === "due_at") return advance(now, ANSWERED_IN, calendarOf({ definition }));
	if (last.endsWith("_on")) return dayOf(epoch(now), zone);
	if (last.endsWith("_at")) return now;
	return `‹${nameOf(about, path)}›`;
}

/** In minor units, and with a currency that has none as it is. */
const EXAMPLE_FEE = 50_000;

const OF_CASE: Readonly<Record<string, (about: About) => unknown>> = {
	number: () => NUMBER,
	channel: ({ definition }) => Object.values(definition.channels)[0]?.title,
	language: ({ language }) => language,
	edition: ({ definition }) => definition.edition,
	result: ({ definition }) => Object.values(definition.results)[0]?.title,
};

const OF_STEP: Readonly<Record<string, (about: About) => unknown>> = {
	title: ({ definition }) => definition.steps[definition.starts_at]?.title,
	reason: ({ said }) => said.reason,
	reasons: ({ said }) => [said.reason],
	marks: (about) =>
		askedFirst(about.definition)
			.slice(0, MARKED)
			.map((path) => ({ path, title: nameOf(about, path), note: about.said.note })),
	due_on: dueOn,
	times: () => 1,
};

function dueOn({ definition, now }: About): string {
	const calendar = calendarOf({ definition });
	return dayOf(epoch(advance(now, ANSWERED_IN, calendar)), calendar.time_zone);
}

function askedFirst({ steps, starts_at }: Definition): readonly DataPath[] {
	const first = Object.hasOwn(steps, starts_at) ? steps[starts_at] : undefined;
	return first?.does === "fill_in" ? first.pages.flatMap(({ ask }) => ask) : [];
}

/** As people call it, in the language of the message; its path where nobody has named it. */
function nameOf({ definition, language }: About, path: DataPath): string {
	return inLanguage(titleOf(definition, path), language) ?? path;
}

function titleOf(definition: Definition, path: DataPath): Text | undefined {
	const [first = ""] = path.split(".");
	const documents = definition.documents;
	const document = Object.hasOwn(documents, first) ? documents[first] : undefined;
	const computed = Object.hasOwn(definition.computed, first)
		? definition.computed[first]
		: undefined;
	const field = fieldAt(definition, path) ?? answeredField(definition, path);
	return field?.title ?? document?.title ?? computed?.title;
}
