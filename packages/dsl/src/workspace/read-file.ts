import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { file_kind_unknown } from "../diagnostic/messages.generated.ts";
import { readFile as readModel } from "../model/file-model.ts";
import type { Item } from "../model/shape.ts";
import { FILE_KINDS, type FileKind, locationIn } from "../source/source-file.ts";
import type { ParsedFile } from "../syntax/parse.ts";

/** A file by itself: its tree, what it says by the tables of its kind, and what is wrong with that. */
export interface ReadFile {
	readonly path: string;
	readonly kind?: FileKind;
	readonly parsed: ParsedFile;
	readonly model?: Item<object>;
	/** In order, each once. */
	readonly findings: readonly Finding[];
}

export function readFile(parsed: ParsedFile): ReadFile {
	const { file, root, findings } = parsed;
	const { path, kind } = file;
	const collector = new Collector();
	if (!kind) {
		const expected = FILE_KINDS.map((kind) => `.${kind}.yaml`).join(", ");
		collector.report(file_kind_unknown({ expected }), locationIn(file, { start: 0, end: 0 }));
	}
	for (const found of findings) collector.add(found);
	const model = kind && root && readModel(kind, root, { report: collector.report.bind(collector) });
	return {
		path,
		parsed,
		findings: collector.findings(),
		...(kind && { kind }),
		...(model && { model }),
	};
}
