import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle, CaseView, PaperView } from "@onedoor/dsl/bundle";
import { expect, vi } from "vitest";

import type { CaseClient } from "../../client/index.ts";
import {
	type TestServer,
	type TestServerOptions,
	testServer,
} from "../../http/test-server.test-data.ts";
import type { SignatureOrder } from "../../ports/ports.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type SigningProvider, signingProvider } from "../../testing/outside/signing-provider.ts";
import { NOTO } from "../pdf/fonts.test-data.ts";
import { pdfPrinter } from "../pdf/pdf-printer.ts";
import { type RemoteSignatureOptions, remoteSignatures } from "./index.ts";

/** All invented: whoever signs at a page, on a telephone, and for an organisation; and somebody else. */
export const HEAD_ID = "079078000104";
export const PHONE_ID = "079078000105";
export const SEALER_ID = "079078000106";
export const OTHER_ID = "079078000107";
export const COMPANY = "0100000001";

export const SECRET: Uint8Array = new Uint8Array(32).fill(3);

export function startedProvider(
	more: Partial<Parameters<typeof signingProvider>[0]> = {},
): Promise<SigningProvider> {
	return signingProvider({
		people: [
			{ id: HEAD_ID, name: "Ann Head" },
			{ id: PHONE_ID, name: "Bo Telephone", confirms: "telephone" },
			{
				id: SEALER_ID,
				name: "Cy Sealer",
				organisation: { name: "Example Company", code: COMPANY },
			},
			{ id: OTHER_ID, name: "Di Other" },
		],
		...more,
	});
}

export function adapterOf(
	provider: SigningProvider,
	more: Partial<RemoteSignatureOptions> = {},
): ReturnType<typeof remoteSignatures> {
	return remoteSignatures({
		address: provider.address,
		client: provider.client,
		callback: "https://portal.example/api/callbacks/signature",
		returnTo: (id) => `https://portal.example/cases/${id}`,
		secret: SECRET,
		trust: [provider.root],
		timeoutMs: HEALTHY_MS,
		askAgainMs: 20,
		...more,
	});
}

export const HASH: string = "ab".repeat(32);

export const orderFor = (by: string, more: Partial<SignatureOrder> = {}): SignatureOrder => ({
	id: "case0:3:0",
	case: "case0",
	number: "LI-2026-000001",
	step: "signature",
	by,
	papers: { licence: HASH },
	...more,
});

const CALENDAR = join(import.meta.dirname, "../../../../../docs/tutorial/town/town.calendar.yaml");

/** A permit that the mayor signs. */
export function streetMusic(): Bundle {
	const own = ["procedure", "messages"].map((kind) =>
		join(import.meta.dirname, `street_music.${kind}.yaml`),
	);
	const files = [...own, CALENDAR];
	const { findings, library } = checkFiles(
		files.map((path) => ({ path, text: readFileSync(path, "utf8") })),
	);
	const [error] = findings.filter(({ severity }) => severity === "error");
	if (error) throw new Error(error.message);
	return compile(library, "street_music").bundle;
}

export const MUSICIAN = "079196000001";

export interface Signing {
	readonly provider: SigningProvider;
	readonly server: TestServer;
	readonly address: string;
	readonly musician: CaseClient;
	/** Whoever signs at the provider's page, on their telephone, or is another. */
	mayor(id?: string): CaseClient;
	/** A case that stands at its signature. */
	applied(): Promise<string>;
	/** The mayor has signed here, and has still to confirm it there. */
	asked(id: string, by?: string): Promise<CaseView>;
	/** Where the mayor's browser ends up after what they do at the page. */
	confirm(view: CaseView, does?: "confirm" | "decline"): Promise<Response>;
	/** As if the time had passed after which the provider is asked again. */
	later(): Promise<void>;
	permitOf(id: string): Promise<PaperView | undefined>;
	read(href: string | undefined, who?: string): Promise<Uint8Array>;
	stop(): Promise<void>;
}

/** A service on a port of its own, with a printer, and a provider of signatures on another. */
export async function signing(
	options: Partial<RemoteSignatureOptions> = {},
	about: Partial<TestServerOptions> = {},
): Promise<Signing> {
	let address = "";
	const callback = () => `${address}/api/callbacks/signature`;
	const provider = await startedProvider();
	const at = await portOf();
	address = `http://127.0.0.1:${at.port}`;
	const signature = adapterOf(provider, {
		callback: callback(),
		returnTo: (id) => `${address}/cases/${id}`,
		...options,
	});
	const server = await testServer({
		bundles: [streetMusic()],
		printer: pdfPrinter({ fonts: NOTO }),
		instead: () => ({ signature }),
		...about,
	});
	at.answer((request) => server.service.fetch(request));
	const mayor = (id = HEAD_ID) => server.as(id, ["mayor"]);
	const musician = server.as(MUSICIAN);
	return {
		provider,
		server,
		address,
		musician,
		mayor,
		applied: async () => {
			const { id } = await musician.openCase({ procedure: "street_music" });
			await musician.act(id, "application", "submit", { data: { full_name: "Ann Example" } });
			return id;
		},
		asked: async (id, by) => {
			const count = ({ signings = [] }: CaseView) => signings.length;
			const before = count(await mayor(by).getCase(id));
			await mayor(by).act(id, "signature", "signed");
			// An answer does not wait longer than a second for the provider.
			return vi.waitFor(async () => {
				const view = await mayor(by).getCase(id);
				expect(count(view)).toBeGreaterThan(before);
				return view;
			});
		},
		confirm: async ({ signings = [] }, does = "confirm") => {
			const page = signings.at(-1)?.confirm_href ?? "";
			return fetch(await provider.visit(page, does), { redirect: "manual" });
		},
		later: async () => {
			await musician.dev.setSimulator("signature", "answers");
		},
		permitOf: async (id) => (await musician.getCase(id)).papers.find(({ of }) => of === "permit"),
		read: async (href = "", who = MUSICIAN) => {
			const headers = { Authorization: `Bearer ${server.tokenOf({ id: who })}` };
			return new Uint8Array(await (await fetch(address + href, { headers })).arrayBuffer());
		},
		stop: async () => {
			await at.close();
			await server.stop();
			await provider.stop();
		},
	};
}

/** A port that is known before what answers there is made. */
async function portOf(): Promise<{
	readonly port: number;
	answer(by: (request: Request) => Promise<Response>): void;
	close(): Promise<void>;
}> {
	let answers = async (_request: Request): Promise<Response> => new Response(null, { status: 503 });
	const http = serve({ fetch: (request) => answers(request), hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => http.once("listening", resolve));
	return {
		port: (http.address() as AddressInfo).port,
		answer: (by) => {
			answers = by;
		},
		close: () => new Promise((resolve) => http.close(() => resolve())),
	};
}
