import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Issuer, Printer } from "@onedoor/runtime";
import { issuerOf, type JWK } from "@onedoor/runtime/adapters/issuer";
import { pdfPrinter } from "@onedoor/runtime/adapters/pdf";

import type { ResultSettings, Settings } from "./settings.ts";
import { withinSoon } from "./within.ts";

/** What signs results as data, and what prints letters, as far as the settings say. */
export interface ResultTools {
	readonly issuer?: Issuer;
	readonly printer?: Printer;
}

/**
 * Keys and fonts are read here, once: what is wrong with one is said before anything is started.
 * @throws Error in a sentence that names the place in the settings, and never the key
 */
export async function resultTools(
	{ address, results }: Pick<Settings, "address" | "results">,
	folder: string,
): Promise<ResultTools> {
	if (results === undefined) return {};
	const { fonts } = results;
	return {
		issuer: await signerOf(address, results, folder),
		...(fonts !== undefined && { printer: printerOf(fonts, folder) }),
	};
}

async function signerOf(
	issuer: string,
	{ key, others = [] }: ResultSettings,
	folder: string,
): Promise<Issuer> {
	const own = keyIn(key, "/results/key", folder);
	const more = others.map((said, at) => keyIn(said, `/results/others/${at}`, folder));
	return withinSoon(
		"results",
		() => issuerOf({ issuer, key: own, others: more }),
		"give other keys",
	);
}

function printerOf(fonts: readonly string[], folder: string): Printer {
	const read = fonts.map((path, at) => {
		const place = `/results/fonts/${at}`;
		const font = bytesOf(path, place, folder);
		try {
			pdfPrinter({ fonts: [font] });
		} catch {
			throw new Error(`${place}: ${path} is no TrueType or OpenType font; name one that is`);
		}
		return font;
	});
	return pdfPrinter({ fonts: read });
}

/** `file:…` names a file with a JSON Web Key, RFC 7517; anything else is one, as the environment has it. */
export function keyIn(said: string, place: string, folder: string): JWK {
	const path = /^file:(.+)$/.exec(said)?.[1];
	const text = path === undefined ? said : bytesOf(path, place, folder).toString("utf8");
	try {
		const key: unknown = JSON.parse(text);
		if (typeof key === "object" && key !== null && "kty" in key) return key as JWK;
	} catch {
		// What a parser complains of may be the key itself.
	}
	throw new Error(`${place}: this is no JSON Web Key; give one as env:NAME or file:PATH`);
}

const READABLE = "let this account read it, or name another file";

function bytesOf(path: string, place: string, folder: string): Buffer {
	try {
		return readFileSync(resolve(folder, path));
	} catch (error) {
		const why = (error as NodeJS.ErrnoException).code ?? "not read";
		throw new Error(`${place}: ${path} cannot be read (${why}); ${READABLE}`);
	}
}
