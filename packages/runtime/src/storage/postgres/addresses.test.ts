import { expect, it } from "vitest";

import { addressesOf } from "./addresses.ts";

it.each([
	["postgres://u:p@a:5432/db", ["postgres://u:p@a:5432/db"]],
	["postgres://u:p@a:5432,b/db", ["postgres://u:p@a:5432/db", "postgres://u:p@b/db"]],
	[
		"postgresql://a,b,c:7/db?sslmode=require",
		["a", "b", "c:7"].map((host) => `postgresql://${host}/db?sslmode=require`),
	],
	[
		"postgres://a,b/db?target_session_attrs=read-write&sslmode=require",
		["postgres://a/db?sslmode=require", "postgres://b/db?sslmode=require"],
	],
	[
		"postgres://a,b/db?sslmode=require&target_session_attrs=primary",
		["postgres://a/db?sslmode=require", "postgres://b/db?sslmode=require"],
	],
	["postgres://a,b/db?target_session_attrs=primary", ["postgres://a/db", "postgres://b/db"]],
	["postgres:///db?host=/run/postgresql", ["postgres:///db?host=/run/postgresql"]],
])("%s", (url, addresses) => {
	expect(addressesOf(url)).toEqual(addresses);
});

it("refuses to look for a server that only reads", () => {
	expect(() => addressesOf("postgres://a,b/db?target_session_attrs=standby")).toThrow(
		"target_session_attrs=standby",
	);
});
