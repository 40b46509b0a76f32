import { githubCommand } from "@onedoor/dsl/check";
import type { Change } from "@onedoor/dsl/diff";

import type { Place } from "./repository.ts";
import type { Review } from "./review.ts";
import { saidIn } from "./said.ts";
import { type ReviewLanguage, reviewWords } from "./words/words.ts";

/** GitHub shows no more of one kind in one step, and says nothing of the others. */
const MOST_OF_A_KIND = 10;

type Level = "error" | "warning" | "notice";

interface Note {
	readonly level: Level;
	readonly at: Place;
	readonly title: string;
	readonly message: string;
}

const LEVELS: Readonly<Record<Change["severity"], Level>> = {
	breaking: "error",
	decision: "warning",
	safe: "notice",
};

/**
 * The review as commands of a GitHub workflow, which put each change beside its line: the worst first, at most ten of a
 * kind, of which the last counts the rest. What was removed stands in the old text only, and is said above all files.
 */
export function annotationsOf(review: Review, language: ReviewLanguage): string {
	if (review.verdict.is === "nothing") return "";
	const words = reviewWords(language);
	const notes = [...notesOfFindings(review), ...notesOfChanges(review, language)];
	const lines = (["error", "warning", "notice"] as const).flatMap((level) => {
		const own = notes.filter((note) => note.level === level);
		const isMore = own.length > MOST_OF_A_KIND;
		const shown = isMore ? own.slice(0, MOST_OF_A_KIND - 1) : own;
		const rest = own.length - shown.length;
		return [
			...shown.map((note) => commandOf(note, review)),
			...(rest > 0
				? [githubCommand(level, undefined, { title: words.title, message: words.more(rest) })]
				: []),
		];
	});
	return lines.map((line) => `${line}\n`).join("");
}

function commandOf({ level, at, title, message }: Note, { repository }: Review): string {
	const place =
		at.side === "after" ? { file: repository.pathOf(at.file), line: at.line } : undefined;
	return githubCommand(level, place, { title, message });
}

function notesOfFindings({ checks }: Review): readonly Note[] {
	return checks.findings.flatMap(({ severity, file, start, code, message, isNew }) =>
		severity === "error" || (isNew && severity === "warning")
			? [
					{
						level: severity,
						at: { file, line: start.line, side: "after" },
						title: code,
						message,
					} as const,
				]
			: [],
	);
}

function notesOfChanges({ changes }: Review, language: ReviewLanguage): readonly Note[] {
	const words = reviewWords(language);
	return changes.map((said) => ({
		level: LEVELS[said.change.severity],
		at: said.change,
		title: `${words.audiences[said.change.audience]}: ${words.severities[said.change.severity]}`,
		message: saidIn(said, language),
	}));
}
