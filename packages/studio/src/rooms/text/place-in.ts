/** From 1, both. */
export interface PlaceInText {
	readonly line: number;
	readonly column: number;
}

/** `41` or `41:14`, as addresses say it. */
export function placeIn(text: string | undefined): PlaceInText | undefined {
	const [, line, column] = /^(\d{1,6})(?::(\d{1,6}))?$/.exec(text ?? "") ?? [];
	return line === undefined ? undefined : { line: Number(line), column: Number(column ?? 1) };
}
