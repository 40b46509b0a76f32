import { cp, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const LIBRARY = fileURLToPath(new URL("../../procedures", import.meta.url));

/** Overlays are of the first one, and they send the letters that others share: nothing is found in those. */
const ALWAYS = ["birth_registration", "temporary_residence"];

/**
 * The real library without the procedures that a test does not look at: to check all of them is most of what a server
 * does when it starts, and a page of the studio when it is opened. All that they share with others stays.
 *
 * @param to a folder that is made
 * @param procedures by the names of their folders, besides the birth registration
 */
export async function copyPart(to: string, procedures: readonly string[]): Promise<void> {
	await cp(LIBRARY, to, { recursive: true });
	await leaveOnly(to, procedures);
}

/** Of other countries nothing is left; of a procedure that goes, what others may use as well stays. */
export async function leaveOnly(library: string, procedures: readonly string[]): Promise<void> {
	const kept = new Set([...procedures, ...ALWAYS]);
	await rm(join(library, "world"), { recursive: true });
	const paths = await readdir(library, { recursive: true });
	const folders = paths.filter((path) => path.endsWith(".procedure.yaml")).map(dirname);
	for (const folder of folders.filter((each) => !kept.has(basename(each))))
		for (const name of await readdir(join(library, folder)))
			if (/\.(?:procedure|scenarios|simulation|texts|moves)\.yaml$/.test(name))
				await rm(join(library, folder, name));
}
