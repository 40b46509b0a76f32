import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real file system of its own that is soon full. */
export interface SmallDisk {
	readonly folder: string;
	/** Takes all room that is left. */
	fill(): void;
	/** Gives it back. */
	free(): void;
	remove(): void;
}

/** Undefined where nobody lets us mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-disk-"));
	const size = `size=${megabytes}m,mode=711`;
	const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder]);
	if (status !== 0) {
		rmdirSync(folder);
		return undefined;
	}
	const filler = join(folder, "filler");
	return {
		folder,
		fill: () => fill(filler),
		free: () => rmSync(filler, { force: true }),
		remove: () => {
			// Also where something still has a file open: it goes when that is closed.
			spawnSync("umount", ["--lazy", folder]);
			rmdirSync(folder);
		},
	};
}

function fill(path: string): void {
	const file = openSync(path, "a");
	try {
		for (let size = 1 << 20; size > 0; size >>= 1) writeUntilFull(file, Buffer.alloc(size));
	} finally {
		closeSync(file);
	}
}

function writeUntilFull(file: number, bytes: Buffer): void {
	try {
		while (writeSync(file, bytes) === bytes.byteLength);
	} catch {
		// That much room is not left.
	}
}
