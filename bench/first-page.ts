import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createClient } from "../packages/runtime/src/client/index.ts";
import { nodeListener } from "../packages/runtime/src/http/node/index.ts";
import { createCaseService, memoryStore } from "../packages/runtime/src/index.ts";
import { APPLICANT } from "./forms/applicant.ts";
import { benchBundle, procedureId } from "./forms/procedure.ts";

export interface FirstPageHost {
	/** Where a case stands on its page of questions. */
	readonly url: string;
	close(): Promise<void>;
}

const QUESTIONS = 20;

/**
 * A page with the built element and the case API.
 *
 * @param files folder of the built element
 */
export async function openFirstPage(files: string): Promise<FirstPageHost> {
	const service = createCaseService({
		bundles: [benchBundle(QUESTIONS)],
		store: memoryStore(),
		identity: APPLICANT,
	});
	await service.start();
	const server = createServer(
		nodeListener(async (request) => {
			const { pathname } = new URL(request.url);
			if (pathname.startsWith("/api/")) return service.fetch(request);
			if (pathname === "/") return new Response(PAGE, { headers: { "Content-Type": "text/html" } });
			const type = pathname.endsWith(".css") ? "text/css" : "text/javascript";
			return new Response(readFileSync(files + pathname), { headers: { "Content-Type": type } });
		}),
	);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const { id } = await createClient({ endpoint }).openCase({ procedure: procedureId(QUESTIONS) });
	return {
		url: `${endpoint}/?${id}`,
		async close() {
			server.closeAllConnections();
			server.close();
			await service.stop();
		},
	};
}

/** As after a reload on the page of questions: the element keeps its place in the history. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twenty</title>
<link rel="stylesheet" href="/onedoor-case.css"><script>
history.replaceState({ "onedoor-case 1 ": { case: location.search.slice(1), place: { page: "questions" } } }, "");
</script><script type="module" src="/onedoor-case.js"></script></head><body><main><onedoor-case></onedoor-case></main></body></html>`;
