import { expect, it } from "vitest";

import { loginHref, safeNext } from "./login-href.ts";

it("leads back to where one was", () => {
	expect(
		safeNext(
			new URLSearchParams(loginHref("/cases/1?lang=ar").split("?").slice(1).join("?")).get("next"),
		),
	).toBe("/cases/1?lang=ar");
	expect(loginHref("/")).toBe("/login");
});

it("never leads to another host", () => {
	for (const next of [
		"https://elsewhere.example",
		"//elsewhere.example",
		"/\\elsewhere.example",
		"javascript:0",
		"",
		null,
	]) {
		expect(safeNext(next)).toBeUndefined();
	}
});
