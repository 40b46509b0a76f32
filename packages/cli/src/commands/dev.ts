import { resolve } from "node:path";

import { devOptions } from "../dev/options.ts";
import { hideSqliteWarning } from "../hide-sqlite-warning.ts";
import { type Command, UsageError } from "../io.ts";
import { askedToStop } from "../serving.ts";

/**
 * `onedoor dev [dir] [--port N] [--data DIR] [--clock test]`: answers 0 when it was asked to stop.
 *
 * @throws UsageError when the arguments or the environment make no sense
 */
export const dev: Command = async (argv, io) => {
	const options = devOptions(argv, io.env);
	if (typeof options === "string") throw new UsageError(options);
	hideSqliteWarning();
	const { startDev } = await import("../dev/start-dev.ts");
	const server = await startDev(
		{ ...options, dir: resolve(io.cwd, options.dir), data: resolve(io.cwd, options.data) },
		(line) => io.err(`${line}\n`),
	);
	for (const error of server.library.errors) io.err(`${error}\n`);
	io.out(addresses(server.address, server.library.bundles.length));
	await askedToStop(io);
	await server.stop();
	return 0;
};

function addresses(address: string, procedures: number): string {
	return [
		`onedoor serves ${procedures} ${procedures === 1 ? "procedure" : "procedures"}`,
		`  portal  ${address}/`,
		`  desk    ${address}/desk`,
		`  studio  ${address}/studio`,
		`  API     ${address}/api/openapi.json`,
		"ready\n",
	].join("\n");
}
