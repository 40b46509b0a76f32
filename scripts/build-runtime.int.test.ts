import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const PACKAGE = "packages/runtime";

interface Manifest {
	readonly exports: Readonly<Record<string, string>>;
	readonly publishConfig: {
		readonly exports: Readonly<
			Record<string, { readonly types: string; readonly default: string }>
		>;
	};
}

/** What an installation would load, in a process that knows only the built files. */
it("builds each door of the runtime, and a store can be opened through it", () => {
	execFileSync(process.execPath, ["scripts/build-runtime.ts"]);
	const { exports, publishConfig } = JSON.parse(
		readFileSync(`${PACKAGE}/package.json`, "utf8"),
	) as Manifest;
	const published = Object.entries(publishConfig.exports);
	expect(published.map(([door, { types }]) => [door, types])).toEqual(Object.entries(exports));
	for (const [, door] of published) expect(existsSync(`${PACKAGE}/${door.default}`)).toBe(true);

	const program = `
		const { sqliteStore, postgresStore } = await import("./${PACKAGE}/dist/doors/index.js");
		const store = sqliteStore(":memory:");
		const unreachable = postgresStore("postgres://127.0.0.1:1/none");
		const why = await unreachable.load("a").catch((error) => error.code);
		console.log(JSON.stringify([await store.figures(), why]));
	`;
	const told = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
	});
	expect(JSON.parse(told)).toEqual([
		{ cases: { draft: 0, open: 0, ended: 0 }, effectsWaiting: 0, effectsDead: 0 },
		"store_away",
	]);
});
