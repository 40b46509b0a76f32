import type { BrowserContext } from "playwright-core";

/**
 * `pnpm soak slow`: pages take three times as long, and answers of the service come late. A test that fails only then
 * goes on before what it goes on with is there, and will fail one day on a busy machine.
 */
const ARE_SLOW = process.env.ONEDOOR_SOAK_SLOW !== undefined;

const TIMES = 3;
const LATE_MS = 600;

export async function slowDown(context: BrowserContext): Promise<void> {
	if (!ARE_SLOW) return;
	// Routes of a test come before this one.
	await context.route("**/api/**", async (route) => {
		await new Promise((resolve) => setTimeout(resolve, LATE_MS));
		// The page may be gone by now, and its question with it.
		await route.fallback().catch(() => {});
	});
	const newPage = context.newPage.bind(context);
	context.newPage = async () => {
		const page = await newPage();
		const devtools = await context.newCDPSession(page);
		await devtools.send("Emulation.setCPUThrottlingRate", { rate: TIMES });
		return page;
	};
}
