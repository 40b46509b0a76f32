import type { Bundle } from "@onedoor/dsl/bundle";
import type { CaseClient, NewSession } from "@onedoor/runtime/client";
import type { Page } from "playwright-core";

import type { TestServer } from "../server.ts";
import type { Sight } from "./sight.ts";

/** One case at one browser on a phone, at which whoever has to act sits down. */
export interface AtScreen {
	readonly server: TestServer;
	readonly page: Page;
	readonly bundle: Bundle;
	readonly language: string;
	readonly sight: Sight;
}

/** Somebody takes the phone: signed out is whoever had it before. */
export async function takeScreen({ server, page }: AtScreen, who: NewSession): Promise<CaseClient> {
	const answer = await page.request.post(`${server.address}/api/dev/session`, {
		data: who,
		headers: { Origin: server.address },
	});
	if (!answer.ok()) throw new Error(`nobody signs in as ${who.id}: ${await answer.text()}`);
	return server.as(who);
}

/** Waits until the case has moved on from this version, however the page says so. */
export async function untilMoved(api: CaseClient, id: string, version: number): Promise<boolean> {
	for (let look = 0; look < 40; look++) {
		if ((await api.getCase(id).catch(() => undefined))?.version !== version) return true;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return false;
}
