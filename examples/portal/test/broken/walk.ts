import type { Bundle, CaseView } from "@onedoor/dsl/bundle";
import { fieldAt, valueAt } from "@onedoor/dsl/form";
import type { Browser, BrowserContext, Locator, Page, Route } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE_MS } from "../../../../scripts/testing/patience.ts";
import {
	type Fault,
	goOn,
	killTab,
	lineOf,
	pause,
	RESTED_MS,
	strike,
	type Window,
} from "./faults.ts";
import {
	AFTER,
	BESIDE,
	goTo,
	POINTS,
	type Point,
	saved,
	shown,
	standsOn,
	TYPED,
	type as typeAnswer,
} from "./journey.ts";
import type { BreakableServer } from "./server.ts";

const MOTHER = "079196000001";
/** Each opens one case, so that none has another to go on with. */
let fathers = 0;
/** More than one piece of an upload. */
const PAPER_BYTES = 2_300_000;

export interface Walk {
	readonly browser: Browser;
	readonly server: BreakableServer;
	readonly bundle: Bundle;
	/** Numbers from 0 to 1, the same for the same seed. */
	readonly chance: () => number;
	/** What breaks at which point. */
	readonly faultAt: (point: number) => Fault;
	/** Takes a guard away from this browser, so that something has to be lost. */
	readonly unguard?: (context: BrowserContext) => Promise<unknown>;
}

/**
 * He begins a birth registration while something breaks, and comes to its first page.
 * @returns how many cases were opened
 */
export async function opened(
	{ chance, ...options }: Omit<Walk, "bundle" | "faultAt">,
	fault: Exclude<Fault, "upload">,
): Promise<number> {
	const { server } = options;
	const id = `04809300${1000 + fathers++}`;
	const father = await server.as(id);
	const before = (await father.listCases()).items.length;
	const window = await sitDown(options, id);
	try {
		await window.page.goto(`${server.address}/procedures/birth_registration?lang=vi`);
		await window.page.locator("main button.od-btn--big").first().waitFor();
		await strike(window, fault, chance, async (page, twice) => {
			const start = page.locator("main button.od-btn--big").first();
			await start.evaluate(
				(button: HTMLElement, times) => {
					for (let at = 0; at < times; at++) button.click();
				},
				twice ? 2 : 1,
			);
			await pause(chance() * 200);
		});
		// Where the page was killed, or had no way, he goes on with what there is, or begins.
		const begun = window.page.locator("main a.od-btn--big, main button.od-btn--big").first();
		await expect
			.poll(
				async () => {
					if (window.page.url().includes("/cases/")) return true;
					if (await begun.isVisible()) await begun.click().catch(() => undefined);
					return false;
				},
				{ interval: 1500 },
			)
			.toBe(true);
	} catch (cause) {
		throw new Error(`${fault}: ${await seen(window)}`, { cause });
	} finally {
		await window.context.close();
	}
	return (await father.listCases()).items.length - before;
}

interface Walking extends Walk {
	readonly window: Window;
	readonly id: string;
	/** What each answered question of the form shows. */
	readonly typed: Map<string, string>;
	/** Papers that were handed in, by name. */
	readonly papers: Map<string, Buffer>;
}

/**
 * A mother registers a birth, and at each of the twenty points something breaks. She types nothing twice; a button that
 * was pressed when everything went dark she may press again. Ends with the case as the server has it.
 */
export async function walk(options: Walk): Promise<CaseView> {
	const mother = await options.server.as(MOTHER);
	const { id } = await mother.openCase({ procedure: "birth_registration", channel: "online" });
	// Which papers are asked follows from it, and papers are handed in from the first point on.
	await mother.putDraft(id, "application", { birth_kind: "normal" });
	const window = await sitDown(options, MOTHER);
	await window.page.goto(`${options.server.address}/cases/${id}/about_you?lang=vi`);
	const walking: Walking = {
		...options,
		window,
		id,
		typed: new Map(),
		papers: new Map(),
	};
	try {
		return await walkOn(walking);
	} finally {
		await window.context.close();
	}
}

/** A person who has signed in, at a phone. */
async function sitDown(
	{ browser, server, unguard }: Pick<Walk, "browser" | "server" | "unguard">,
	id: string,
): Promise<Window> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "vi" });
	await context.request.post(`${server.address}/api/dev/session`, { data: { id } });
	await unguard?.(context);
	const troubles = troublesOf(context);
	const line = await lineOf(context);
	const page = await context.newPage();
	return { page, context, server, line, troubles };
}

/** What fails in a browser from now on, with when: nobody sees it on the page. */
function troublesOf(context: BrowserContext): string[] {
	const troubles: string[] = [];
	const note = (text: string): void => {
		troubles.push(`${new Date().toISOString().slice(14, 23)} ${text}`);
	};
	context.on("weberror", (error) => note(`error ${error.error().message}`));
	context.on("console", (message) => {
		if (message.type() === "error") note(`console ${message.text()}`);
	});
	context.on("requestfailed", (request) =>
		note(`failed ${request.method()} ${request.url()} ${request.failure()?.errorText}`),
	);
	context.on("response", (response) => {
		if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
	});
	return troubles;
}

async function walkOn(walking: Walking): Promise<CaseView> {
	for (const [at, point] of POINTS.entries()) {
		const fault = walking.faultAt(at);
		try {
			await come(walking, point);
			await atPoint(walking, point, fault);
		} catch (cause) {
			const where = `point ${at + 1} (${point.name}), ${fault}`;
			throw new Error(`${where}: ${await seen(walking.window)}`, { cause });
		}
	}
	const view = await (await walking.server.as(MOTHER)).getCase(walking.id);
	await checkSent(walking, view);
	return view;
}

async function atPoint(walking: Walking, point: Point, fault: Fault): Promise<void> {
	const { window, chance } = walking;
	if (fault === "upload") await duringUpload(walking, point);
	else
		await strike(window, fault, chance, async (page, twice) => {
			await act(walking, page, point, twice);
			if (fault === "tab") await safe(page, point);
		});
	if (point.path === undefined) await left(walking, point);
	else await stands(walking, point);
}

/** What may not rest on a device is safe once the server has it: so long the page does not say that it is saved. */
async function safe(page: Page, { isSensitive }: Point): Promise<void> {
	if (isSensitive) await saved(page);
}

/** Where the window is, what it says of itself, and what failed there last. */
async function seen({ page, troubles }: Window): Promise<string> {
	const said = await page
		.locator("h1, .od-saved, .od-note, .od-summary")
		.allTextContents()
		.catch(() => []);
	const body = said.length > 0 ? "" : await page.content().catch((error) => `no page: ${error}`);
	const failed = troubles.slice(-12).join("\n");
	return `${page.url()} ${said.join(" | ")} ${body}\n${failed}`;
}

/** Stands on the page of the point, with what belongs beside it. */
async function come(walking: Walking, point: Point): Promise<void> {
	const { window, bundle, id, papers } = walking;
	if (!(await standsOn(window.page, point.page))) await goTo(window.page, id, point.page);
	if (point.page === "papers" && papers.size === 0) await bring(walking);
	for (const path of BESIDE[point.path ?? ""] ?? []) {
		await controlOf(window.page, path);
		await typeAnswer(window.page, bundle, path);
		walking.typed.set(path, await shown(window.page, path));
	}
	if (point.path === undefined) await shownAtLast(window.page, bigButton(window.page));
	else await controlOf(window.page, point.path);
}

async function act(walking: Walking, page: Page, point: Point, twice: boolean): Promise<void> {
	const { bundle, typed } = walking;
	if (point.path === undefined) return press(page, twice);
	expect(await typeAnswer(page, bundle, point.path), "it was not answered before").toBe(1);
	typed.set(point.path, await shown(page, point.path));
	expect(typed.get(point.path)).not.toBe("");
}

/** One finger, or a nervous one. */
async function press(page: Page, twice: boolean): Promise<void> {
	if (!twice) return bigButton(page).click();
	await bigButton(page).evaluate((button: HTMLElement) => {
		button.click();
		button.click();
	});
}

function bigButton(page: Page) {
	return page.locator("main form button.od-btn--big[type=submit]");
}

async function controlOf(page: Page, path: string): Promise<void> {
	await shownAtLast(page, page.locator(`#f-${path.replaceAll(".", "-")}`).first());
}

/** A part of the page that could not be fetched is fetched again when she asks for it. */
async function shownAtLast(page: Page, wanted: Locator): Promise<void> {
	const again = page.locator("[role=alert] button.od-btn--2").first();
	const until = Date.now() + PATIENCE_MS;
	while (Date.now() < until && !(await wanted.isVisible())) {
		await wanted.or(again).first().waitFor();
		if (await again.isVisible()) await again.click().catch(() => undefined);
		await pause(500);
	}
	await wanted.waitFor();
}

/** Everything typed on this page stands there. */
async function stands(walking: Walking, point: Point): Promise<void> {
	const { window, bundle, typed } = walking;
	const { page } = window;
	await controlOf(page, point.path ?? "");
	for (const [path, was] of typed) {
		if ((await page.locator(`#f-${path.replaceAll(".", "-")}`).count()) === 0) continue;
		await expect.poll(() => shown(page, path)).toBe(was);
	}
	for (const path of AFTER[point.path ?? ""] ?? []) {
		await controlOf(page, path);
		await typeAnswer(page, bundle, path);
		typed.set(path, await shown(page, path));
	}
}

/** The page was left; a button that was pressed when all went dark is pressed once more. */
async function left(walking: Walking, { leadsTo = "" }: Point): Promise<void> {
	const { window } = walking;
	const isThere = async (): Promise<boolean> =>
		leadsTo === ""
			? (await window.page.locator(".od-spine").count()) > 0
			: await standsOn(window.page, leadsTo);
	const until = Date.now() + PATIENCE_MS;
	let idleSince = Date.now();
	while (Date.now() < until) {
		if (await isThere()) return;
		await pause(100);
		// What waits goes by itself.
		if (await isWaiting(window.page)) idleSince = Date.now();
		if (Date.now() - idleSince < 3000) continue;
		idleSince = Date.now();
		if (await bigButton(window.page).isVisible()) await press(window.page, false);
	}
	expect(await isThere(), "the page was left").toBe(true);
}

async function isWaiting(page: Page): Promise<boolean> {
	return (await page.locator("main form button.od-btn--big[aria-disabled=true]").count()) > 0;
}

/** A paper is on its way while she goes on elsewhere; then its line breaks, or its page is killed. */
async function duringUpload(walking: Walking, point: Point): Promise<void> {
	const { window, chance, id } = walking;
	let pieces = 0;
	let isBroken = () => {};
	const broken = new Promise<void>((resolve) => {
		isBroken = resolve;
	});
	const acted = { done: () => {} };
	const isActed = new Promise<void>((resolve) => {
		acted.done = resolve;
	});
	const interrupt = async (route: Route): Promise<void> => {
		const isPiece = route.request().method() === "PATCH";
		if (!isPiece || ++pieces !== 2) return goOn(route);
		await isActed;
		await route.abort("connectionreset").catch(() => undefined);
		isBroken();
	};
	window.line.through = interrupt;
	await bring(walking, "begin");
	if (point.page !== "papers") await goTo(window.page, id, point.page);
	if (point.path === undefined) await bigButton(window.page).waitFor();
	else await controlOf(window.page, point.path);
	await act(walking, window.page, point, false);
	acted.done();
	if (chance() < 0.5) {
		await safe(window.page, point);
		await pause(RESTED_MS);
		await killTab(window);
	} else await broken;
	window.line.through = undefined;
}

/** Hands in a paper of its own, and waits until the server has it where nothing is to break. */
async function bring(walking: Walking, until: "begin" | "end" = "end"): Promise<void> {
	const { window, papers, id, chance } = walking;
	const { page } = window;
	if (!(await standsOn(page, "papers"))) await goTo(page, id, "papers");
	const notice = page.locator("input[type=radio]#f-birth_evidence");
	await shownAtLast(page, notice);
	if (!(await notice.isChecked())) await notice.check();
	const way = page.locator("input[name$='-by'][value=upload]").first();
	if ((await way.count()) > 0 && !(await way.isChecked())) await way.check();
	const content = Buffer.alloc(PAPER_BYTES, Math.floor(chance() * 200) + 32);
	content.write("%PDF-1.7\n");
	const name = `paper-${papers.size + 1}.pdf`;
	await page
		.locator(`main form input[type=file]:not([capture], [accept*=".jws"])`)
		.first()
		.setInputFiles({ name, mimeType: "application/pdf", buffer: content });
	papers.set(name, content);
	const row = page.locator(".od-files li", { hasText: name });
	await row.locator("progress").waitFor();
	if (until === "end") await row.locator("progress").waitFor({ state: "detached" });
}

/** What the server has is what was typed, all of it and once. */
async function checkSent(walking: Walking, view: CaseView): Promise<void> {
	const { server, bundle, id, papers } = walking;
	const mother = await server.as(MOTHER);
	expect(view.status).toBe("open");
	for (const [path, value] of Object.entries(TYPED)) {
		if (fieldAt(bundle.definition, path) && valueAt(view.data, path) !== undefined)
			expect([path, valueAt(view.data, path)]).toEqual([
				path,
				asKept(value, valueAt(view.data, path)),
			]);
	}
	for (const path of walking.typed.keys())
		expect(valueAt(view.data, path), `${path} is there`).toBeDefined();
	const { items } = await mother.history(id);
	const sent = items.filter(({ step, outcome }) => step === "application" && outcome === "submit");
	expect(sent, "sent once").toHaveLength(1);
	const files = valueAt(view.data, "birth_evidence.birth_notice.files") as readonly string[];
	const { token } = await mother.dev.session({ id: MOTHER });
	const got = await Promise.all(
		files.map(async (file) => {
			const answer = await fetch(
				server.address + mother.fileUrl(id, file).replace(server.address, ""),
				{
					headers: { Authorization: `Bearer ${token}` },
				},
			);
			return Buffer.from(await answer.arrayBuffer())
				.toString("base64")
				.slice(0, 40);
		}),
	);
	const wanted = [...papers.values()].map((each) => each.toString("base64").slice(0, 40));
	expect([...got].sort(), "each paper once").toEqual([...wanted].sort());
}

/** Numbers are typed as text. */
function asKept(value: unknown, kept: unknown): unknown {
	return typeof kept === "number" ? Number(value) : value;
}
