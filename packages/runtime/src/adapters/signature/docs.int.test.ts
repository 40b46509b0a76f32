import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import * as runtime from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import { signingCa, signingProvider } from "../../testing/outside/signing-provider.ts";
import { NOTO } from "../pdf/fonts.test-data.ts";
import { pdfPrinter } from "../pdf/index.ts";
import * as adapter from "./index.ts";
import { HASH, HEAD_ID, signing, streetMusic } from "./signing.test-data.ts";

const text = readFileSync(
	join(import.meta.dirname, "../../../../../docs/adapters/signature.md"),
	"utf8",
);

/** Runs a snippet as it stands there, with what it imports and what its surroundings give it; gives what it names. */
async function run(
	name: string,
	gives: string,
	given: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, unknown>>> {
	const [, code = ""] =
		new RegExp(`<!-- snippet: ${name} -->\\n\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
	expect(code, name).not.toBe("");
	const all = { ...runtime, ...adapter, pdfPrinter, signingProvider, ...given };
	const body = code.replaceAll(/^import .*\n/gm, "");
	const names = Object.keys(all);
	const does = new Function(...names, `return (async () => { ${body}; return { ${gives} }; })()`);
	return (await does(...Object.values(all))) as Readonly<Record<string, unknown>>;
}

it("a service is made with the adapter as the page says", async () => {
	const { service, signature } = await run("service", "service, signature", {
		secrets: { signature: "a", service: new Uint8Array(32) },
		rootPem: signingCa("Example").root,
		bundles: [streetMusic()],
		identity: { identify: async () => undefined },
		ports: portsByCallback,
		fonts: NOTO,
		sqliteStore: () => runtime.sqliteStore(":memory:"),
	});
	expect((signature as runtime.Signatures).signsPdf).toBe(true);
	await (service as runtime.CaseService).stop();
});

it("signatures are checked as the page says", async () => {
	const world = await signing();
	const id = await world.applied();
	await world.confirm(await world.asked(id));
	const pdf = await world.read((await world.permitOf(id))?.pdf_href);
	const given = { pdf, rootPem: world.provider.root, jws: "none", hash: HASH };
	expect(await run("verify", "isGood, who, data", given)).toEqual({
		isGood: true,
		who: "Ann Head",
		data: { faults: ["unreadable_signature"] },
	});
	expect(world.provider.book).toMatchObject([{ by: HEAD_ID }]);
	await world.stop();
});

it("the provider of tests is used as the page says", async () => {
	expect(await run("provider", "signed")).toEqual({ signed: 0 });
});

it("every word that the page names is one, and every one is named", () => {
	const named = [...text.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, word]) => word);
	expect(new Set(named)).toEqual(new Set(WORDS));
});

/** A union of words has no list of its own at run time: the type keeps this one whole. */
const WORDS = Object.keys({
	pending: 1,
	unknown: 1,
	signed: 1,
	declined: 1,
	expired: 1,
	failed: 1,
	no_credential: 1,
	other_holder: 1,
	other_certificate: 1,
	untrusted_certificate: 1,
	unknown_algorithm: 1,
	wrong_signature: 1,
	refused: 1,
	no_signature: 1,
	unreadable_signature: 1,
	wrong_range: 1,
	added_to: 1,
	altered: 1,
	weak_signature: 1,
	untrusted: 1,
	not_in_force: 1,
	not_for_signing: 1,
} satisfies Record<
	| runtime.SignatureFault
	| adapter.NoSigner["why"]
	| "other_certificate"
	| "refused"
	| "pending"
	| "unknown"
	| "signed"
	| "declined"
	| "expired"
	| "failed",
	1
>);
