import { type Part, part } from "./part.ts";

export const sentences: Part<typeof import("../words/finding-text.ts")> = part(
	"sentences",
	() => import("../words/finding-text.ts"),
);

export const findingText: typeof sentences.it.findingText = (...given) =>
	sentences.it.findingText(...given);
