import type { DataPath, DocumentRequirement } from "../bundle/index.ts";
import { documentAt } from "./asked.ts";
import type { FormFinding } from "./facts.ts";
import { advice, fault } from "./findings.ts";
import { isEmpty, isRecord, memberOf, valueAt } from "./paths.ts";
import type { Reader } from "./reader.ts";
import type { Visible } from "./visible.ts";

/** What is wrong with a requirement: not there, or not as it must be. */
export function documentFindings(path: DataPath, reader: Reader, shown: Visible): FormFinding[] {
	const document = documentAt(reader.definition, path);
	if (!document || !shown.documents.has(path)) return [];
	const choices = Object.values(document.one_of ?? {}).filter((choice) =>
		shown.documents.has(choice.path),
	);
	const present = (document.one_of ? choices : [document]).filter((choice) =>
		isPresent(choice, reader),
	);
	const wrong = present.flatMap((choice) => presentFault(choice, reader) ?? []);
	if (present.length > 0) return wrong;
	const missing = fault(
		path,
		"document_missing",
		document.one_of ? { one_of: choices.map((choice) => choice.id) } : {},
	);
	return [document.if_missing === "warn" ? advice(missing) : missing];
}

function isPresent(document: DocumentRequirement, reader: Reader): boolean {
	const raw = valueAt(reader.data, document.path);
	// An alternative that was only chosen is an empty object: nothing was brought yet.
	const isBlank = isRecord(raw) && Object.keys(raw).length === 0;
	return (!isEmpty(raw) && !isBlank) || reader.facts.sources[document.path] !== undefined;
}

/** Only what the case itself was told counts as coming from a register, a repository or a wallet. */
const TOLD: ReadonlySet<unknown> = new Set(["register", "repository", "wallet", "earlier_case"]);

function presentFault(document: DocumentRequirement, reader: Reader): FormFinding | undefined {
	const { path, files: range } = document;
	if (reader.facts.sources[path] !== undefined) return undefined;
	const raw = valueAt(reader.data, path);
	const by = memberOf(raw, "by");
	if (!isRecord(raw) || typeof by !== "string") return fault(path, "not_a_document");
	if (TOLD.has(by) || !document.satisfied_by.some((source) => source.by === by)) {
		return fault(path, "document_way_unknown", {
			found: by,
			allowed: document.satisfied_by.map((source) => source.by).filter((way) => !TOLD.has(way)),
		});
	}
	if (by !== "upload") return undefined;
	const files = memberOf(raw, "files");
	if (!Array.isArray(files) || !files.every((file) => typeof file === "string" && file !== ""))
		return fault(path, "not_a_document");
	if (new Set(files).size < files.length) return fault(path, "twice_the_same");
	if (files.length === 0) return fault(path, "document_missing");
	if (files.length < range.min)
		return fault(path, "too_few_files", { least: range.min, found: files.length });
	return files.length > range.max
		? fault(path, "too_many_files", { most: range.max, found: files.length })
		: undefined;
}
