import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

import type { Bundle } from "../../packages/dsl/src/bundle/index.ts";
import { createClient } from "../../packages/runtime/src/client/index.ts";
import { nodeListener } from "../../packages/runtime/src/http/node/index.ts";
import { createCaseService, memoryStore } from "../../packages/runtime/src/index.ts";
import { APPLICANT } from "./applicant.ts";
import { plainPage } from "./plain-page.ts";
import { procedureId } from "./procedure.ts";
import type { Subject } from "./subject.ts";
import { PLAIN } from "./subjects.ts";

/** The policy under which a careful host shows forms. */
const POLICY =
	"default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** The pages of all subjects, and the case API that two of them need. */
export interface FormServer {
	readonly url: string;
	/**
	 * Address of the form on a new page.
	 *
	 * @param isStrict under the policy
	 */
	addressOf(subject: Subject, count: number, isStrict: boolean): Promise<string>;
	close(): Promise<void>;
}

/**
 * @param folders where the built page of each subject lies
 * @param bundles the form in each of its sizes
 */
export async function serveForms(
	folders: ReadonlyMap<Subject, string>,
	bundles: readonly Bundle[],
): Promise<FormServer> {
	const service = createCaseService({
		bundles,
		store: memoryStore(),
		identity: APPLICANT,
		limits: "none",
	});
	await service.start();
	const subjects = [...folders.keys()];
	const server = createServer(
		nodeListener(async (request) => {
			const { pathname, searchParams } = new URL(request.url);
			if (pathname.startsWith("/api/")) return service.fetch(request);
			const [, at = "", ...path] = pathname.split("/");
			const subject = subjects[Number(at)];
			if (!subject) return new Response("<!doctype html><title>Nothing</title>", HTML);
			return fileOf(subject, path.join("/"), searchParams);
		}),
	);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = createClient({ endpoint: url });

	function fileOf(subject: Subject, path: string, query: URLSearchParams): Response {
		const count = Number(query.get("fields") ?? /^form-(\d+)\.json$/.exec(path)?.[1]);
		if (path.startsWith("form-")) return Response.json(subject.definition?.(count));
		if (path !== "")
			return new Response(read(subject, path), {
				headers: { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" },
			});
		const page = subject === PLAIN ? plainPage(count) : read(subject, "index.html");
		const policy = query.has("strict") ? { "Content-Security-Policy": POLICY } : {};
		return new Response(page, { headers: { ...HTML.headers, ...policy } });
	}

	function read(subject: Subject, path: string): Buffer<ArrayBuffer> {
		return readFileSync(join(folders.get(subject) ?? "", normalize(path)));
	}

	return {
		url,
		async addressOf(subject, count, isStrict) {
			const opened =
				subject.needsCase && (await client.openCase({ procedure: procedureId(count) }));
			const query = new URLSearchParams({ fields: `${count}` });
			if (opened) query.set("case", opened.id);
			if (isStrict) query.set("strict", "");
			return `${url}/${subjects.indexOf(subject)}/?${query}`;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await service.stop();
		},
	};
}

const HTML = { headers: { "Content-Type": "text/html; charset=utf-8" } };

const TYPES: Readonly<Record<string, string>> = {
	".css": "text/css",
	".js": "text/javascript",
	".svg": "image/svg+xml",
	".woff": "font/woff",
	".woff2": "font/woff2",
};
