import type { DataPath } from "@onedoor/dsl/bundle";

/** Id of the control at a path: where labels, the error summary and Change links lead. */
export function fieldId(path: DataPath): string {
	return `f-${path.replaceAll(".", "-")}`;
}

/** Ids that describe a control: its hint and its error, if they are there. */
export function describedBy(id: string, hasHint: boolean, hasError: boolean): string | undefined {
	const ids = [...(hasHint ? [hintId(id)] : []), ...(hasError ? [errorId(id)] : [])];
	return ids.length === 0 ? undefined : ids.join(" ");
}

export const hintId = (id: string): string => `${id}-h`;
export const errorId = (id: string): string => `${id}-e`;
