import type { Locator, Page } from "playwright-core";
import { parse } from "yaml";

import type { Stage } from "./stages.ts";
import { TOWN } from "./stages.ts";
import type { AllWords } from "./words.ts";

/** A place in the studio where somebody may stand. */
export interface Scene {
	readonly name: string;
	/** Address below `/studio`, without the language. */
	readonly path: string;
	/** One of many panels that are alike: not each look of it is looked at. */
	readonly isItem?: true;
	/** Rows come as somebody scrolls: how many there are is no matter of what can be reached. */
	readonly hasRows?: true;
	/** What is pressed and typed from there on. */
	readonly play?: (page: Page, say: AllWords) => Promise<void>;
}

/** Every room, pane and dialog, each as far open as it goes. */
export function scenesOf(stage: Stage, read: (path: string) => string): readonly Scene[] {
	return [
		...homeScenes(),
		...designScenes(stage, read(stage.file)),
		...itemScenes(stage, read),
		...dialogScenes(stage),
		...recoveryScenes(stage),
		...otherRooms(stage),
	];
}

function homeScenes(): readonly Scene[] {
	return [
		{ name: "home", path: "?", play: (page) => there(page.getByRole("table")) },
		{
			name: "search",
			path: "?q=review",
			play: (page) => there(page.getByRole("listitem").getByRole("link").first()),
		},
		{
			name: "new procedure",
			path: "?",
			async play(page, say) {
				await page.getByRole("button", { name: say.home.begin }).click();
				await there(page.getByRole("region", { name: say.diagram.region }));
			},
		},
		{
			name: "new procedure as another one is",
			path: "?",
			async play(page, say) {
				await page.getByRole("button", { name: say.home.begin }).click();
				const from = page.getByRole("combobox", { name: say.home.beginFrom });
				await from.selectOption({ index: 2 });
				await there(page.getByRole("region", { name: say.diagram.region }));
				// Empty: it is said what is missing.
				await page.getByRole("button", { name: say.home.beginDo }).click();
			},
		},
		{ name: "import", path: "?", play: importSheet },
		{ name: "no such procedure", path: "/p/nothing_like_this?" },
	];
}

async function importSheet(page: Page, say: AllWords): Promise<void> {
	const { importing } = say;
	await page.getByRole("button", { name: importing.begin }).click();
	await page
		.getByLabel(importing.file)
		.first()
		.setInputFiles({
			name: "questions-of-the-office-that-have-a-long-file-name.csv",
			mimeType: "text/csv",
			buffer: Buffer.from(SHEET),
		});
	await page.getByRole("textbox", { name: say.home.beginName }).fill("Stall, imported");
	await page.getByRole("button", { name: importing.look }).click();
	await there(page.getByRole("button", { name: importing.accept }));
}

/** With a row that cannot be taken as it is, a column that means nothing, and a field that a library may have. */
const SHEET = [
	"Title,Type,Required,Choices,Colour of the paper",
	"Full name,text,yes,,white",
	"Date of birth,date,yes,,white",
	"Kind of goods,choice,no,Food|Flowers|Other,white",
	"Drawing of the stall,hologram,no,,blue",
	"",
].join("\n");

function designScenes(stage: Stage, text: string): readonly Scene[] {
	const room = `/p/${stage.procedure}?`;
	const step = `${room}step=${stage.step}`;
	return [
		{ name: "design, the whole procedure", path: room, play: drawn },
		{
			name: "design, all facts of the procedure",
			path: room,
			async play(page, say) {
				await drawn(page, say);
				await page.getByRole("button", { name: say.item.facts }).click();
			},
		},
		{
			name: "design, a step",
			path: step,
			async play(page, say) {
				await drawn(page, say);
				await there(page.getByRole("heading", { name: say.item.more }));
			},
		},
		{
			name: "design, an end",
			path: `${room}step=granted`,
			play: drawn,
		},
		{
			name: "design, what else a step may say",
			path: step,
			async play(page, say) {
				await drawn(page, say);
				await page
					.getByRole("combobox", { name: say.item.addDetail })
					.first()
					.selectOption({ index: 1 });
			},
		},
		{
			name: "outline, several chosen",
			path: step,
			async play(page, say) {
				await drawn(page, say);
				await page.getByRole("button", { name: say.item.chooseSeveral }).first().click();
				const boxes = page.getByRole("region", { name: say.outline.title }).getByRole("checkbox");
				await boxes.nth(0).check();
				await boxes.nth(1).check();
			},
		},
		{
			name: "outline, a new step",
			path: step,
			async play(page, say) {
				await drawn(page, say);
				const outline = page.getByRole("region", { name: say.outline.title });
				await outline.getByRole("button", { name: say.outline.add, exact: true }).click();
				await there(page.getByRole("form", { name: say.item.addStep }));
			},
		},
		{
			name: "burden",
			path: `${room}burden=open`,
			async play(page, say) {
				await drawn(page, say);
				const burden = page
					.getByRole("region", { name: say.burden.opens })
					.or(page.getByRole("main"));
				await burden.first().getByRole("table").first().waitFor();
				await page.getByRole("table").first().getByRole("button").first().click();
			},
		},
		{
			name: "what counts",
			path: room,
			async play(page, say) {
				await drawn(page, say);
				await page.getByText(say.burden.what).click();
			},
		},
		{
			name: "problems",
			path: `${room}view=text&line=${endOf(stage.spoilt, text)}`,
			play: findings,
		},
		{
			name: "changes",
			path: step,
			async play(page, say) {
				await rename(page, say);
				await there(page.getByRole("heading", { name: say.changes.title(1) }));
			},
		},
		{
			name: "message",
			path: `${room}item=messages/${stage.message}&in=${encodeURIComponent(stage.messageFile)}`,
			play: (page) => there(page.getByRole("heading", { level: 2 }).nth(1)),
		},
	];
}

/** A way on that leads nowhere, with its repairs. */
async function findings(page: Page, say: AllWords): Promise<void> {
	await there(page.getByRole("textbox", { name: /\.procedure\.yaml/ }));
	await page.keyboard.type("x");
	await page.getByRole("link", { name: say.room.design, exact: true }).click();
	const found = page.getByRole("listitem").filter({ hasText: say.findings.severity.error });
	const repair = found.first().getByRole("button", { name: say.findings.fix });
	await repair.click();
	await repair.waitFor({ state: "detached" });
}

/** Where the last letter of the line stands, as addresses say it. */
function endOf(line: string, text: string): string {
	const at = text.split("\n").findIndex((one) => one.trim() === line);
	return `${at + 1}:${(text.split("\n")[at] ?? "").length + 1}`;
}

/** The panel of one item of each kind that the procedure, and the files it stands on, have. */
function itemScenes(stage: Stage, read: (path: string) => string): readonly Scene[] {
	return [stage.file, ...stage.others].flatMap((file) => {
		const own = file === stage.file;
		const at = (item: string) =>
			`/p/${stage.procedure}?item=${encodeURIComponent(item)}${own ? "" : `&in=${encodeURIComponent(file)}`}`;
		const sections = Object.entries(parse(read(file)) as Readonly<Record<string, unknown>>);
		return [
			...(own
				? []
				: [{ name: `item: ${file}`, path: at(""), play: itemRead, isItem: true as const }]),
			...sections.flatMap(([section, items]) => {
				if (!isMap(items) || section === "title") return [];
				const [first = ""] = Object.entries(items).find(([, item]) => isMap(item)) ?? [];
				return [section, ...(first === "" ? [] : [`${section}/${first}`])].map((item) => ({
					name: `item: ${file} ${item}`,
					path: at(item),
					play: itemRead,
					isItem: true as const,
				}));
			}),
		];
	});
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function dialogScenes(stage: Stage): readonly Scene[] {
	const room = `/p/${stage.procedure}?`;
	const removal: Scene["play"] = async (page, say) => {
		await itemRead(page, say);
		await page.getByRole("button", { name: say.item.remove, exact: true }).last().click();
		const dialog = page.getByRole("dialog");
		await there(dialog.getByText(say.item.removeWhat));
		await dialog.getByRole("radio", { name: say.item.removeInstead }).check();
	};
	return [
		{ name: "dialog: remove a step", path: `${room}step=${stage.removable}`, play: removal },
		{
			name: "dialog: remove what is shared",
			path: `${room}in=${encodeURIComponent(stage.sharedFile)}&item=fields%2F${stage.shared}`,
			play: removal,
		},
		{
			name: "dialog: help",
			path: room,
			async play(page, say) {
				await drawn(page, say);
				await page.getByRole("main").press("?");
				await there(page.getByRole("dialog", { name: say.room.help }));
			},
		},
		...(stage === TOWN
			? [
					{
						name: "dialog: fetch it instead",
						path: room,
						async play(page: Page, say: AllWords) {
							await drawn(page, say);
							await page.getByRole("button", { name: say.findings.fetch }).first().click();
							await there(page.getByRole("dialog").getByText(say.fetch.how));
						},
					},
				]
			: []),
	];
}

function recoveryScenes(stage: Stage): readonly Scene[] {
	const step = `/p/${stage.procedure}?step=${stage.step}`;
	return [
		{
			name: "recovery",
			path: step,
			async play(page, say) {
				await rename(page, say);
				await there(page.getByText(say.room.keptHere).first());
				await page.reload();
				await drawn(page, say);
				await there(page.getByRole("link", { name: say.room.restoredLink }));
			},
		},
	];
}

function otherRooms(stage: Stage): readonly Scene[] {
	const room = `/p/${stage.procedure}?`;
	return [
		{
			name: "text",
			path: `${room}view=text`,
			play: (page, say) => there(page.getByRole("textbox", { name: say.text.editor(stage.file) })),
		},
		{
			name: "text that cannot be read",
			path: `${room}view=text`,
			async play(page, say) {
				await page.getByRole("textbox", { name: say.text.editor(stage.file) }).focus();
				await page.keyboard.type("title: [\n");
				await there(page.getByText(say.room.frozen).first());
				await page.getByRole("link", { name: say.room.design, exact: true }).click();
			},
		},
		{
			name: "translations",
			hasRows: true,
			path: `${room}view=translations`,
			play: (page, say) => there(page.getByRole("grid", { name: say.translating.title })),
		},
		{
			name: "translations, one being written",
			hasRows: true,
			path: `${room}view=translations`,
			async play(page, say) {
				await page.getByRole("searchbox", { name: say.translating.search }).fill("a");
				const cell = page.getByRole("grid").getByRole("gridcell").first();
				await cell.focus();
				await page.keyboard.press("Enter");
				await there(page.getByRole("grid").getByRole("textbox"));
			},
		},
		{
			name: "preview",
			path: `${room}view=preview`,
			play: (page, say) =>
				there(page.getByTitle(say.preview.frame).contentFrame().getByRole("heading", { level: 1 })),
		},
		{ name: "try it", path: `${room}view=play`, play: playing },
		{
			name: "try it, how it begins",
			path: `${room}view=play`,
			async play(page, say) {
				await playing(page, say);
				await page.getByRole("button", { name: say.play.beginning }).click();
			},
		},
		{ name: "try it, at the office", path: `${room}view=play`, play: handedIn },
		{
			name: "try it, saved as a scenario",
			path: `${room}view=play`,
			async play(page, say) {
				await handedIn(page, say);
				await page.getByRole("button", { name: say.play.save }).click();
				await page.getByRole("textbox", { name: say.play.id }).fill("Played");
				await page.getByRole("button", { name: say.play.look }).click();
				await there(page.getByText(say.play.notSaved.id_malformed));
			},
		},
		{ name: "compare", path: `${room}view=compare`, play: compared },
		{
			name: "compare with what is not there",
			path: `${room}view=compare&with=nowhere`,
			play: (page, say) => there(page.getByText(say.comparison.trouble.title)),
		},
		...(["check", "compare", "propose"] as const).map((at) => ({
			name: `propose, ${at}`,
			path: `${room}view=propose&stage=${at}`,
			play: (page: Page, say: AllWords) =>
				there(
					page
						.getByRole("list", { name: say.proposals.propose.steps })
						.or(page.getByRole("navigation", { name: say.proposals.propose.steps }))
						.first(),
				),
		})),
	];
}

async function drawn(page: Page, say: AllWords): Promise<void> {
	await there(page.getByRole("region", { name: say.diagram.region }).getByRole("link").first());
	await there(page.getByRole("region", { name: say.burden.title }).getByRole("definition").first());
}

async function itemRead(page: Page, say: AllWords): Promise<void> {
	// A message and a calendar are shown in place of the picture.
	await there(page.getByRole("region", { name: say.burden.title }).getByRole("definition").first());
	await gone(page.getByText(say.item.loading));
}

async function rename(page: Page, say: AllWords): Promise<void> {
	await drawn(page, say);
	const name = page.getByRole("textbox", { name: say.step.name("").trim() }).first();
	await name.fill("A name that somebody has only just begun to write");
	await name.press("Enter");
}

async function playing(page: Page, say: AllWords): Promise<void> {
	await there(page.getByRole("region", { name: say.play.clock }));
	await there(page.getByRole("main").getByRole("button", { name: say.play.fill }).first());
}

async function handedIn(page: Page, say: AllWords): Promise<void> {
	await playing(page, say);
	await page.getByRole("button", { name: say.play.fill }).click();
	const form = page.locator("iframe").first().contentFrame();
	await form.getByRole("main").getByRole("button").last().waitFor();
	await form.locator("form").getByRole("button").last().click();
	await there(page.getByRole("radio").first());
}

async function compared(page: Page, say: AllWords): Promise<void> {
	await there(
		page.getByRole("region", { name: say.comparison.pictureRegion }).getByRole("link").first(),
	);
}

async function there(what: Locator): Promise<void> {
	await what.first().waitFor();
}

async function gone(what: Locator): Promise<void> {
	await what.first().waitFor({ state: "hidden" });
}
