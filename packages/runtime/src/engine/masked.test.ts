import { expect, it } from "vitest";

import { masked } from "./masked.ts";

it.each([
	["079196000001", "*********001"],
	["A12345", "***345"],
	["12345", "*****"],
	["", ""],
	[7, "*"],
	["Trần Thị Mẫu", "*********Mẫu"],
])("%j is written down as %j", (key, shown) => expect(masked(key)).toBe(shown));
