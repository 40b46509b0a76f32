import { useEffect, useState } from "react";

import { client } from "./client.ts";

/**
 * The server's clock in milliseconds, because dates are its dates: with the test clock the browser's own would
 * call everything late. Where there is no development call, both tell the same time.
 *
 * @param seen changes whenever the page has loaded anew, so that the clock is read again
 */
export function useNow(seen?: unknown): number {
	const [now, setNow] = useState<number | undefined>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: read again with each answer.
	useEffect(() => {
		let gone = false;
		const read = async (): Promise<void> => {
			const server = await serverNow();
			if (!gone) setNow(server);
		};
		void read();
		const timer = setInterval(() => void read(), MINUTE_MS);
		return () => {
			gone = true;
			clearInterval(timer);
		};
	}, [seen]);
	return now ?? Date.now();
}

const MINUTE_MS = 60_000;
let hasDevelopmentClock = true;

async function serverNow(): Promise<number> {
	if (!hasDevelopmentClock) return Date.now();
	try {
		return Date.parse((await client.dev.clock()).now);
	} catch {
		hasDevelopmentClock = false;
		return Date.now();
	}
}
