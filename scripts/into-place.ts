import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Has something built beside a folder, and moves it there file by file: whoever reads the folder meanwhile, as tests that
 * run at the same time do, finds each file whole. What was there before and is not made any more goes.
 *
 * @param build puts all of it into the folder that it is given
 */
export async function intoPlace(
	folder: string,
	build: (fresh: string) => Promise<unknown>,
): Promise<void> {
	const fresh = `${folder}.${process.pid}`;
	rmSync(fresh, { recursive: true, force: true });
	await build(fresh);
	const made = new Set(filesIn(fresh));
	for (const file of made) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		renameSync(join(fresh, file), join(folder, file));
	}
	for (const file of filesIn(folder))
		if (!made.has(file)) rmSync(join(folder, file), { force: true });
	rmSync(fresh, { recursive: true });
}

function filesIn(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
