import type { Deployment, Id, Text } from "@onedoor/dsl/bundle";
import type { Reach, RetentionPolicy, ToldKind } from "@onedoor/runtime";
import type { SmtpServer } from "@onedoor/runtime/adapters/notification";
import type { ClaimNames, ClaimTable } from "@onedoor/runtime/adapters/oidc";
import type { TrustedIssuer } from "@onedoor/runtime/adapters/repository";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

import type { SettingSchema } from "./setting-schema.ts";
import { SETTINGS_SCHEMA } from "./settings-schema.ts";

/** What `onedoor serve` is told. A text `env:NAME` stands for what the environment has under that name. */
export interface Settings {
	/** Where people reach it, an origin: `https://cases.example`. */
	readonly address: string;
	/**
	 * Default: 127.0.0.1, port 4400: behind a proxy of this machine. `grace`: for so many seconds it takes new calls after
	 * it was asked to stop, while it is not ready; 0 unless said.
	 */
	readonly listen?: { readonly host?: string; readonly port?: number; readonly grace?: number };
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
	readonly notification?: NotificationSettings;
	readonly post?: CallSettings & { readonly callback_keys: readonly string[] };
	/** Other systems that are told what happens in cases. */
	readonly webhooks?: readonly WebhookSettings[];
	/** By the id that the library knows it by. Those that are not named answer by callback only. */
	readonly registers?: Readonly<Record<Id, RegisterSettings>>;
	/** Where people keep their papers. Left out: it answers by callbacks. */
	readonly repository?: RepositorySettings;
	/** Whose papers are believed, and for which kinds. Left out: none but our own. */
	readonly trusted?: readonly TrustedIssuer[];
	/** Left out: results are letters only, and cannot be shared. */
	readonly results?: ResultSettings;
	/** Where uploads lie. Left out: under way in `data`, whole in the database. */
	readonly files?: FilesSettings;
	/** What looks for malware in uploads. Left out: nothing does. */
	readonly scan?: ScanSettings;
	readonly signature?: SignatureSettings;
	/** Left out: nobody is told what the service does. */
	readonly telemetry?: TelemetrySettings;
	/** What pages without script say of the office. */
	readonly pages?: PagesSettings;
	/** Days after the end of a case, by class of personal data. */
	readonly retention?: RetentionPolicy;
}

export interface PagesSettings {
	/** The lines in the bar of every page, each in the languages that there are. Default: `Onedoor`. */
	readonly title?: readonly Text[];
	/** Left out: no telephone is named. */
	readonly phone?: { readonly number: string; readonly hours?: string };
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

/** Channels in this order, as far as they are named. */
export interface NotificationSettings {
	readonly email?: {
		readonly server: SmtpServer;
		readonly login?: { readonly user: string; readonly password: string };
		readonly from: { readonly address: string; readonly name?: string };
		readonly bounces_to?: string;
		readonly attach_letters?: boolean;
		readonly callback_keys?: readonly string[];
	};
	readonly sms?: CallSettings & { readonly callback_keys?: readonly string[] };
	/** What nobody else carries waits in the case. */
	readonly counter?: boolean;
	readonly directory?: { readonly address: string; readonly authorization: string };
	/** Where offices are reached, by role. */
	readonly roles?: Readonly<Record<Id, Reach>>;
}

/** Where signed calls go. */
interface CallSettings {
	readonly address: string;
	readonly keys: readonly string[];
}

export interface WebhookSettings extends CallSettings {
	readonly name: string;
	readonly procedures: readonly Id[] | "all";
	readonly kinds?: readonly ToldKind[];
}

/** One of the two. */
export interface FilesSettings {
	readonly folder?: string;
	readonly s3?: {
		readonly address: string;
		/** Left out: `address` is the bucket's own. */
		readonly bucket?: string;
		readonly region?: string;
		readonly key_id: string;
		readonly secret: string;
		readonly session_token?: string;
		/** What all keys begin with. */
		readonly prefix?: string;
	};
}

export interface ScanSettings {
	/** `unix:/path` or `tcp://host:port`. */
	readonly clamd: string;
	/** It is on another machine, and nobody else reads the network to it. */
	readonly private_network?: boolean;
}

/** A collector of OpenTelemetry, by OTLP over HTTP. */
export interface TelemetrySettings {
	/** Traces go to `/v1/traces` below it, figures to `/v1/metrics`. */
	readonly address: string;
	/** Sent with each call, to say who we are. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Default: `onedoor`. */
	readonly service_name?: string;
}

export interface PaymentSettings {
	readonly address: string;
	/** Value of the header `Authorization`. */
	readonly authorization: string;
	readonly callback_keys: readonly string[];
}

/** One register: exactly one of `authorization` and `client`. */
export interface RegisterSettings {
	readonly address: string;
	/** Value of the header `Authorization`. */
	readonly authorization?: string;
	/** OAuth 2.0 client credentials. */
	readonly client?: {
		readonly token_address: string;
		readonly id: string;
		readonly secret: string;
		readonly scope?: string;
	};
	readonly headers?: Readonly<Record<string, string>>;
	readonly read_ms?: number;
	readonly call_ms?: number;
	readonly retries?: number;
	readonly max_bytes?: number;
	readonly cache_seconds?: number;
	readonly ask_again_seconds?: number;
}

export interface RepositorySettings {
	readonly address: string;
	/** Value of the header `Authorization`. */
	readonly authorization: string;
}

/** Keys are JSON Web Keys, as the environment has them or as `file:…` names them. Files are meant from the settings'. */
export interface ResultSettings {
	/** What signs results as data: Ed25519 or P-256, with its private half. */
	readonly key: string;
	/** Published beside it: those of before, and the next one. */
	readonly others?: readonly string[];
	/** TrueType or OpenType files, in the order they are tried. Left out: letters are pages only. */
	readonly fonts?: readonly string[];
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

const isSettings = new Ajv2020({ allErrors: true, strict: true, verbose: true }).compile<Settings>(
	SETTINGS_SCHEMA,
);

/** Everything that is wrong is said at once: whoever sets up a server does not want to start it ten times. */
export function readSettings(text: string, env: Environment): ReadSettings {
	let said: unknown;
	try {
		said = JSON.parse(text);
	} catch (error) {
		return { faults: [unreadable(error)] };
	}
	const missing: string[] = [];
	const settings = withEnvironment(said, env, "", missing);
	if (missing.length > 0) return { faults: missing };
	return isSettings(settings)
		? { settings }
		: { faults: [...new Set(outermost(isSettings.errors ?? []).map(sentence))] };
}

/** Where it is no JSON; the message would quote what stands there. */
function unreadable(error: unknown): string {
	const [, where = "its end"] = /\((line \d+ column \d+)\)/.exec(String(error)) ?? [];
	return `settings: not JSON at ${where}; mend it there: no comments, no comma after the last one`;
}

/** Of a value that fits none of several shapes, that alone: why it does not fit each is about shapes nobody meant. */
function outermost(errors: readonly ErrorObject[]): readonly ErrorObject[] {
	const choices = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
	return errors.filter(
		({ schemaPath }) => !choices.some((choice) => schemaPath.startsWith(`${choice.schemaPath}/`)),
	);
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
	if (value === undefined || value === "")
		missing.push(`${at}: the environment has no ${name}; set it before the start`);
	return value;
}

/** What, where, and what to do. Never the value: it may be a secret that stands in the wrong place. */
function sentence({ instancePath, keyword, params, parentSchema, message }: ErrorObject): string {
	const at = instancePath === "" ? "settings" : instancePath;
	const { properties = {}, description = "" } = (parentSchema ?? {}) as SettingSchema;
	if (keyword === "additionalProperties")
		return `${at}: there is no \`${params.additionalProperty}\`; there are ${Object.keys(properties).join(", ")}`;
	if (keyword === "required") {
		const name: string = params.missingProperty;
		return `${at}: \`${name}\` is missing; give ${properties[name]?.description ?? "it"}`;
	}
	const what = WHAT[keyword] ?? message;
	return `${at}: ${what}; give ${description || "what the documents say"}`;
}

/** In place of what the checker says, where that speaks of the schema. */
const WHAT: Readonly<Record<string, string>> = {
	pattern: "not of the form that it needs",
	anyOf: "none of what it may be",
	oneOf: "either `authorization` or `client` is needed, and not both",
	enum: "none of what it may be",
	const: "none of what it may be",
};
