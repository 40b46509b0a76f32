/** An item of a file: keys from its root. */
export interface ItemPlace {
	readonly file: string;
	readonly path: readonly string[];
}

/** `steps/verify/outcomes/accepted` */
export function inAddress(path: readonly string[]): string {
	return path.map(encodeURIComponent).join("/");
}

export function fromAddress(asked: string): readonly string[] {
	if (asked === "") return [];
	try {
		return asked.split("/").map(decodeURIComponent);
	} catch {
		return [];
	}
}

/** Below that place. */
export function below({ file, path }: ItemPlace, ...keys: readonly string[]): ItemPlace {
	return { file, path: [...path, ...keys] };
}
