import type { DataPath, Definition } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, itemPlace } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

/** What a value is called, with the group around it: `Mother: full name`, `Guests 2: name`. */
export function titleAt(definition: Definition, path: DataPath, language: string): string {
	const paper = documentAt(definition, path);
	if (paper) return textOf(paper.title, language) || path;
	const own = textOf(fieldAt(definition, path)?.title, language) || path;
	const place = itemPlace(path);
	const around = place?.list ?? path.split(".").slice(0, -1).join(".");
	const outer = around === "" ? undefined : fieldAt(definition, around)?.title;
	const number = place ? ` ${place.index + 1}` : "";
	return outer ? `${textOf(outer, language)}${number}: ${own}` : own;
}
