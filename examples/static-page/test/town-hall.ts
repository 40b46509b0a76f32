import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { adapterKey, type CaseService, type Identity } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { nodeListener } from "@onedoor/runtime/node";

import { inventedPeople } from "../../embed/src/invented-people.ts";
import { caseService } from "../../embed/src/service.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SECRET = new Uint8Array(32).fill(7);

/** The strictest policy that still loads files of one's own. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	"img-src 'self'",
	"require-trusted-types-for 'script'",
].join("; ");

export interface TownHall {
	readonly url: string;
	/** Another origin, which has the built files and nothing else. */
	readonly filesUrl: string;
	/** What the payment provider tells the server. */
	paid(id: string): Promise<void>;
	granted(id: string): Promise<void>;
	close(): Promise<void>;
}

/**
 * Builds the element, and serves the page and the two built files beside the case API, which is all there is.
 *
 * @param given a service of other procedures than the town's permit; its people are those of `byCookie`
 */
export async function openTownHall(
	pages: Readonly<Record<string, string>>,
	given?: CaseService,
): Promise<TownHall> {
	execFileSync(process.execPath, ["scripts/build-element.ts"], { cwd: ROOT });
	const data = mkdtempSync(join(tmpdir(), "onedoor-static-page-"));
	const service =
		given ??
		caseService({
			procedures: join(ROOT, "examples/embed/procedures"),
			data,
			secret: SECRET,
			identity: byCookie,
		});
	await service.start();
	const shelf = await openShelf();
	const files = staticFiles(pages, shelf.url);
	const server = createServer(
		nodeListener(async (request) => files(new URL(request.url).pathname) ?? service.fetch(request)),
	);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const clerk = createClient({
		endpoint: url,
		fetch: (input, init) => {
			const headers = new Headers(init?.headers);
			headers.set("Cookie", "person=clerk");
			headers.set("Origin", url);
			return fetch(input, { ...init, headers });
		},
	});
	return {
		url,
		filesUrl: shelf.url,
		async paid(id) {
			const body = JSON.stringify({ case: id, step: "payment", answer: "paid" });
			const at = Date.now();
			const signature = createHmac("sha256", adapterKey(SECRET, "payment"))
				.update(`${at}.${body}`)
				.digest("hex");
			await fetch(`${url}/api/callbacks/payment`, {
				method: "POST",
				headers: {
					"Content-Type": "application/json",
					"Onedoor-Signature": `t=${at},v1=${signature}`,
				},
				body,
			});
		},
		granted: async (id) => void (await clerk.act(id, "decision", "grant")),
		async close() {
			shelf.close();
			server.closeAllConnections();
			server.close();
			await service.stop();
			rmSync(data, { recursive: true });
		},
	};
}

/** Stands in for the session of a real site: the cookie is the name. A token may say it too. */
export const byCookie: Identity = {
	async identify(request) {
		const cookies = request.headers.get("Cookie") ?? "";
		const name = /person=(\w+)/.exec(cookies)?.[1];
		if (name === undefined) return inventedPeople.identify(request);
		const headers = { Authorization: `Bearer ${name}` };
		const who = await inventedPeople.identify(new Request(request.url, { headers }));
		const until = Number(/until=(\d+)/.exec(cookies)?.[1] ?? Number.POSITIVE_INFINITY);
		if (who === undefined || until <= Date.now()) return undefined;
		return { ...who, by: "cookie", ...(Number.isFinite(until) && { until }) };
	},
	async extend() {
		const until = Date.now() + 60 * 60_000;
		return { until, cookie: `until=${until}; Path=/` };
	},
};

/** Any server of files; where a payment leads back to is the same page. */
function staticFiles(
	pages: Readonly<Record<string, string>>,
	shelf: string,
): (path: string) => Response | undefined {
	const page = read("examples/static-page/index.html");
	return (path) => {
		const built = builtFile(path);
		if (built) return answer(built.text, built.type);
		if (path === "/town.css") return answer(read("examples/static-page/town.css"), "text/css");
		if (Object.hasOwn(pages, path)) {
			const text = (pages[path] ?? "").replaceAll("{shelf}", shelf);
			const isElsewhere = text.includes(shelf);
			return answer(
				text,
				"text/html",
				isElsewhere ? POLICY.replace(/'self'/g, `'self' ${shelf}`) : POLICY,
			);
		}
		return path === "/" || path.startsWith("/cases/") ? answer(page, "text/html") : undefined;
	};
}

/** The built files on a server of their own, as those of a network of copies. */
async function openShelf(): Promise<{ readonly url: string; close(): void }> {
	const server = createServer((request, response) => {
		const file = builtFile(request.url ?? "");
		response.writeHead(file ? 200 : 404, {
			"Content-Type": file?.type ?? "text/plain",
			"Access-Control-Allow-Origin": "*",
		});
		response.end(file?.text);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

function builtFile(path: string): { readonly text: string; readonly type: string } | undefined {
	const [, name, kind] = /^\/(onedoor-case(?:\/[\w-]+)?\.(js|css))$/.exec(path) ?? [];
	if (name === undefined) return undefined;
	return {
		text: read(`packages/form-renderer/dist/element/${name}`),
		type: kind === "js" ? "text/javascript" : "text/css",
	};
}

function read(path: string): string {
	return readFileSync(join(ROOT, path), "utf8");
}

function answer(body: string, type: string, policy: string = POLICY): Response {
	return new Response(body, {
		headers: { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": policy },
	});
}
