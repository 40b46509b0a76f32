import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { expect, it } from "vitest";

import type { Scan } from "../ports/scan.ts";
import * as outside from "../testing/outside/clamd.ts";
import { type S3Server, s3Server } from "../testing/outside/s3-server.ts";

const path = join(import.meta.dirname, "../../../../docs/adapters/files.md");
const text = readFileSync(path, "utf8");

/** Runs a snippet as it stands there; gives what it names. */
async function run(
	name: string,
	gives: string,
	at = "http://127.0.0.1:4100",
): Promise<Readonly<Record<string, unknown>>> {
	const [, code = ""] =
		new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
	expect(code, name).not.toBe("");
	const all = { ...outside, s3Server };
	const body = code.replaceAll(/^import .*\n/gm, "").replace("http://127.0.0.1:4100", at);
	const does = new Function(
		...Object.keys(all),
		`return (async () => { ${body}; return { ${gives} }; })()`,
	);
	return (await does(...Object.values(all))) as Readonly<Record<string, unknown>>;
}

it("another scanner is a function as the page says", async () => {
	const got: string[] = [];
	const server = createServer((request, response) => {
		void request.toArray().then((parts) => {
			got.push(Buffer.concat(parts).toString());
			response.end(JSON.stringify({ verdict: "infected" }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const { scan } = (await run("scan", "scan", at)) as { scan: Scan };
	async function* content() {
		yield new TextEncoder().encode("%PDF");
		yield new TextEncoder().encode("-1.7");
	}
	expect(await scan({ content: content(), size: 8, type: "application/pdf" })).toBe("infected");
	expect(got).toEqual(["%PDF-1.7"]);
	server.closeAllConnections();
	server.close();
});

it("the stores for tests are there as the page says", async () => {
	const { bucket } = (await run("tests", "bucket")) as { bucket: S3Server };
	expect(bucket.faults.failing).toBe(3);
});
