import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { copyPart } from "../../../scripts/testing/part-of-library.ts";
import { type FakeForge, fakeForge } from "./fake-forge.ts";
import { quietEnvironment, type TestRepository, testRepository } from "./repository.ts";
import { addressOf } from "./served-library.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export interface ServedRepository extends TestRepository {
	readonly address: string;
	readonly forge: FakeForge;
	stop(): Promise<void>;
}

/**
 * `onedoor studio` over a library in a repository with a remote, and a forge that it asks.
 *
 * @param from what the library holds; left out: of the real one the birth registration, and all that it shares
 */
export async function serveRepository(from?: string): Promise<ServedRepository> {
	const repository = from === undefined ? await partInRepository() : testRepository(from);
	const forge = await fakeForge("github");
	const server = spawn(
		process.execPath,
		["packages/cli/src/main.ts", "studio", repository.library, "--port", "0"],
		{
			cwd: ROOT,
			stdio: ["ignore", "pipe", "pipe"],
			env: {
				...quietEnvironment(),
				ONEDOOR_FORGE: "github:town/library",
				ONEDOOR_FORGE_API: forge.api,
				ONEDOOR_FORGE_TOKEN: forge.token,
			},
		},
	);
	const address = await addressOf(server);
	return {
		...repository,
		address,
		forge,
		async stop() {
			const gone = once(server, "exit");
			server.kill("SIGTERM");
			await gone;
			await forge.stop();
			repository.remove();
		},
	};
}

async function partInRepository(): Promise<TestRepository> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-part-"));
	try {
		const library = join(folder, "library");
		await copyPart(library, []);
		return testRepository(library);
	} finally {
		await rm(folder, { recursive: true });
	}
}
