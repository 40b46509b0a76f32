import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import {
	LARGE,
	LARGE_FILE,
	largeProcedure,
	TOUCHED,
	TOUCHED_DAYS,
} from "../packages/studio/test/large-procedure.ts";
import { addressOf } from "../packages/studio/test/served-library.ts";
import { openBrowser, watchPage } from "../scripts/testing/browser.ts";
import { median, type Row, roundFigure } from "./row.ts";
import { type Spent, spentBy } from "./studio/processor.ts";
import { type Shown, waitForShown, watchKeys } from "./studio/shown.ts";

const KEYS = Number(process.env.ONEDOOR_BENCH_KEYS ?? 60);
/** The first ones meet code that is not compiled yet. */
const WARMING_UP = 10;
/** Promised, milliseconds: 95 of 100 keys. */
const GATE_MS = 100;
/** Wide enough for outline and picture beside the text. */
const WINDOW = { width: 1600, height: 1000 };

/**
 * How long an author waits: from the press of a key until outline, picture and findings say what the text says now, in
 * the built studio over the library with one procedure of 150 steps and 500 fields. Wall clock: the worker counts too.
 */
export async function studio(): Promise<readonly Row[]> {
	execFileSync(process.execPath, ["scripts/build-web.ts"]);
	const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-studio-"));
	cpSync("procedures", folder, { recursive: true });
	const { text } = largeProcedure();
	mkdirSync(dirname(join(folder, LARGE_FILE)));
	writeFileSync(join(folder, LARGE_FILE), text);
	const server = spawn(
		process.execPath,
		["packages/cli/src/main.ts", "studio", folder, "--port", "0"],
		{ stdio: ["ignore", "pipe", "pipe"] },
	);
	const browser = await openBrowser({ isTimed: true });
	try {
		const address = `${await addressOf(server)}/studio/p/${LARGE}?lang=en`;
		const page = await browser.newPage({ viewport: WINDOW, locale: "en-GB" });
		const { complaints } = watchPage(page);
		const line = text
			.slice(0, text.indexOf(`within: ${TOUCHED_DAYS} working`, text.indexOf(`  ${TOUCHED}:`)))
			.split("\n").length;
		const opened = performance.now();
		await page.goto(
			`${address}&view=text&line=${line}:${"      within: ".length + 1 + `${TOUCHED_DAYS}`.length}`,
		);
		await page.getByRole("textbox", { name: `Text of ${LARGE_FILE}` }).waitFor();
		await page
			.getByRole("list", { name: /findings/i })
			.or(page.locator("#findings li").first())
			.first()
			.waitFor();
		const open = performance.now() - opened;
		const inText = await typedInText(browser, page);
		await page.goto(`${address}&step=${TOUCHED}`);
		const inPanel = await typedInPanel(browser, page);
		if (complaints.length > 0) throw new Error(`the page complained: ${complaints[0]}`);
		return [
			{ id: "opening the text of the procedure", value: roundFigure(open), unit: "ms" },
			...rowsOf("a key in the text", inText),
			...rowsOf("Enter in a box of the panel", inPanel),
		];
	} finally {
		await browser.close();
		const gone = once(server, "exit");
		server.kill("SIGTERM");
		await gone;
		rmSync(folder, { recursive: true });
	}
}

/** Where the system does not tell it, there is no figure. */
async function spentIn(browser: Browser): Promise<() => Spent> {
	return (await spentBy(browser)) ?? (() => ({ page: Number.NaN, worker: Number.NaN }));
}

/** A digit more, a digit less. */
async function typedInText(browser: Browser, page: Page): Promise<readonly Shown[]> {
	const spent = await spentIn(browser);
	await watchKeys(page, TOUCHED);
	return await rounds(async (round) => {
		const days = round % 2 === 0 ? TOUCHED_DAYS * 10 + 1 : TOUCHED_DAYS;
		return await waitForShown(
			page,
			days,
			() => page.keyboard.press(round % 2 === 0 ? "1" : "Backspace"),
			spent,
		);
	});
}

async function typedInPanel(browser: Browser, page: Page): Promise<readonly Shown[]> {
	const box = page
		.getByRole("region", { name: /Examination 10/ })
		.getByRole("textbox", { name: "How many" })
		.first();
	await box.waitFor();
	const spent = await spentIn(browser);
	await watchKeys(page, TOUCHED);
	return await rounds(async (round) => {
		const days = TOUCHED_DAYS + 1 + (round % 2);
		await box.fill(`${days}`);
		return await waitForShown(page, days, () => page.keyboard.press("Enter"), spent);
	});
}

async function rounds(one: (round: number) => Promise<Shown>): Promise<readonly Shown[]> {
	const all: Shown[] = [];
	for (let round = 0; round < WARMING_UP + KEYS; round++) all.push(await one(round));
	return all.slice(WARMING_UP);
}

function rowsOf(id: string, all: readonly Shown[]): readonly Row[] {
	const row = (what: keyof Shown, name: string, gate?: number): readonly Row[] => [
		{
			id: `${id}: ${name}, median`,
			value: roundFigure(median(all.map((one) => one[what]))),
			unit: "ms",
		},
		{
			id: `${id}: ${name}, 95 of 100`,
			value: roundFigure(p95(all.map((one) => one[what]))),
			unit: "ms",
			...(gate !== undefined && { gate, gateOn: "value" }),
		},
	];
	return [
		...row("outline", "outline"),
		...row("picture", "picture"),
		...row("findings", "findings"),
		...row("page", "processor time of the page"),
		...row("worker", "processor time of its worker"),
		...row("painted", "all of them painted", GATE_MS),
	];
}

function p95(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}
