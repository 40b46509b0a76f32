import type { Deployment, Id } from "@onedoor/dsl/bundle";
import type { RetentionPolicy } from "@onedoor/runtime";
import type { ClaimNames, ClaimTable } from "@onedoor/runtime/adapters/oidc";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

import { SETTINGS_SCHEMA } from "./settings-schema.ts";

/** What `onedoor serve` is told. A text `env:NAME` stands for what the environment has under that name. */
export interface Settings {
	/** Where people reach it, an origin: `https://cases.example`. */
	readonly address: string;
	/** Default: 127.0.0.1, port 4400: behind a proxy of this machine. */
	readonly listen?: { readonly host?: string; readonly port?: number };
	/** The library's folder. */
	readonly procedures: string;
	/** Folder of unfinished uploads, and of the cases where there is no `database`. */
	readonly data: string;
	/** Address of a PostgreSQL database. Left out: SQLite in `data`. */
	readonly database?: string;
	/** Behind public codes, callbacks and sessions: at least 32 random bytes, hex. */
	readonly secret: string;
	/** What of the outside there is: nothing that is not said. */
	readonly deployment: Partial<Deployment>;
	readonly identity: OidcSettings;
	readonly payment?: PaymentSettings;
	readonly signature?: SignatureSettings;
	/** Days after the end of a case, by class of personal data. */
	readonly retention?: RetentionPolicy;
}

export interface OidcSettings {
	readonly issuer: string;
	readonly client: { readonly id: string; readonly secret?: string };
	/** `acr` → level of assurance. */
	readonly levels: Readonly<Record<string, 1 | 2 | 3>>;
	readonly claims: ClaimNames;
	readonly roles?: ClaimTable<Id | readonly Id[]>;
	readonly offices?: ClaimTable<{ readonly kind: Id; readonly unit: string }> | "every";
	readonly audience?: string;
	readonly scope?: string;
}

export interface PaymentSettings {
	readonly address: string;
	/** Value of the header `Authorization`. */
	readonly authorization: string;
	readonly callback_keys: readonly string[];
}

/** A provider of remote signatures (CSC API v2), to whom `<address>/api/callbacks/signature` is known. */
export interface SignatureSettings {
	readonly address: string;
	/** Base of its OAuth 2.0 server. Default: what it says itself. */
	readonly oauth2?: string;
	readonly client: { readonly id: string; readonly secret: string };
	/** PEM files of certification authorities that are believed. */
	readonly trust: readonly string[];
	/** How long somebody may take to confirm. Default: 60. */
	readonly valid_minutes?: number;
	/** Lets the provider sign in its own time. Default: false. */
	readonly later?: boolean;
}

/** What is wrong with a file of settings, one sentence each, or what it says. */
export type ReadSettings = { readonly settings: Settings } | { readonly faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const isSettings = new Ajv2020({ allErrors: true, strict: true }).compile<Settings>(
	SETTINGS_SCHEMA,
);

/** Everything that is wrong is said at once: whoever sets up a server does not want to start it ten times. */
export function readSettings(text: string, env: Environment): ReadSettings {
	let said: unknown;
	try {
		said = JSON.parse(text);
	} catch (error) {
		return { faults: [error instanceof Error ? error.message : String(error)] };
	}
	const missing: string[] = [];
	const settings = withEnvironment(said, env, "", missing);
	if (missing.length > 0) return { faults: missing };
	return isSettings(settings)
		? { settings }
		: { faults: [...new Set((isSettings.errors ?? []).map(sentence))] };
}

/** Secrets stand in the environment, where they are read once and written nowhere. */
function withEnvironment(said: unknown, env: Environment, at: string, missing: string[]): unknown {
	if (Array.isArray(said))
		return said.map((one, index) => withEnvironment(one, env, `${at}/${index}`, missing));
	if (typeof said === "object" && said !== null)
		return Object.fromEntries(
			Object.entries(said).map(([key, value]) => [
				key,
				withEnvironment(value, env, `${at}/${key}`, missing),
			]),
		);
	const name = typeof said === "string" ? /^env:(\w+)$/.exec(said)?.[1] : undefined;
	if (name === undefined) return said;
	const value = env[name];
	if (value === undefined || value === "") missing.push(`${at}: the environment has no ${name}`);
	return value;
}

/** Never the value: it may be a secret that stands in the wrong place. */
function sentence({ instancePath, keyword, params, message = "" }: ErrorObject): string {
	const at = instancePath === "" ? "settings" : instancePath;
	if (keyword === "additionalProperties")
		return `${at}: there is no \`${params.additionalProperty}\``;
	if (keyword === "required") return `${at}: \`${params.missingProperty}\` is missing`;
	return `${at}: ${message}`;
}
