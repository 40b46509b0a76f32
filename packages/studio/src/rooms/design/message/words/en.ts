import { plural } from "../../../../words/plural.ts";

export const en = {
	title: "How it reads",
	example: "With example data: nobody is meant. Days are counted by this procedure's own calendar.",
	language: "In which language",
	letter: "Letter",
	email: "E-mail",
	sms: "Text message",
	subject: "Subject",
	length: (n: number): string => plural("en", n, { one: "# character", other: "# characters" }),
	notSent: "This procedure does not send it, so there is no example to show.",
	notSaid:
		"It cannot be shown in this language: words are missing, or something in them cannot be filled in. What is wrong stands at the field.",
	insert: "Insert a value",
	listed: "It may mention",
	others: "Others: will be added to what it may mention",
	reason: "The name on the form and on the certificate are not the same.",
	note: "Please write it as on your identity card.",
	write: "Write a new letter",
	writeNew: "Write a new letter…",
	made: (title: string): string => `“${title}” is written, with a text to begin with`,
	what: "What is it?",
	isLetter: "A letter: sent, and kept as a numbered paper",
	isNotice: "A short notice: sent only",
	letters: "Letters and messages",
	none: "This procedure has none yet.",
	unsent: "not sent yet",
	sentBy: (n: number): string =>
		plural("en", n, { one: "# procedure sends it", other: "# procedures send it" }),
	sentByNone: "No procedure sends it.",
	add: "Add a letter",
	toldWho: "Who is told?",
	toldWhat: "With which letter or notice?",
};

export type MessageWords = typeof en;
