import { posix } from "node:path";

import type { Review } from "@onedoor/studio/server";

import { reportOf } from "../diff/report.ts";
import { sideOf } from "../diff/sides.ts";
import { UsageError } from "../io.ts";
import { escapedMarkdown } from "../markdown.ts";
import { commentOf } from "./comment/comment.ts";
import { linking } from "./repository.ts";
import { reviewOf } from "./review.ts";
import { REVIEW_LANGUAGES, reviewWords } from "./words/words.ts";

/** What reviewers read of a change that is proposed from the studio: the comment of `onedoor review`. */
export const proposalComment: Review = async (asked) => {
	const { prefix, before, after, base, commit } = asked;
	const language = REVIEW_LANGUAGES.find((one) => one === asked.language) ?? "en";
	const read = (texts: typeof before) => texts.map((one) => ({ ...one, asked: true }));
	const folder = posix.join(prefix, ".");
	const pathOf = (file: string): string => posix.join(prefix, file);
	try {
		const report = reportOf(
			sideOf(`${base.slice(0, 10)}:${folder}`, read(before)),
			sideOf(folder, read(after)),
		);
		const linkTo = linking(asked.blobs, { before: base, after: commit }, pathOf);
		const repository = { base, head: commit, dirty: false, linkTo, pathOf };
		return (
			commentOf(await reviewOf(report, repository), language) ||
			`⚪ ${reviewWords(language).onlyText}`
		);
	} catch (error) {
		// What was not compared never looks unchanged.
		if (error instanceof UsageError) return `⚠️ ${escapedMarkdown(error.message)}`;
		throw error;
	}
};
