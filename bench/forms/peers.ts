import { spawnSync } from "node:child_process";

/**
 * Installs what we are compared with, from a lockfile of its own: some 200 MB that nobody needs who only works on the
 * project. False where that is not possible, as without a network; what is there already takes no time.
 */
export function peersAreThere(): boolean {
	const { status } = spawnSync("npx", ["--yes", "pnpm@12", "install", "--frozen-lockfile"], {
		cwd: "bench/peers",
		stdio: ["ignore", "ignore", "inherit"],
	});
	return status === 0;
}
