import type { Broken } from "../link/link.ts";
import { NotingMap } from "../link/noting.ts";
import type { NameSet } from "./name-set.ts";

/** What could not be read counts for a procedure only where it lies in files of its own. */
export function notingBroken(broken: ReadonlySet<string>, reads: NameSet): Broken {
	const files = new Map([...broken].map((path) => [path, path]));
	return { files: new NotingMap(files, (path) => reads.add("broken", path)), unread: false };
}
