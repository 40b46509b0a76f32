import { execFileSync } from "node:child_process";
import type { Browser, BrowserContext } from "playwright-core";

import { breakableServer } from "../examples/portal/test/broken/server.ts";
import { openTownHall } from "../examples/static-page/test/town-hall.ts";
import { openBrowser } from "../scripts/testing/browser.ts";
import { median, type Row, roundFigure } from "./row.ts";
import { behindProxy } from "./seconds/behind-proxy.ts";

const ROUNDS = Number(process.env.ONEDOOR_BENCH_ROUNDS ?? 5);
const PHONE = { width: 390, height: 844 };
/** Of docs/budget.md: bytes a second, milliseconds there and back, and how many times slower the processor is. */
const LINE = { bytes: 50_000, latencyMs: 600, slower: 6 };
const MOTHER = "079196000001";

/** One page, and what stands there once it can be used. */
interface Opening {
	readonly id: string;
	readonly url: string;
	readonly control: string;
	/** Who is signed in. */
	readonly person?: string;
	/** Seconds, of docs/budget.md. */
	readonly gate: number;
}

/** How long a person waits on a bad line with a cheap phone, nothing of the page being there yet. */
export async function seconds(): Promise<readonly Row[]> {
	execFileSync(process.execPath, ["scripts/build-web.ts"]);
	const portal = await breakableServer("2026-11-23T09:00:00+07:00");
	const hall = await openTownHall({});
	const front = await behindProxy(portal.address);
	const hallFront = await behindProxy(hall.url);
	const browser = await openBrowser({ isTimed: true });
	try {
		const mother = await portal.as(MOTHER);
		const { id } = await mother.openCase({ procedure: "birth_registration", channel: "online" });
		const openings: readonly Opening[] = [
			{
				id: "the portal's first page",
				url: `${front.url}/?lang=vi`,
				control: 'a[href="/procedures/birth_registration"]',
				gate: 5,
			},
			{
				id: "the first questions of a birth registration",
				url: `${front.url}/cases/${id}/about_you?lang=vi`,
				control: "#f-relation",
				person: MOTHER,
				gate: 10,
			},
			{
				id: "a static page with <onedoor-case>",
				url: `${hallFront.url}/`,
				control: "onedoor-case .od-btn--big",
				gate: 5,
			},
		];
		const times = new Map(openings.map((each) => [each, [] as number[]]));
		for (let round = 0; round < ROUNDS; round++)
			for (const each of openings) times.get(each)?.push(await waited(browser, each));
		return openings.map((each) => ({
			id: each.id,
			value: roundFigure(median(times.get(each) ?? [])),
			unit: "s",
			gate: each.gate,
			gateOn: "value",
		}));
	} finally {
		await browser.close();
		for (const each of [front, hallFront]) each.close();
		await Promise.all([portal.end(), hall.close()]);
	}
}

/** Seconds, from asking for the address until the control is there and has been painted. */
async function waited(browser: Browser, opening: Opening): Promise<number> {
	const context = await browser.newContext({ viewport: PHONE, locale: "vi" });
	if (opening.person !== undefined) await signIn(context, opening.url, opening.person);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send("Network.enable");
	await cdp.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: LINE.latencyMs,
		downloadThroughput: LINE.bytes,
		uploadThroughput: LINE.bytes,
	});
	await cdp.send("Emulation.setCPUThrottlingRate", { rate: LINE.slower });
	await page.addInitScript((wanted) => {
		const observer = new MutationObserver(() => {
			if (document.querySelector(wanted) === null) return;
			observer.disconnect();
			// The frame after the next one begins when this one has been painted.
			requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("usable")));
		});
		observer.observe(document, { subtree: true, childList: true });
	}, opening.control);
	const answer = await page.goto(opening.url, { timeout: 60_000 });
	if (answer?.headers()["content-encoding"] !== "gzip") throw new Error("not compressed");
	const ms = await page.waitForFunction(
		() => performance.getEntriesByName("usable")[0]?.startTime,
		undefined,
		{ timeout: 60_000, polling: 200 },
	);
	const found = Number(await ms.jsonValue());
	await context.close();
	return found / 1000;
}

async function signIn(context: BrowserContext, url: string, id: string): Promise<void> {
	await context.request.post(`${new URL(url).origin}/api/dev/session`, { data: { id } });
}
