import { expect, test } from "vitest";

import { chooseForge } from "./choose-forge.ts";
import { remoteAddress, withoutSecrets } from "./remote-address.ts";
import { forgeSettingsIn } from "./settings.ts";

test.each([
	["https://github.com/town/library.git", "github.com", "town/library"],
	["https://me:secret@github.com/town/library", "github.com", "town/library"],
	["git@github.com:town/library.git", "github.com", "town/library"],
	["ssh://git@forge.example:2222/group/sub/library.git", "forge.example", "group/sub/library"],
])("%s is a project of a host", (url, host, project) => {
	expect(remoteAddress(url)).toEqual({ host, project });
});

test.each([
	"/srv/library.git",
	"C:\\library",
	"file:///srv/a/b.git",
	"https://github.com/",
	"x:y",
	"",
])("%j is none", (url) => expect(remoteAddress(url)).toBeUndefined());

test("names and passwords of an address are shown to nobody", () => {
	expect(withoutSecrets("fatal: https://me:secret@github.com/a/b.git and ssh://git@x/y")).toBe(
		"fatal: https://github.com/a/b.git and ssh://x/y",
	);
});

const TOKEN = { token: "t" };

test("a token goes only where the settings say, or to the two hosts that everybody knows", () => {
	expect(chooseForge("https://github.com/a/b", TOKEN)).toMatchObject({ kind: "github", forge: {} });
	expect(chooseForge("git@gitlab.com:a/b.git", TOKEN)).toMatchObject({ kind: "gitlab", forge: {} });
	for (const url of [
		"https://gitlab.evil.example/a/b",
		"https://github.com.evil.example/a/b",
		"/srv/a.git",
	])
		expect(chooseForge(url, TOKEN)).toMatchObject({ why: "no_forge" });
	expect(chooseForge("https://forge.example/a/b", { ...TOKEN, kind: "gitlab" })).toMatchObject({
		forge: {},
	});
});

test("it is never sent in the clear, but to this machine", () => {
	const at = (api: string) => chooseForge("https://github.com/a/b", { ...TOKEN, api });
	for (const api of ["http://forge.example/api", "ftp://forge.example", "no address"])
		expect(at(api)).toMatchObject({ why: "no_forge" });
	for (const api of ["https://forge.example/api", "http://127.0.0.1:9/"])
		expect(at(api)).toMatchObject({ forge: {} });
});

test("without a token people are told where to ask themselves", () => {
	const { why, askAt } = chooseForge("https://github.com/a/b", {});
	expect([why, askAt("onedoor/x/y z")]).toEqual([
		"no_token",
		"https://github.com/a/b/pull/new/onedoor/x/y%20z",
	]);
	expect(chooseForge("https://gitlab.com/a/b", {}).askAt("onedoor/x")).toBe(
		"https://gitlab.com/a/b/-/merge_requests/new?merge_request%5Bsource_branch%5D=onedoor%2Fx",
	);
});

test("settings come from the environment", () => {
	expect(
		forgeSettingsIn({ ONEDOOR_FORGE: "gitlab", ONEDOOR_FORGE_TOKEN: "t", ONEDOOR_FORGE_API: "" }),
	).toEqual({
		kind: "gitlab",
		token: "t",
	});
	expect(forgeSettingsIn({ ONEDOOR_FORGE: "github:town/library" })).toEqual({
		kind: "github",
		project: "town/library",
	});
	expect(forgeSettingsIn({ ONEDOOR_FORGE: "other" })).toEqual({});
});
