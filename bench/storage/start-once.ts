/**
 * A whole embedding in a process of its own: modules are loaded, a store is opened, a procedure is read from its bundle, and
 * one case is opened and committed. `argv`: the runtime's first module, the bundle, and a folder. Tells its parent how long
 * that took since the first line of a program that knows nothing yet.
 */
const began = performance.now();
const { readFileSync } = await import("node:fs");
const [runtime = "", bundle = "", folder = ""] = process.argv.slice(2);
const { createCaseService, devIdentity, sqliteStore } = (await import(
	runtime
)) as typeof import("../../packages/runtime/src/index.ts");
const identity = devIdentity(new Uint8Array(32));
const service = createCaseService({
	bundles: [JSON.parse(readFileSync(bundle, "utf8"))],
	store: sqliteStore(`${folder}/cases-${process.pid}.sqlite`),
	identity,
	limits: "none",
});
const token = identity.token({
	id: "000000000001",
	roles: [],
	level: 3,
	identity: { full_name: "Test Builder" },
});
const opened = await service.fetch(
	new Request("http://127.0.0.1/api/cases", {
		method: "POST",
		headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
		body: JSON.stringify({ procedure: "road_works" }),
	}),
);
const took = performance.now() - began;
if (opened.status !== 201) throw new Error(await opened.text());
await service.stop();
process.send?.(took);

export {};
