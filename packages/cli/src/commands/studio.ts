import { once } from "node:events";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { nodeServer } from "@onedoor/runtime/node";
import { createStudioServer, forgeSettingsIn } from "@onedoor/studio/server";

import { type Io, UsageError } from "../io.ts";
import { proposalComment } from "../review/proposal-comment.ts";
import { addressOf, askedToStop, closeServer } from "../serving.ts";

const PORT = 4400;

/**
 * `onedoor studio [dir] [--port N]`: the studio alone, over one folder, on this machine's own address only.
 *
 * @returns 0 when it was asked to stop
 * @throws UsageError for arguments that make no sense
 */
export async function studio(argv: readonly string[], io: Io): Promise<number> {
	const { dir, port } = optionsOf(argv, io);
	const pages = createStudioServer({
		dir,
		forge: forgeSettingsIn(io.env),
		review: proposalComment,
	});
	const server = nodeServer({ fetch: (request) => pages.fetch(request) });
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	io.out(`onedoor studio over ${dir}\n  studio  ${addressOf(server)}/studio\nready\n`);
	await askedToStop(io);
	await closeServer(server);
	return 0;
}

function optionsOf(
	argv: readonly string[],
	io: Io,
): { readonly dir: string; readonly port: number } {
	const { values, positionals } = parseArgs({
		args: [...argv],
		options: { port: { type: "string" } },
		allowPositionals: true,
	});
	const [dir = "procedures", ...more] = positionals;
	if (more.length > 0) throw new UsageError(`one folder, not ${positionals.length}`);
	const port = Number(values.port ?? io.env.PORT ?? PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new UsageError(`no port: "${values.port ?? io.env.PORT}"`);
	return { dir: resolve(io.cwd, dir), port };
}
