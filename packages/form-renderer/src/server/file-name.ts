import type { DataPath } from "@onedoor/dsl/bundle";

import { fieldId } from "../theme/field-id.ts";

/** Name of the control that chooses files for a place. */
export function fileName(path: DataPath): string {
	return `file:${path}`;
}

/** Name of the field that says how many files were there when the page was made. */
export function hadName(path: DataPath): string {
	return `had:${path}`;
}

/** Where a link leads that is about a file of this place. */
export function uploadId(path: DataPath): string {
	return `${fieldId(path)}-up`;
}
