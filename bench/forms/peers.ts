import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const FOLDER = "bench/peers";

/**
 * Installs what we are compared with, from a lockfile of its own: some 200 MB that nobody needs who only works on the
 * project. False where that is not possible, as without a network.
 */
export function peersAreThere(): boolean {
	if (existsSync(`${FOLDER}/node_modules`)) return true;
	const { status } = spawnSync("npx", ["--yes", "pnpm@12", "install", "--frozen-lockfile"], {
		cwd: FOLDER,
		stdio: ["ignore", "ignore", "inherit"],
	});
	return status === 0;
}
