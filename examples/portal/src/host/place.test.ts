import { expect, it } from "vitest";

import { hrefOf, placeOf } from "./place.ts";

it.each([
	[{}, "/cases/7"],
	[{ page: "about_child" }, "/cases/7/about_child"],
	[
		{ page: "about_child", back: "check", field: "child.sex" },
		"/cases/7/about_child?back=check&field=child.sex",
	],
] as const)("writes %j as %s and reads it back", (place, href) => {
	expect(hrefOf("/cases/7", place)).toBe(href);
	const [path = "", search = ""] = href.split("?");
	expect(placeOf("/cases/7", path, search)).toEqual(place);
});

it("keeps the place apart from the language in the address, and from other cases", () => {
	expect(placeOf("/cases/7", "/cases/7/check", "lang=ar")).toEqual({ page: "check" });
	expect(placeOf("/cases/7", "/cases/77", "")).toEqual({});
});
