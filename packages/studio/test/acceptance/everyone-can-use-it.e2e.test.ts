import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { shareOf } from "../../../../scripts/testing/share.ts";
import { LANGUAGES, type Language } from "../../src/words/index.ts";
import type { ServedRepository } from "../served-repository.ts";
import { openStudio, type Studio } from "../studio-page.ts";
import { faultsOf, type OnLook } from "./everyone/faults.ts";
import { type Scene, scenesOf } from "./everyone/scenes.ts";
import { folderOf, LIBRARY, serveStage, sourceOf, TOWN } from "./everyone/stages.ts";
import { toldOf } from "./everyone/steps-and-ways.ts";
import { wordsIn } from "./everyone/words.ts";

/**
 * Acceptance check 9, "Everyone can use it": by role and accessible name only.
 *
 * `pnpm soak everyone` looks at every room, pane and dialog in three languages, over a town's three procedures and over
 * the real library. Here it is one of them in one language, which `ONEDOOR_SOAK_SEED` chooses; what fingers and readers of the
 * picture can do is tried whole.
 */
const ALL = process.env.ONEDOOR_SOAK_EVERYONE !== undefined;
const SHARE = 1;

const SHOTS = fileURLToPath(new URL("../../shots/everyone", import.meta.url));

describe.each(
	ALL
		? [["a town", TOWN] as const, ["the library", LIBRARY] as const]
		: [["a town", TOWN] as const],
)("in %s", (place, stage) => {
	let studio: Studio<ServedRepository>;

	beforeAll(async () => {
		studio = await openStudio(serveStage(stage), [404, 422]);
		if (ALL) await mkdir(SHOTS, { recursive: true });
	});

	afterAll(async () => await studio?.stop());

	const looks = scenesOf(stage, sourceOf(stage)).flatMap((scene) =>
		LANGUAGES.map((language) => [scene.name, language, scene] as const),
	);

	test.each(ALL ? looks : shareOf(looks, SHARE))(
		"%s, in %s: wide and narrow, light and dark, by keys alone, without motion, in forced colours",
		async (name, language, scene) => {
			const shown = await studio.newPage();
			const { page } = shown;
			await come(shown, scene, language);
			const picture: OnLook = (look) =>
				page.screenshot({
					path: `${SHOTS}/${`${place} ${name} ${language}`.replaceAll(/[^a-z]+/gi, "-")}-${look}.png`,
					fullPage: !name.startsWith("dialog"),
				});
			expect(await faultsOf(page, scene, language, ALL ? picture : undefined)).toEqual({});
			expect(shown.complaints()).toEqual([]);
			await shown.context.close();
		},
	);

	test("the picture can be heard: every step, and every way on with where it leads", async () => {
		const { page, open, context } = await studio.newPage();
		const say = wordsIn("en");
		for (const { procedure, steps, ways } of toldOf(folderOf(stage), "en")) {
			await open(`/p/${procedure}?lang=en`);
			const picture = page.getByRole("region", { name: say.diagram.region });
			await picture.getByRole("link").first().waitFor();
			const names = await Promise.all(
				// YAML writes an apostrophe twice.
				(await picture.getByRole("link").all()).map(async (link) =>
					(await link.ariaSnapshot()).replaceAll("''", "'"),
				),
			);
			const saying = (...words: readonly string[]) =>
				names.some((name) => words.every((word) => name.includes(word)));
			const unsaid = [
				...steps.filter((step) => !saying(step)),
				...ways
					.filter(({ from = "", name, to }) => !saying(from, name, to))
					.map(({ from, name, to }) => `${from ?? "anywhere"}: ${name} → ${to}`),
			];
			expect(unsaid, procedure).toEqual([]);
			expect(ways.length).toBeGreaterThan(1);
		}
		await context.close();
	});

	if (stage !== TOWN) return;

	test("with fingers alone, on a phone: a step moves, a way on leads elsewhere, and both are saved", async () => {
		const { page, open, complaints, context } = await studio.newPage(
			{ width: 390, height: 844 },
			{ hasTouch: true },
		);
		const before = studio.served.read(TOWN.file);
		await open(`/p/${TOWN.procedure}?lang=en`);
		// The picture, too, is for fingers: what is tapped in it is opened.
		await page
			.getByRole("region", { name: "Diagram, scrolls sideways" })
			.getByRole("link", { name: /^4 Review of a minor/ })
			.tap();
		await page.getByRole("heading", { name: "4 Review of a minor" }).waitFor();
		await page.getByRole("button", { name: "Move Review of a minor up" }).tap();
		await page.getByRole("heading", { name: "3 Review of a minor" }).waitFor();
		const panel = page.getByRole("region", { name: "3 Review of a minor" });
		await panel.getByRole("link", { name: "Grant", exact: true }).tap();
		await page.getByRole("combobox", { name: "Goes on to" }).selectOption("granted");
		await page.getByRole("heading", { name: /^Changes \(\d\)/ }).waitFor();
		await page.getByRole("button", { name: "Save" }).tap();
		await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
		const after = studio.served.read(TOWN.file);
		const order = (text: string) => text.match(/^ {2}(?:special_)?review:$/gm);
		expect(order(before)).toEqual(["  review:", "  special_review:"]);
		expect(order(after)).toEqual(["  special_review:", "  review:"]);
		const grants = (text: string) =>
			/^ {2}special_review:[\s\S]*?granted:[\s\S]*?go_to: (\w+)/m.exec(text)?.[1];
		expect([grants(before), grants(after)]).toEqual(["issuing", "granted"]);
		expect(complaints()).toEqual([]);
		await context.close();
		studio.served.write(TOWN.file, before);
	});
});

async function come(
	shown: Awaited<ReturnType<Studio<ServedRepository>["newPage"]>>,
	scene: Scene,
	language: Language,
): Promise<void> {
	const say = wordsIn(language);
	await shown.open(`${scene.path}&lang=${language}`);
	await scene.play?.(shown.page, say);
	// What is worked out meanwhile changes what is on screen.
	for (const waits of [say.shell.loading, say.findings.checking, say.burden.counting])
		await shown.page.getByText(waits, { exact: true }).first().waitFor({ state: "hidden" });
}
