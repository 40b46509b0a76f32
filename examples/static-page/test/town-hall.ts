import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { adapterKey, type Identity } from "@onedoor/runtime";
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
	/** What the payment provider tells the server. */
	paid(id: string): Promise<void>;
	granted(id: string): Promise<void>;
	close(): Promise<void>;
}

/** Builds the element, and serves the page and the two built files beside the case API, which is all there is. */
export async function openTownHall(pages: Readonly<Record<string, string>>): Promise<TownHall> {
	execFileSync(process.execPath, ["scripts/build-element.ts"], { cwd: ROOT });
	const data = mkdtempSync(join(tmpdir(), "onedoor-static-page-"));
	const service = caseService({
		procedures: join(ROOT, "examples/embed/procedures"),
		data,
		secret: SECRET,
		identity: byCookie,
	});
	await service.start();
	const files = staticFiles(pages);
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
			server.closeAllConnections();
			server.close();
			await service.stop();
			rmSync(data, { recursive: true });
		},
	};
}

/** Stands in for the session of a real site: the cookie is the name. A token may say it too. */
const byCookie: Identity = {
	async identify(request) {
		const name = /person=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
		if (name === undefined) return inventedPeople.identify(request);
		const headers = { Authorization: `Bearer ${name}` };
		const who = await inventedPeople.identify(new Request(request.url, { headers }));
		return who && { ...who, by: "cookie" };
	},
};

/** Any server of files; where a payment leads back to is the same page. */
function staticFiles(
	pages: Readonly<Record<string, string>>,
): (path: string) => Response | undefined {
	const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
	const page = read("examples/static-page/index.html");
	return (path) => {
		const built = /^\/(onedoor-case(?:\/[\w-]+)?\.(js|css))$/.exec(path);
		if (built)
			return answer(
				read(`packages/form-renderer/dist/element/${built[1]}`),
				built[2] === "js" ? "text/javascript" : "text/css",
			);
		if (Object.hasOwn(pages, path)) return answer(pages[path] ?? "", "text/html");
		return path === "/" || path.startsWith("/cases/") ? answer(page, "text/html") : undefined;
	};
}

function answer(body: string, type: string): Response {
	return new Response(body, {
		headers: { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": POLICY },
	});
}
