import { posix } from "node:path";

import { type Checked, createWorkspace, type Finding, type Linked } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";

import type { FindingCount, LibraryView, ProcedureRow } from "../api/answers.ts";
import { measured } from "../burden/measured.ts";
import { hashOf, type LibraryFile } from "./library-folder.ts";

/** Every procedure with its burden and findings. Findings belong to the procedure whose folder they stand in. */
export function createLibraryView(name: string): (files: readonly LibraryFile[]) => LibraryView {
	const workspace = createWorkspace();
	return (files) => {
		workspace.replace(files);
		return viewOf(name, files, workspace.check());
	};
}

function viewOf(
	name: string,
	files: readonly LibraryFile[],
	{ findings, library }: Checked,
): LibraryView {
	const rows = library.linked.map((linked) => ({ linked, file: fileOf(linked) }));
	const owners = rows.map(({ file }) => file);
	const ownerOf = (path: string) => ownerOfFile(path, owners);
	const countIn = (file: string) => countOf(findings.filter((each) => ownerOf(each.file) === file));
	const unread = files
		.filter(({ path }) => path.endsWith(".procedure.yaml") && !owners.includes(path))
		.map(({ path }) => ({
			file: path,
			findings: countOf(findings.filter((each) => each.file === path)),
		}));
	const own = new Set(unread.map(({ file }) => file));
	return {
		library: name,
		texts: hashOf(files.map(({ path, hash }) => `${path} ${hash}`).join("\n")),
		procedures: rows.map(({ linked, file }) => rowOf(linked, file, countIn(file))),
		unread,
		shared: countOf(findings.filter(({ file }) => ownerOf(file) === undefined && !own.has(file))),
	};
}

function rowOf(linked: Linked, file: string, findings: FindingCount): ProcedureRow {
	const { definition } = linked;
	const burden = measured(linked);
	return {
		id: definition.procedure,
		edition: definition.edition,
		title: definition.title,
		...(definition.code !== undefined && { code: definition.code }),
		file,
		languages: Object.keys(definition.title),
		owner: {
			id: definition.owner,
			...(definition.owner_title && { title: definition.owner_title }),
		},
		targets: targetsOf(definition),
		...(burden && { burden }),
		findings,
	};
}

function targetsOf({ asks_at_most: most = {} }: Definition): ProcedureRow["targets"] {
	const { fields_typed: fieldsTyped, documents, visits, working_days: workingDays } = most;
	return {
		...(fieldsTyped !== undefined && { fieldsTyped }),
		...(documents !== undefined && { documents }),
		...(visits !== undefined && { visits }),
		...(workingDays !== undefined && { workingDays }),
	};
}

function fileOf(linked: Linked): string {
	return linked.locate(["procedure"]).file;
}

/** Its own file, or the only procedure of its folder. */
function ownerOfFile(path: string, owners: readonly string[]): string | undefined {
	if (owners.includes(path)) return path;
	const beside = owners.filter((owner) => posix.dirname(owner) === posix.dirname(path));
	return beside.length === 1 ? beside[0] : undefined;
}

function countOf(findings: readonly Finding[]): FindingCount {
	const count = (severity: Finding["severity"]) =>
		findings.filter((each) => each.severity === severity).length;
	return { errors: count("error"), warnings: count("warning"), notes: count("info") };
}
