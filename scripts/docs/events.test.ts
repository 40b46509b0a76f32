import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { EVENTS_PAGE, eventsPage } from "./events.ts";

it("the page of events says what their types say (`pnpm run docs` writes it)", () => {
	const page = eventsPage();
	expect(readFileSync(EVENTS_PAGE, "utf8")).toBe(page);
	const said = [...page.matchAll(/^\| `(\w+)!?` \| (.*) \|$/gm)].map(([, name, says = ""]) => [
		name,
		says,
	]);
	expect(said.length).toBeGreaterThan(40);
	expect(said.filter(([, says]) => says === "" || says?.endsWith("| "))).toEqual([]);
});
