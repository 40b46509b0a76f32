import { client } from "./client.ts";

/**
 * The server's clock in milliseconds, because dates are its dates: with the test clock the browser's own would
 * call everything late. Where there is no development call, both tell the same time.
 */
export async function serverNow(): Promise<number> {
	if (!hasDevelopmentClock) return Date.now();
	try {
		return Date.parse((await client.dev.clock()).now);
	} catch {
		hasDevelopmentClock = false;
		return Date.now();
	}
}

let hasDevelopmentClock = true;
