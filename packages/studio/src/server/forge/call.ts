/** The forge said no, or nothing. */
export class ForgeRefused extends Error {
	override readonly name = "ForgeRefused";
}

const MOST_MS = 20_000;

export interface ForgeCall {
	readonly method?: "GET" | "POST" | "PATCH" | "PUT";
	readonly body?: object;
	readonly headers: Readonly<Record<string, string>>;
}

/** @throws ForgeRefused with what it said, never with the token. */
export async function callForge(
	address: string,
	{ method = "GET", body, headers }: ForgeCall,
): Promise<unknown> {
	const answer = await fetch(address, {
		method,
		headers: { ...headers, "content-type": "application/json" },
		signal: AbortSignal.timeout(MOST_MS),
		...(body !== undefined && { body: JSON.stringify(body) }),
	}).catch(() => undefined);
	if (answer === undefined) throw new ForgeRefused("unreachable");
	const text = await answer.text();
	if (!answer.ok) throw new ForgeRefused(`${answer.status} ${text.slice(0, 200)}`);
	return text === "" ? undefined : JSON.parse(text);
}

/** What a forge answers is read member by member: it is somebody else's text. */
export function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null
		? (value as Readonly<Record<string, unknown>>)
		: {};
}

export function wordsIn(value: unknown): string {
	return typeof value === "string" ? value : "";
}
