import { expect, it } from "vitest";

import { backTo } from "./back-to.ts";

const origin = "https://portal.example";

it.each([
	["/cases/1?a=b#c", `${origin}/cases/1?a=b#c`],
	["/", `${origin}/`],
	// The path of this one is `//evil.example`: sent alone it would be another host.
	["/.//evil.example", `${origin}//evil.example`],
])("goes back to %j", (to, address) => {
	expect(backTo(to, origin)).toBe(address);
});

it.each([
	null,
	"",
	"cases/1",
	"https://evil.example/",
	"//evil.example",
	"///evil.example",
	"/\\evil.example",
	"/\t/evil.example",
	"/\n/evil.example",
	"\\\\evil.example",
	"javascript:alert(1)",
	"@evil.example",
	".evil.example",
	`/${"a".repeat(1_024)}`,
])("stays at home for %j", (to) => {
	expect(backTo(to, origin)).toBe(`${origin}/`);
});
