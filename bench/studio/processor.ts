import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/** Milliseconds of processor time since the process began; what other programs do does not count. */
export interface Spent {
	/** Of the page's main thread. */
	readonly page: number;
	/** Of its worker. */
	readonly worker: number;
}

/** Undefined where the system does not tell it by thread: only Linux does. */
export async function spentBy(browser: Browser): Promise<(() => Spent) | undefined> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	const renderers = processInfo.filter(({ type }) => type === "renderer");
	// The youngest: of a page that was left there may still be one.
	const found = renderers
		.flatMap(({ id }) => {
			const worker = threadsOf(id).findLast(({ name }) => name.startsWith("DedicatedWorker"));
			return worker ? [{ id, page: `/proc/${id}/task/${id}`, worker: worker.at }] : [];
		})
		.toSorted((a, b) => a.id - b.id)
		.at(-1);
	if (found === undefined) return undefined;
	return () => ({ page: msOf(found.page), worker: msOf(found.worker) });
}

function threadsOf(process: number): readonly { readonly name: string; readonly at: string }[] {
	const folder = `/proc/${process}/task`;
	try {
		return readdirSync(folder)
			.toSorted((a, b) => Number(a) - Number(b))
			.map((id) => ({
				at: `${folder}/${id}`,
				name: readFileSync(`${folder}/${id}/comm`, "utf8"),
			}));
	} catch {
		return [];
	}
}

/** The first number of `schedstat` is nanoseconds on a processor. */
function msOf(thread: string): number {
	return Number(readFileSync(`${thread}/schedstat`, "utf8").split(" ", 1)[0]) / 1e6;
}
