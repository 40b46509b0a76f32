import { readdirSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, deflateSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ANN, BOB, type HostileServer, hostileServer } from "./hostile-server.test-data.ts";

let server: HostileServer;
let id = "";
beforeAll(async () => {
	server = await hostileServer();
	({ id } = await server.applied());
});
afterAll(() => server.stop());

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
	new Uint8Array(Buffer.concat(parts));
const numbers = (...values: readonly number[]): Uint8Array => {
	const bytes = Buffer.alloc(values.length * 4);
	for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
	return new Uint8Array(bytes);
};

/** A PNG of so many pixels; what is packed in it need not be as much. */
function png(width: number, height: number, packed: Uint8Array = new Uint8Array()): Uint8Array {
	const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const head = joined(
		numbers(13),
		text("IHDR"),
		numbers(width, height),
		new Uint8Array([1, 0, 0, 0, 0]),
		numbers(0),
	);
	return joined(signature, head, numbers(packed.byteLength), text("IDAT"), packed, numbers(0));
}

/** A JPEG of so many pixels, whose frame comes after a comment and fill bytes. */
function jpeg(width: number, height: number): Uint8Array {
	const size = new Uint8Array([height >> 8, height & 255, width >> 8, width & 255]);
	return joined(
		new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, 4, 0x61, 0x62, 0xff, 0xff, 0xff, 0xc2, 0, 11, 8]),
		size,
		new Uint8Array(10),
	);
}

/** One file in a ZIP, packed a thousand times smaller than it is. */
function zip(name: string): Uint8Array {
	const packed = deflateRawSync(Buffer.alloc(50_000_000));
	const head = Buffer.alloc(30);
	head.write("PK\u0003\u0004", 0, "latin1");
	head.writeUInt16LE(8, 8);
	head.writeUInt32LE(packed.byteLength, 18);
	head.writeUInt32LE(50_000_000, 22);
	head.writeUInt16LE(name.length, 26);
	return joined(new Uint8Array(head), text(name), new Uint8Array(packed));
}

/** An archive as it is read: from its end. */
function archive(name?: string, comment: Uint8Array = new Uint8Array()): Uint8Array {
	const directory = Buffer.alloc(name === undefined ? 0 : 46 + name.length);
	if (name !== undefined) {
		directory.write("PK\u0001\u0002", 0, "latin1");
		directory.writeUInt16LE(name.length, 28);
		directory.write(name, 46, "latin1");
	}
	const end = Buffer.alloc(22);
	end.write("PK\u0005\u0006", 0, "latin1");
	end.writeUInt32LE(directory.byteLength, 12);
	end.writeUInt16LE(comment.byteLength, 20);
	return joined(new Uint8Array(directory), new Uint8Array(end), comment);
}

const PROGRAMS: Readonly<Record<string, Uint8Array>> = {
	"a page": text("<!DOCTYPE html><title>a</title>"),
	"a program of Windows": joined(text("MZ"), new Uint8Array(200), text("PE\0\0")),
	"a program of Linux": joined(new Uint8Array([0x7f]), text("ELF"), new Uint8Array(200)),
	"a script": text("#!/bin/sh\nrm -rf /\n"),
	"an archive with a name that climbs": archive("../../etc/cron.d/a"),
	"a document with macros": zip("word/vbaProject.bin"),
	"an old document with macros": joined(
		new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		new Uint8Array(600),
		text("VBA"),
	),
	"another archive": joined(text("Rar!"), new Uint8Array([0x1a, 7, 1, 0])),
	packed: new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
	"a paper that begins later": text("\n%PDF-1.7"),
};

const begin = (
	about: Readonly<Record<string, string>>,
	size: number | string,
	more: Readonly<Record<string, string>> = {},
	as = ANN,
) =>
	server.ask("POST", "/api/uploads", {
		as,
		headers: {
			"Tus-Resumable": "1.0.0",
			"Upload-Length": String(size),
			"Upload-Metadata": Object.entries({ case: id, field: "proof", filename: "a.pdf", ...about })
				.map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
				.join(),
			...more,
		},
	});

const patch = (location: string, content: Uint8Array, offset = 0, as = ANN) =>
	server.ask("PATCH", location, {
		as,
		body: content,
		headers: {
			"Tus-Resumable": "1.0.0",
			"Upload-Offset": String(offset),
			"Content-Type": "application/offset+octet-stream",
		},
	});

/** Begins an upload and sends it whole. */
async function send(content: Uint8Array, about: Readonly<Record<string, string>> = {}) {
	const begun = await begin(about, content.byteLength);
	return begun.status === 201 ? patch(begun.headers.get("Location") ?? "", content) : begun;
}

/** Every file that lies anywhere, and every row: what was refused has left nothing. */
const left = async () => {
	const paths = readdirSync(join(server.folder, "uploads"), {
		recursive: true,
		withFileTypes: true,
	});
	const rows = await server.store.filesOf(id);
	const lie = paths.filter((path) => path.isFile()).map(({ name }) => name);
	return [...lie.sort(), ...rows.map((file) => file.id)];
};

describe("a file is taken for what it is, and only if it is a paper:", () => {
	it.each([
		["a page", text("<!doctype html><script>alert(1)</script>")],
		[
			"a picture with a script in it",
			text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
		],
		["an archive that is a bomb", zip("bomb.bin")],
		["a document that is one", zip("word/document.xml")],
		["a program", joined(text("MZ"), new Uint8Array(100))],
		["a script before a paper", text("<script>alert(1)</script>%PDF-1.7")],
		[
			"an XML file with an entity",
			text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
		],
		["nothing", text(" ")],
		["a GIF", text("GIF89a")],
	])("%s", async (_, content) => {
		const before = await left();
		await server.refuses(() => send(content), 415, "wrong_file_type");
		expect(await left()).toEqual(before);
	});

	it.each([
		[
			"a page behind a paper's first line",
			text("%PDF-1.7\n<html><script>alert(1)</script></html>"),
		],
		[
			"a page in the comment of a photograph",
			joined(jpeg(10, 10), text("<!DOCTYPE html><script >")),
		],
		[
			"a drawing with a script behind a picture",
			joined(png(1, 1), text('<svg onload="alert(1)">')),
		],
		["an archive behind a paper", joined(text("%PDF-1.7\n%%EOF\n"), archive("a.exe"))],
		["an archive behind a picture", joined(png(1, 1), archive("../../etc/cron.d/a"))],
		["an archive with a comment behind it", joined(png(1, 1), archive("a", text("%%EOF")))],
		["an empty archive behind a picture", joined(png(1, 1), archive())],
		[
			"a document with macros behind a paper",
			joined(text("%PDF-1.7"), archive("word/vbaProject.bin")),
		],
	])("%s", async (_, content) => {
		const before = await left();
		await server.refuses(() => send(content), 415, "file_is_two_things");
		expect(await left()).toEqual(before);
	});

	it.each(Object.entries(PROGRAMS))("a paper by its name that is %s", async (_, content) => {
		const before = await left();
		const about = { filename: "giay.pdf", filetype: "application/pdf" };
		await server.refuses(() => send(content, about), 415, "wrong_file_type");
		expect(await left()).toEqual(before);
	});

	it.each([
		["../../../etc/passwd", "path"],
		["..\\..\\boot.ini", "path"],
		["..", "path"],
		["/etc/passwd", "path"],
		["a\r\nSet-Cookie: x=1\r\n\r\n<script>", "hidden_signs"],
		["a\0.pdf", "hidden_signs"],
		["a\u2028.pdf", "hidden_signs"],
		["\u202efdp.exe", "hidden_signs"],
		["a\u2066b.pdf", "hidden_signs"],
	])("and not by the name of %j", async (filename, why) => {
		const before = await left();
		const told = await send(text("%PDF-1.7"), { filename });
		expect(told.body).toMatchObject({ status: 422, code: "file_name", values: { why } });
		expect(await left()).toEqual(before);
	});

	it("a paper that holds another one, and a photograph with what telephones write into it", async () => {
		const attached = joined(text("%PDF-1.7\n"), archive("a.txt"), new Uint8Array(70_000));
		expect((await send(attached)).status).toBe(204);
		const described = joined(jpeg(10, 10), text('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>PK'));
		expect((await send(described)).status).toBe(204);
	});

	it.each([
		["a PNG of 50,000 × 50,000", png(50_000, 50_000)],
		["a PNG of as many pixels as can be written", png(0xffff_ffff, 0xffff_ffff)],
		["a JPEG of 65,535 × 65,535", jpeg(65_535, 65_535)],
	])("%s", async (_, content) => {
		const before = await left();
		await server.refuses(() => send(content), 413, "image_too_large");
		expect(await left()).toEqual(before);
	});

	it("and never unpacked: what would be half a gigabyte is kept as the half megabyte it is", async () => {
		const rows = deflateSync(Buffer.alloc(100_000_000));
		globalThis.gc?.();
		const before = process.memoryUsage().rss;
		// It says of itself that it is small: whoever looks at it is told so too.
		expect(
			(await send(png(100, 100, joined(...Array.from({ length: 5 }, () => new Uint8Array(rows))))))
				.status,
		).toBe(204);
		expect(
			(await send(joined(text("%PDF-1.7 /FlateDecode stream\n"), new Uint8Array(rows)))).status,
		).toBe(204);
		expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(150);
		await server.holds();
	});

	it("a photograph of today's telephones passes", async () => {
		expect((await send(png(16_320, 12_240))).status).toBe(204);
		expect((await send(jpeg(16_320, 12_240))).status).toBe(204);
	});
});

describe("a file that was taken", () => {
	const read = async (sent: Awaited<ReturnType<typeof send>>, location: string) => {
		expect(sent.status).toBe(204);
		return server.ask("GET", `/api/cases/${id}/files/${location.split("/").at(-1)}`);
	};
	const kept = async (content: Uint8Array, about: Readonly<Record<string, string>>) => {
		const location = (await begin(about, content.byteLength)).headers.get("Location") ?? "";
		return read(await patch(location, content), location);
	};

	it("is served as what it is, where nothing runs", async () => {
		const both = joined(
			text("%PDF-1.7\n"),
			new Uint8Array(2_000),
			text("<script>alert(1)</script>"),
		);
		const { headers } = await kept(both, { filename: "a.html", filetype: "text/html" });
		expect(headers.get("Content-Type")).toBe("application/pdf");
		expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
		expect(headers.get("Content-Security-Policy")).toBe(
			"default-src 'none'; style-src 'self'; sandbox",
		);
		expect(headers.get("Cache-Control")).toBe("private, no-store");
	});

	it.each([
		['a"; filename="b.exe', "a%22%3B%20filename%3D%22b.exe"],
		["giấy khai sinh.pdf", encodeURIComponent("giấy khai sinh.pdf")],
		["شهادة.pdf", encodeURIComponent("شهادة.pdf")],
		["", "file"],
		["  a  ", "a"],
		["a long name ".repeat(300), encodeURIComponent("a long name ".repeat(300).slice(0, 200))],
		["😀".repeat(300), encodeURIComponent("😀".repeat(200))],
	])("by the name of %.60j breaks neither path nor header", async (filename, shown) => {
		const { headers } = await kept(text("%PDF-1.7"), { filename });
		expect(headers.get("Content-Disposition")).toBe(`inline; filename*=UTF-8''${shown}`);
		expect(headers.get("Set-Cookie")).toBeNull();
	});
});

describe("an upload", () => {
	it.each([
		["99999999999999999999", 400, "upload_refused"],
		["30000000", 413, "too_large"],
		["-1", 400, "upload_refused"],
		["1e3", 400, "upload_refused"],
		["0x10", 400, "upload_refused"],
	])("of a length of %s", (size, status, code) =>
		server.refuses(() => begin({}, size), status, code),
	);

	it.each([
		["a case of another", { case: "none" }, 404, "not_found"],
		["a case by a prototype's name", { case: "__proto__" }, 404, "not_found"],
		["a case with a NUL", { case: "a\0" }, 404, "not_found"],
		["a field that is none", { field: "nothing" }, 422, "unknown_field"],
		["a field by a prototype's name", { field: "__proto__" }, 422, "unknown_field"],
		["a field that is a path", { field: "../proof" }, 422, "unknown_field"],
	])("for %s", async (_, about, status, code) => {
		const told = await begin(about, 10);
		expect(told).toMatchObject({ status, body: { code } });
		await server.holds();
	});

	it("that says whose it is stays its sender's", async () => {
		const location = (await begin({ owner: BOB }, 10)).headers.get("Location") ?? "";
		await server.refuses(() => patch(location, text("%PDF-1.7"), 0, BOB), 404, "not_found");
	});
	it("of another's case", () => server.refuses(() => begin({}, 10, {}, BOB), 404, "not_found"));

	it("is not longer than it said", async () => {
		const location = (await begin({}, 10)).headers.get("Location") ?? "";
		const told = await patch(location, joined(text("%PDF-1.7"), new Uint8Array(5_000_000)));
		expect(told.status).toBe(413);
		await server.holds();
	});
	it("goes on where it is, and nowhere else", async () => {
		const location = (await begin({}, 10)).headers.get("Location") ?? "";
		for (const offset of [5, 1e9]) {
			const told = await patch(location, text("%PDF-"), offset);
			expect([offset, told.status]).toEqual([offset, 409]);
		}
		await server.holds();
	});
	it("without an end", async () => {
		const endless = await begin({}, "", { "Upload-Length": "", "Upload-Defer-Length": "1" });
		expect(endless.status).toBe(400);
		await server.holds();
	});
	it("after so many of them that the disk would be full", async () => {
		const own = await hostileServer("", { uploadsADay: { files: 10, bytes: 25_000_000 } });
		const { id: theirs } = await own.applied();
		const headers = {
			"Tus-Resumable": "1.0.0",
			"Upload-Length": String(10_000_000),
			"Upload-Metadata": `case ${btoa(theirs)},field ${btoa("proof")}`,
		};
		const big = () => own.ask("POST", "/api/uploads", { headers });
		for (let begun = 0; begun < 2; begun++) expect((await big()).status).toBe(201);
		await own.refuses(big, 429, "too_much_uploaded");
		await own.stop();
	});
	it("with words that are none", () =>
		server.refuses(
			() => begin({}, 10, { "Upload-Metadata": "case !!!,case !!!" }),
			400,
			"upload_refused",
		));
	it.each(["../secret", "..%2f..%2fcases.sqlite", "%2e%2e", "__proto__", "x.json", "a%00"])(
		"at an address that climbs: %s",
		async (name) => {
			const head = await server.ask("HEAD", `/api/uploads/${name}`, {
				headers: { "Tus-Resumable": "1.0.0" },
			});
			expect(head.status).toBe(404);
			const told = await patch(`/api/uploads/${name}`, text("%PDF-1.7"));
			expect(told.status).toBe(404);
			await server.holds();
		},
	);
});
