import type { Play } from "./plays.ts";

/** One thing to look at. */
export interface Scene {
	readonly title: string;
	/** As the address has it. */
	readonly scene: string;
	readonly page?: string;
	/** What has been done on it. */
	readonly play?: Play;
}

/** Everything that the gallery shows, in its order. */
export const GALLERY: Readonly<Record<string, readonly Scene[]>> = {
	"Every kind of field": [
		{ title: "Empty, with what registers know", scene: "kinds", page: "fields" },
		{ title: "Empty, after Continue", scene: "kinds", page: "fields", play: "submit" },
		{ title: "Filled in", scene: "kinds_filled", page: "fields" },
		{ title: "Wrong", scene: "kinds_wrong", page: "fields", play: "submit" },
		{ title: "A value is doubted", scene: "kinds_filled", page: "fields", play: "dispute" },
		{ title: "Another edition applies now", scene: "kinds_moved", page: "fields" },
		{ title: "One of ten thousand", scene: "kinds_filled", page: "fields", play: "search" },
		{ title: "An old name", scene: "kinds_filled", page: "fields", play: "former" },
	],
	"Lists and papers": [
		{ title: "Empty", scene: "kinds", page: "lists_and_papers" },
		{ title: "Empty, after Continue", scene: "kinds", page: "lists_and_papers", play: "submit" },
		{ title: "Filled in", scene: "kinds_filled", page: "lists_and_papers" },
		{ title: "Wrong", scene: "kinds_wrong", page: "lists_and_papers", play: "submit" },
		{
			title: "Files sent, on their way, held, refused",
			scene: "kinds_files",
			page: "lists_and_papers",
			play: "files",
		},
	],
	"Read, corrected, confirmed": [
		{ title: "Check before sending", scene: "kinds_filled", page: "check" },
		{
			title: "Check, all that is hidden shown",
			scene: "kinds_filled",
			page: "check",
			play: "open",
		},
		{ title: "Check, not everything right", scene: "kinds_wrong", page: "check", play: "submit" },
		{ title: "A correction of every kind", scene: "kinds_correction", page: "do" },
		{ title: "What was accepted", scene: "kinds_correction", page: "do", play: "open" },
		{ title: "Confirm a draft", scene: "kinds_confirm", page: "do" },
	],
	"Come, sign, pay": [
		{ title: "Choose a time", scene: "kinds_visit", page: "do" },
		{ title: "A time is booked", scene: "kinds_booked", page: "do" },
		{ title: "Sign", scene: "kinds_sign", page: "do" },
		{ title: "A signature under way", scene: "kinds_signing" },
		{ title: "Pay", scene: "kinds_pay", page: "do" },
		{ title: "Payments that went wrong", scene: "kinds_paying" },
	],
	"Where a case stands": [
		{ title: "Late, with files held", scene: "kinds_late" },
		{ title: "Ended without a result", scene: "kinds_refused" },
		{ title: "With related cases", scene: "kinds_related" },
	],
	"Birth registration": [
		{ title: "What you need", scene: "need" },
		{ title: "List of parts", scene: "draft" },
		{ title: "First page", scene: "draft", page: "about_you" },
		{ title: "About the child", scene: "filled", page: "about_child" },
		{ title: "Parents", scene: "filled", page: "parents" },
		{ title: "Papers", scene: "papers", page: "papers" },
		{ title: "Check before sending", scene: "filled", page: "check" },
		{ title: "Correction", scene: "correction", page: "do" },
		{ title: "Confirm the draft", scene: "confirm", page: "do" },
		{ title: "Somebody filled it in for you", scene: "helped" },
		{ title: "Pay", scene: "pay", page: "do" },
		{ title: "Under way", scene: "tracker" },
		{ title: "What was submitted", scene: "tracker", page: "answers" },
		{ title: "Granted", scene: "ended" },
	],
	Parts: [{ title: "Every part", scene: "parts" }],
};

/** The address of a scene. */
export function queryOf({ scene, page, play }: Scene): string {
	return new URLSearchParams({
		scene,
		...(page === undefined ? {} : { page }),
		...(play === undefined ? {} : { play }),
	}).toString();
}

/** Every scene, with the query by which it is opened. */
export const SCENES: readonly (readonly [query: string, scene: Scene])[] = Object.values(GALLERY)
	.flat()
	.map((scene) => [queryOf(scene), scene] as const);
