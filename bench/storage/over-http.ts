import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { devIdentity } from "../../packages/runtime/src/index.ts";
import { type HttpConnection, httpConnection } from "./http-connection.ts";
import { BUILDER, CLERK } from "./road-works.ts";
import type { World } from "./world.ts";

const ONEDOOR = new URL("./http-server.ts", import.meta.url);

interface Processes {
	/** Answers in each of them. Default: Onedoor. */
	readonly program?: URL;
	/** Default: one. */
	readonly processes?: number;
}

/** A case service as people meet it: signed in, over HTTP, with a key by which a repeated call is known again. */
export async function overHttp(
	id: string,
	url: string,
	connections: number,
	{ program = ONEDOOR, processes = 1 }: Processes = {},
): Promise<World> {
	const each = connections / processes;
	const path = fileURLToPath(program);
	const servers = Array.from({ length: processes }, () =>
		fork(path, [url, String(each)], { execArgv: ["--disable-warning=ExperimentalWarning"] }),
	);
	const ports = await Promise.all(
		servers.map(async (server) => ((await once(server, "message")) as [number])[0]),
	);
	const free = await Promise.all(
		Array.from({ length: connections }, (_, nth) => httpConnection(ports[nth % processes] ?? 0)),
	);
	const opened = [...free];
	const identity = devIdentity(new Uint8Array(32));
	const tokens = new Map(
		[BUILDER, CLERK].map(({ id: who, roles, level, identity: facts }) => [
			who,
			identity.token({ id: who, roles, level, identity: facts }),
		]),
	);
	const ids = new Map<string, string>();
	let calls = 0;

	async function call(who: string, path: string, body: object): Promise<string> {
		const connection = free.pop() as HttpConnection;
		const headers = {
			Authorization: `Bearer ${tokens.get(who)}`,
			"Idempotency-Key": `call-${++calls}`,
		};
		const { status, text } = await connection.post(path, headers, JSON.stringify(body));
		free.push(connection);
		if (status >= 300) throw new Error(`${status} ${text}`);
		return text;
	}

	return {
		id,
		open: async (caseId) => {
			const text = await call(BUILDER.id, "/api/cases", { procedure: "road_works" });
			ids.set(caseId, (JSON.parse(text) as { readonly id: string }).id);
		},
		act: async (caseId, { who, step, outcome, body }) => {
			await call(who.id, `/api/cases/${ids.get(caseId)}/${step}/${outcome}`, body);
		},
		close: async () => {
			for (const connection of opened) connection.close();
			const exited = servers.map((server) => once(server, "exit"));
			for (const server of servers) server.kill();
			await Promise.all(exited);
		},
	};
}
