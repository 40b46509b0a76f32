import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { s3Files } from "../../adapters/s3/index.ts";
import { diskFiles, memoryFiles } from "../../index.ts";
import { s3Server } from "../outside/s3-server.ts";
import { filesContract } from "./files.ts";

const host = { describe, it, expect };

filesContract("memory", () => ({ files: memoryFiles(), close: async () => {} }), host);

filesContract(
	"a folder",
	() => {
		const folder = mkdtempSync(join(tmpdir(), "onedoor-files-"));
		return {
			files: diskFiles(folder),
			again: () => diskFiles(folder),
			close: async () => rmSync(folder, { recursive: true }),
		};
	},
	host,
);

filesContract(
	"a bucket",
	async () => {
		const other = await s3Server({ page: 10 });
		const open = () =>
			s3Files({
				address: other.address,
				bucket: other.bucket,
				credentials: () => other.keys,
				prefix: "cases/",
				pauses: [1],
			});
		return {
			files: open(),
			again: open,
			cut: (isCut) => {
				other.faults.failing = isCut ? 1_000 : 0;
			},
			mute: (calls) => {
				other.faults.mute = calls;
			},
			close: other.stop,
		};
	},
	host,
);
