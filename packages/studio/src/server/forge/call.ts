import { ForgeError } from "./forge.ts";

export interface ForgeDoor {
	/** Without a slash at its end. */
	readonly api: string;
	readonly token: string;
	readonly project: string;
}

export type Call = (method: string, path: string, body?: object) => Promise<unknown>;

const TIMEOUT_MS = 10_000;
const MOST_PAGES = 10;

/**
 * One call of a REST interface. It follows no redirection: the token is for this address only.
 *
 * @throws ForgeError
 */
export function calling(api: string, headers: Readonly<Record<string, string>>): Call {
	return async (method, path, body) => {
		const answer = await reached(`${api}${path}`, {
			method,
			headers: {
				accept: "application/json",
				"user-agent": "onedoor-studio",
				...headers,
				...(body && { "content-type": "application/json" }),
			},
			redirect: "error",
			signal: AbortSignal.timeout(TIMEOUT_MS),
			...(body && { body: JSON.stringify(body) }),
		});
		if (answer.status === 401 || answer.status === 403)
			throw new ForgeError("token_refused", await saidIn(answer));
		if (!answer.ok) throw new ForgeError("forge_refused", await saidIn(answer));
		return (await answer.json()) as unknown;
	};
}

/** All items of a list, a hundred a page. */
export async function allOf(call: Call, path: string): Promise<readonly Item[]> {
	const all: Item[] = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const sign = path.includes("?") ? "&" : "?";
		const items = itemsIn(await call("GET", `${path}${sign}per_page=100&page=${page}`));
		all.push(...items);
		if (items.length < 100) break;
	}
	return all;
}

/** What a forge answers is not trusted to have the shape that its documents promise. */
export type Item = Readonly<Record<string, unknown>>;

export function itemsIn(value: unknown): readonly Item[] {
	return Array.isArray(value) ? value.map(itemIn) : [];
}

export function itemIn(value: unknown): Item {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? (value as Item)
		: {};
}

export function textIn(item: Item, key: string): string {
	const value = item[key];
	return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** An address that a browser may be sent to; anything else is none. */
export function pageIn(item: Item, key: string): string {
	const text = textIn(item, key);
	return /^https?:\/\//.test(text) ? text : "";
}

async function reached(url: string, init: RequestInit): Promise<Response> {
	try {
		return await fetch(url, init).catch(async (error: unknown) => {
			if (init.method === "POST" || !hasHungUp(error)) throw error;
			return await fetch(url, init);
		});
	} catch (error) {
		throw new ForgeError("forge_unreachable", error instanceof Error ? error.message : "");
	}
}

/**
 * A forge closes a connection that rests, also just when it is used again, as after a long comparison. What says the same
 * when it is said twice can be said once more.
 */
function hasHungUp(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
	return code === "UND_ERR_SOCKET" || code === "ECONNRESET";
}

async function saidIn(answer: Response): Promise<string> {
	return `${answer.status} ${(await answer.text().catch(() => "")).slice(0, 500)}`;
}
