const MOST_BYTES = 4 * 1024 * 1024;

/** The request's body as text, or undefined when it is larger than 4 MiB or not UTF-8. */
export async function readText(request: Request): Promise<string | undefined> {
	if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return undefined;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > MOST_BYTES) return undefined;
		chunks.push(chunk);
	}
	return utf8(Buffer.concat(chunks));
}

/** The request's body as a JSON object, or undefined. */
export async function readObject(
	request: Request,
): Promise<Readonly<Record<string, unknown>> | undefined> {
	const text = await readText(request);
	if (text === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Every character kept, a leading byte order mark too. */
function utf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Texts by name, as an object holds them. */
export function textsIn(value: unknown): Readonly<Record<string, string>> | undefined {
	if (!isObject(value)) return undefined;
	const texts = Object.entries(value);
	return texts.every((entry): entry is [string, string] => typeof entry[1] === "string")
		? Object.fromEntries(texts)
		: undefined;
}
