import { FORM } from "../../case/licence.test-data.ts";
import { devIdentity } from "../../index.ts";
import { type Chance, oneOf } from "../../testing/random.ts";

/** One kind of call, as the report names it. */
export type Kind =
	| "open"
	| "read"
	| "list"
	| "history"
	| "draft read"
	| "draft save"
	| "upload"
	| "submit"
	| "desk"
	| "officer act"
	| "pay"
	| "sign"
	| "withdraw"
	| "file"
	| "bundle"
	| "health"
	| "bad request";

/** How long each call of a kind took, in milliseconds, and what came back that should not have. */
export interface Traffic {
	readonly took: Map<Kind, number[]>;
	readonly unexpected: string[];
	/** Cases that came to their end. */
	ended: number;
}

interface Told {
	readonly status: number;
	readonly headers: Headers;
	// biome-ignore lint/suspicious/noExplicitAny: whatever came.
	readonly body: any;
}

interface Ask {
	readonly as?: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** Statuses that are right; default those of success. */
	readonly expects?: readonly number[];
}

const ROLES: Readonly<Record<string, readonly string[]>> = { officer: ["officer"], head: ["head"] };
const identity = devIdentity(new Uint8Array(32));
const TUS = { "Tus-Resumable": "1.0.0" };

/** A visitor does one case after the other until it is over, each in its own way, and looks at things in between. */
export async function visit(
	address: string,
	name: string,
	chance: Chance,
	traffic: Traffic,
	isOver: () => boolean,
): Promise<void> {
	const caller = callerOf(address, name, traffic);
	while (!isOver()) await oneCase(caller, name, chance, traffic);
}

type Caller = (kind: Kind, method: string, path: string, ask?: Ask) => Promise<Told>;

async function oneCase(
	call: Caller,
	name: string,
	chance: Chance,
	traffic: Traffic,
): Promise<void> {
	const opened = await call("open", "POST", "/api/cases", {
		body: { procedure: "licence", data: { applicant_id: name } },
		headers: { "Idempotency-Key": `k${Math.floor(chance() * 1e15)}` },
	});
	const { id } = opened.body ?? {};
	if (id === undefined) return;
	const path = `/api/cases/${id}`;
	const look = () => lookAround(call, path, chance);
	for (let saved = 0; saved < 1 + chance() * 3; saved++)
		await call("draft save", "PUT", `${path}/drafts/application`, {
			body: { data: typed(name, saved) },
		});
	const file = await upload(call, id, chance);
	await look();
	const data = { ...typed(name, 9), proof: { by: "upload", files: [file] } };
	await call("submit", "POST", `${path}/application/submit`, { body: { data } });
	await look();
	if (chance() < 0.1) {
		await call("withdraw", "POST", `${path}/case-actions/withdraw`, { body: {} });
		traffic.ended++;
		return;
	}
	const act = (step: string, body: unknown = {}, as = "officer") =>
		call(as === "head" ? "sign" : "officer act", "POST", `${path}/${step}`, { as, body });
	await act("reception.check/accepted");
	if (chance() < 0.2) {
		await act("decision/incomplete", { marks: [{ path: "colour", note: "which green?" }] });
		await look();
		await call("submit", "POST", `${path}/correction/submit`, {
			body: { data: { ...data, colour: "red" } },
		});
	}
	await look();
	if (chance() < 0.2) await act("decision/refuse", { reason: "It is not allowed there." });
	else {
		await act("decision/grant");
		await call("pay", "POST", `${path}/payment/pay`, { body: {}, expects: [202] });
		await act("signature/signed", {}, "head");
	}
	traffic.ended++;
	const { body } = await call("read", "GET", path);
	const letter = body?.papers?.find(({ kind }: { readonly kind: string }) => kind === "letter");
	await call("file", "GET", letter?.href ?? `${path}/files/${file}`);
}

function typed(name: string, count: number): Readonly<Record<string, unknown>> {
	const { proof: _, ...rest } = FORM;
	return { ...rest, applicant_id: name, note: `typed ${count} times` };
}

async function upload(call: Caller, id: string, chance: Chance): Promise<string> {
	const content = new Uint8Array(Math.floor(1_000 + chance() * 60_000)).fill(0x20);
	content.set(new TextEncoder().encode("%PDF-1.7\n"));
	const about = { case: id, field: "proof", filename: "proof.pdf", filetype: "application/pdf" };
	const begun = await call("upload", "POST", "/api/uploads", {
		headers: {
			...TUS,
			"Upload-Length": String(content.byteLength),
			"Upload-Metadata": Object.entries(about)
				.map(([key, value]) => `${key} ${btoa(value)}`)
				.join(),
		},
	});
	const location = begun.headers.get("Location") ?? "";
	await call("upload", "PATCH", location, {
		body: content,
		headers: { ...TUS, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream" },
	});
	return location.split("/").at(-1) ?? "";
}

/** What people and programs do all the time. */
async function lookAround(call: Caller, path: string, chance: Chance): Promise<void> {
	for (let looked = 0; looked < 4; looked++) await oneOf(LOOKS, chance)?.(call, path, chance);
}

const LOOKS: readonly ((call: Caller, path: string, chance: Chance) => Promise<unknown>)[] = [
	(call, path) => call("read", "GET", path),
	(call, path) => call("read", "GET", path),
	(call) => call("list", "GET", "/api/cases"),
	(call, path) => call("history", "GET", `${path}/history`),
	(call, path) => call("draft read", "GET", `${path}/drafts/application`, { expects: [200, 409] }),
	(call) => call("desk", "GET", "/api/tasks?role=officer&limit=20", { as: "officer" }),
	(call) => call("bundle", "GET", "/api/procedures/licence"),
	(call) => call("health", "GET", "/health/ready"),
	(call, path, chance) => oneOf(BAD, chance)?.(call, path) ?? Promise.resolve(),
];

const bad =
	(method: string, path: string, status: number | readonly number[], ask: Ask = {}) =>
	(call: Caller, own: string) =>
		call("bad request", method, path.replace("{own}", own), { ...ask, expects: [status].flat() });

/** What goes wrong every day, and what somebody tries. */
const BAD: readonly ReturnType<typeof bad>[] = [
	bad("GET", "/api/cases/none", 404),
	bad("GET", "{own}", 404, { as: "somebody-else" }),
	bad("POST", "{own}/decision/grant", [403, 409], { body: {} }),
	bad("POST", "{own}/nothing/done", 404, { body: {} }),
	bad("POST", "/api/cases", 400, { body: "{" }),
	bad("POST", "/api/cases", 400, { body: '{"procedure":"licence","procedure":"other"}' }),
	bad("POST", "/api/cases", 400, { body: `${"[".repeat(50_000)}${"]".repeat(50_000)}` }),
	bad("POST", "/api/cases", 413, { body: "a".repeat(1_100_000) }),
	bad("POST", "/api/cases", 415, { body: "x", headers: { "Content-Encoding": "gzip" } }),
	bad("POST", "{own}/case-actions/withdraw", 412, { body: {}, headers: { "If-Match": '"9999"' } }),
	bad("POST", "/api/callbacks/payment", 401, {
		body: { case: "x", step: "payment", answer: "paid" },
	}),
	bad("POST", "/api/uploads", 404, {
		headers: { ...TUS, "Upload-Length": "10", "Upload-Metadata": "case bm9uZQ==" },
	}),
];

function callerOf(address: string, name: string, traffic: Traffic): Caller {
	return async (
		kind,
		method,
		path,
		{ as = name, body, headers, expects = [200, 201, 204] } = {},
	) => {
		const isPlain = typeof body === "string" || body instanceof Uint8Array || body === undefined;
		const start = performance.now();
		const response = await fetch(address + path, {
			method,
			headers: {
				Authorization: `Bearer ${tokenOf(as)}`,
				...(body === undefined ? {} : { "Content-Type": "application/json" }),
				...headers,
			},
			...(body === undefined ? {} : { body: isPlain ? (body as BodyInit) : JSON.stringify(body) }),
		});
		const text = await response.text();
		note(traffic.took, kind, performance.now() - start);
		if (!expects.includes(response.status))
			traffic.unexpected.push(
				`${kind}: ${method} ${path}: ${response.status} ${text.slice(0, 300)}`,
			);
		const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
		return {
			status: response.status,
			headers: response.headers,
			body: isJson ? JSON.parse(text) : text,
		};
	};
}

function note(took: Traffic["took"], kind: Kind, ms: number): void {
	const known = took.get(kind) ?? [];
	took.set(kind, known);
	known.push(ms);
}

function tokenOf(id: string): string {
	return identity.token({ id, roles: ROLES[id] ?? [], level: 3, identity: { personal_id: id } });
}
