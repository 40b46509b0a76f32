import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { smallDisk } from "../../../runtime/src/testing/real-faults/small-disk.test-data.ts";
import { hashOf } from "./library-folder.ts";
import { createStudioServer, type StudioServer } from "./studio-server.ts";

const ORIGIN = "http://127.0.0.1:4400";
const TOKEN = "t".repeat(64);
const TEXT = "procedure: dog\r\ntitle:\n  en: Dog   # kept\n";
const LATIN = "vn/latin1.codes.yaml";
const LATIN_BYTES = Buffer.from([0x61, 0x3a, 0xe9, 0x0a]);

let outside: string;
let dir: string;
let studio: StudioServer;

beforeAll(async () => {
	outside = await mkdtemp(join(tmpdir(), "onedoor-studio-"));
	dir = join(outside, "library");
	await mkdir(join(dir, "vn", ".hidden"), { recursive: true });
	await writeFile(join(dir, "vn/dog.procedure.yaml"), TEXT);
	await writeFile(join(dir, "vn/.hidden/x.codes.yaml"), "a: b\n");
	await writeFile(join(dir, "vn/secret.txt"), "no");
	await writeFile(join(dir, LATIN), LATIN_BYTES);
	await writeFile(join(outside, "outside.yaml"), "secret: yes\n");
	await symlink(join(outside, "outside.yaml"), join(dir, "link.yaml"));
	await symlink(outside, join(dir, "out"));
	studio = createStudioServer({ dir, token: TOKEN });
});

afterAll(async () => await rm(outside, { recursive: true }));

test("pages hand out the token as a strict cookie that scripts cannot read", async () => {
	const answer = await studio.fetch(new Request(`${ORIGIN}/studio/p/dog`));
	if (answer.status === 503)
		return expect(await answer.json()).toMatchObject({ code: "pages_not_built" });
	expect(answer.headers.get("set-cookie")).toBe(
		`onedoor_studio=${TOKEN}; Path=/studio; HttpOnly; SameSite=Strict`,
	);
	expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
});

test.each([
	["no token", {}, 403],
	["a wrong token", { cookie: `onedoor_studio=${"x".repeat(64)}` }, 403],
	["another site's request", { ...own(), "sec-fetch-site": "cross-site" }, 403],
	["another origin", { ...own(), origin: "http://evil.example" }, 403],
	["its own page", own(), 200],
])("reading with %s answers %i", async (_, headers, status) => {
	expect((await call("files", { headers })).status).toBe(status);
});

test("another host name is not this server, so a rebound name reads nothing", async () => {
	const request = new Request("http://evil.example/studio/api/files", { headers: own() });
	expect((await studio.fetch(request)).status).toBe(421);
});

test("the list holds the library's YAML, and nothing hidden or linked", async () => {
	const { files } = (await (await call("files")).json()) as { files: { path: string }[] };
	expect(files).toEqual([
		{ path: "vn/dog.procedure.yaml", text: TEXT, hash: hashOf(TEXT) },
		{ path: LATIN, text: "a:\udce9\n", hash: hashOf(LATIN_BYTES) },
	]);
});

test("a file that is not UTF-8 is listed, and never written over with a letter nobody wrote", async () => {
	const { unread } = (await (await call("library")).json()) as { unread: unknown };
	expect(unread).toMatchObject([{ file: "vn/dog.procedure.yaml" }]);
	const put = (text: string) => call(`files/${LATIN}`, write(text, hashOf(LATIN_BYTES)));
	const refused = await put("a:\ufffd\n");
	expect([refused.status, await refused.json()]).toMatchObject([422, { code: "not_utf8" }]);
	expect(await readFile(join(dir, LATIN))).toEqual(LATIN_BYTES);
	expect((await put("a: é\n")).status).toBe(200);
	await writeFile(join(dir, LATIN), LATIN_BYTES);
});

test.each([
	"../outside.yaml",
	"%2e%2e/outside.yaml",
	"vn/..%2f..%2foutside.yaml",
	"/etc/x.yaml",
	"link.yaml",
	"out/outside.yaml",
	"vn/.hidden/x.codes.yaml",
	"vn/secret.txt",
	"vn%5Cdog.procedure.yaml",
	"vn/dog.procedure.yaml%00.yaml",
])("%s is not a file of the library, to read or to write", async (path) => {
	expect((await call(`files/${path}`)).status).toBe(404);
	const put = await call(`files/${path}`, write("x: y\n", hashOf("secret: yes\n")));
	expect(put.status).toBe(404);
	expect(await readFile(join(outside, "outside.yaml"), "utf8")).toBe("secret: yes\n");
});

test("search answers with places", async () => {
	const { groups } = (await (await call("search?q=DOG")).json()) as {
		groups: readonly { readonly hits: readonly object[] }[];
	};
	expect(groups[0]?.hits).toMatchObject([
		{ kind: "procedure", id: "dog", file: "vn/dog.procedure.yaml" },
	]);
});

test("a save writes exactly the bytes sent, and only over the version it names", async () => {
	const path = "files/vn/dog.procedure.yaml";
	const mine = TEXT.replace("Dog ", "Hund");
	expect((await call(path, write(mine, hashOf(TEXT)))).status).toBe(200);
	expect(await readFile(join(dir, "vn/dog.procedure.yaml"), "utf8")).toBe(mine);

	const stale = await call(path, write("lost: work\n", hashOf(TEXT)));
	expect(stale.status).toBe(412);
	expect(await stale.json()).toMatchObject({ code: "file_changed", file: { text: mine } });
	expect(await readFile(join(dir, "vn/dog.procedure.yaml"), "utf8")).toBe(mine);

	const together = await Promise.all([
		call(path, write("a: 1\n", hashOf(mine))),
		call(path, write("b: 2\n", hashOf(mine))),
	]);
	expect(together.map(({ status }) => status).toSorted()).toEqual([200, 412]);
	expect((await readdir(join(dir, "vn"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
	expect((await call(path, write(TEXT, hashOf("a: 1\n")))).status).toBe(200);
});

test("a new file is made only where there is none, in a folder of the library", async () => {
	const make = async (path: string, text: string) =>
		await studio.fetch(
			new Request(`${ORIGIN}/studio/api/files/${path}`, {
				method: "PUT",
				headers: { ...own(), origin: ORIGIN, "if-none-match": "*" },
				body: text,
			}),
		);
	const text = "scenarios_for: dog\n";
	const both = await Promise.all([
		make("vn/dog.scenarios.yaml", text),
		make("vn/dog.scenarios.yaml", "other: yes\n"),
	]);
	expect(both.map(({ status }) => status)).toEqual([200, 412]);
	expect(await readFile(join(dir, "vn/dog.scenarios.yaml"), "utf8")).toBe(text);
	for (const path of [
		"out/x.scenarios.yaml",
		"nowhere/x.scenarios.yaml",
		"vn/.hidden/x.yaml",
		"vn/x.txt",
	])
		expect((await make(path, text)).status).toBe(404);
	expect((await readdir(join(dir, "vn"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
	await rm(join(dir, "vn/dog.scenarios.yaml"));
});

test("a save needs its origin and the version it began with, and is bounded", async () => {
	const path = "files/vn/dog.procedure.yaml";
	const { origin: _, ...without } = write("x: y\n", hashOf(TEXT)).headers;
	expect((await call(path, { method: "PUT", headers: without, body: "x: y\n" })).status).toBe(403);
	const blind = { method: "PUT", headers: { ...own(), origin: ORIGIN }, body: "x: y\n" };
	expect((await call(path, blind)).status).toBe(428);
	const large = await call(path, write("x".repeat(1024 * 1024 + 1), hashOf(TEXT)));
	expect(large.status).toBe(413);
	const larger = await call(path, write("x".repeat(5 * 1024 * 1024), hashOf(TEXT)));
	expect(larger.status).toBe(413);
});

test("a full disk, or one that may not be written, refuses plainly and leaves the text as it was", async () => {
	const disk = smallDisk(1);
	const folder = disk?.folder ?? (await mkdtemp(join(outside, "readonly-")));
	const before = "procedure: cat\n";
	const path = "cat.procedure.yaml";
	await writeFile(join(folder, path), before);
	const own = createStudioServer({ dir: folder, token: TOKEN });
	const save = async () => {
		const request = write("procedure: cat\n# a line more\n", hashOf(before));
		return await own.fetch(new Request(`${ORIGIN}/studio/api/files/${path}`, request));
	};
	if (disk) disk.fill();
	else await chmod(folder, 0o555);
	const refused = await save();
	expect([refused.status, await refused.json()]).toMatchObject(
		disk ? [507, { code: "disk_full" }] : [403, { code: "not_writable" }],
	);
	expect(await readFile(join(folder, path), "utf8")).toBe(before);
	expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
	if (disk) disk.free();
	else await chmod(folder, 0o755);
	expect((await save()).status).toBe(200);
	disk?.remove();
});

test("a new procedure begins with whole files, and never in the place of another", async () => {
	const begin = async (asked: object) => {
		const headers = { ...own(), origin: ORIGIN, "content-type": "application/json" };
		return await call("procedures", { method: "POST", headers, body: JSON.stringify(asked) });
	};
	const cat = { id: "cat", title: "Cat: a licence", language: "en" };
	expect((await begin({ ...cat, id: "../cat" })).status).toBe(400);
	expect((await begin({ ...cat, title: "a\nb" })).status).toBe(400);
	expect(await (await begin(cat)).json()).toMatchObject({ procedure: "cat" });
	const text = await readFile(join(dir, "cat.procedure.yaml"), "utf8");
	expect(text).toContain('title: "Cat: a licence"');
	expect((await begin(cat)).status).toBe(409);
	expect((await begin({ ...cat, id: "dog" })).status).toBe(409);
	expect((await begin({ ...cat, id: "hen", from: "nobody" })).status).toBe(404);
	expect(await (await begin({ ...cat, id: "hen", from: "cat", title: "Hen" })).json()).toEqual({
		procedure: "hen",
		files: ["hen.procedure.yaml", "hen.scenarios.yaml"],
	});
	expect((await begin({ ...cat, id: "cow", titles: { xx: "Cow" } })).status).toBe(400);
	expect((await begin({ ...cat, id: "cow", title: "Cow", titles: { vi: "Bò" } })).ok).toBe(true);
	const cow = await readFile(join(dir, "cow.procedure.yaml"), "utf8");
	expect(cow).toContain("title:\n  en: Cow\n  vi: Bò\n");
	expect(await (await call("templates/hen")).json()).toMatchObject({
		definition: { procedure: "hen", title: { en: "Hen" } },
	});
	expect(await (await call("templates/free")).json()).toMatchObject({
		definition: { fees: {} },
		burden: { fieldsTyped: { min: 2, max: 2 } },
	});
	expect(await readFile(join(dir, "cat.procedure.yaml"), "utf8")).toBe(text);
});

test("a preview waits for its own errors and not for those of another procedure", async () => {
	const make = async (changed: object) => {
		const headers = { ...own(), origin: ORIGIN, "content-type": "application/json" };
		const body = JSON.stringify({ procedure: "hen", changed });
		return (await call("preview", { method: "POST", headers, body })).status;
	};
	const broken = async (id: string) => {
		const text = await readFile(join(dir, `${id}.procedure.yaml`), "utf8");
		return { [`${id}.procedure.yaml`]: text.replace(/go_to: \w+/, "go_to: nowhere") };
	};
	expect(await make(await broken("cat"))).toBe(200);
	expect(await make(await broken("hen"))).toBe(422);
});

test("numbers count what stands in a file that is not saved yet", async () => {
	const hen = await readFile(join(dir, "hen.procedure.yaml"), "utf8");
	const size = "\n  size:\n    as: choice\n    list: size\n    title: Size\n";
	const asked = hen.replace("\ndata:\n", `\ndata:${size}`);
	const count = async (changed: object) => {
		const headers = { ...own(), origin: ORIGIN, "content-type": "application/json" };
		const body = JSON.stringify({ procedure: "hen", changed });
		return (await call("burden", { method: "POST", headers, body })).status;
	};
	expect(await count({ "hen.procedure.yaml": asked })).toBe(422);
	const codes = "lists:\n  size:\n    codes:\n      small:\n        en: Small\n";
	expect(await count({ "hen.procedure.yaml": asked, "hen.codes.yaml": codes })).toBe(200);
});

test("an imported file is told of first, and written only when somebody accepts", async () => {
	const bring = async (asked: object) => {
		const headers = { ...own(), origin: ORIGIN, "content-type": "application/json" };
		const said = { id: "stall", title: "Stall", language: "en", use: [], page: "en", ...asked };
		return await call("import", { method: "POST", headers, body: JSON.stringify(said) });
	};
	const sheet = { kind: "sheet", text: '\ufeffTitle;Type;Odd\n"Name; or so";text;\nBorn;date;x\n' };
	const file = join(dir, "stall.procedure.yaml");
	expect(await (await bring(sheet)).json()).toMatchObject({
		rows: [
			{ row: 2, title: "Name; or so", as: "text", ignored: [] },
			{ row: 3, title: "Born", as: "date", ignored: [{ column: "C", head: "Odd", cell: "x" }] },
		],
		unknownHeads: ["Odd"],
		files: [{ path: "stall.procedure.yaml" }],
	});
	await expect(readFile(file, "utf8")).rejects.toThrow();
	const refused = [
		[{ ...sheet, sheet: 3 }, 422, "unknown_sheet"],
		[{ ...sheet, kind: "workbook", text: "UEs=" }, 422, "not_a_workbook"],
		[{ ...sheet, columns: ["colour"] }, 400, "unreadable"],
		[{ ...sheet, text: '"never closed' }, 422, "not_a_sheet"],
		[{ ...sheet, text: "x".repeat(1024 * 1024 + 1) }, 422, "file_too_large"],
		[{ ...sheet, text: `Title${",".repeat(60_000)}\n` }, 422, "file_too_large"],
		[{ kind: "json_schema", text: "{" }, 422, "not_json"],
		[{ ...sheet, id: "../x" }, 400, "unreadable"],
		[{ ...sheet, kind: "program" }, 400, "unreadable"],
	] as const;
	for (const [asked, status, code] of refused) {
		const answer = await bring(asked);
		expect([answer.status, (await answer.json()).code], code).toEqual([status, code]);
	}
	const unnamed = await (await bring({ ...sheet, text: "a,b\n1,2\n", accept: true })).json();
	expect(unnamed).toMatchObject({ sheet: { hasTitles: false }, files: [] });
	const grid = { type: "array", items: { type: "array", items: { type: "string" } } };
	const schema = JSON.stringify({ properties: { age: { type: "integer" }, grid } });
	const { findings } = await (await bring({ kind: "json_schema", text: schema })).json();
	expect(findings).toContainEqual({
		severity: "warning",
		where: expect.stringMatching(/^#\/properties\/grid/),
		sentence: expect.stringContaining("is not asked"),
	});
	expect((await bring({ ...sheet, accept: true })).status).toBe(200);
	expect(await readFile(file, "utf8")).toContain("Born");
	expect((await bring({ ...sheet, accept: true })).status).toBe(409);
});

function own(): Record<string, string> {
	return { cookie: `other=1; onedoor_studio=${TOKEN}` };
}

function write(body: string, hash: string) {
	const headers: Record<string, string> = { ...own(), origin: ORIGIN, "if-match": `"${hash}"` };
	return { method: "PUT", headers, body };
}

async function call(path: string, init: RequestInit = { headers: own() }): Promise<Response> {
	return await studio.fetch(new Request(`${ORIGIN}/studio/api/${path}`, init));
}
