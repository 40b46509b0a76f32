import { describe, expect, it } from "vitest";

import type { SettingSchema } from "./setting-schema.ts";
import { readSettings } from "./settings.ts";
import { SETTINGS_SCHEMA } from "./settings-schema.ts";

const ENV = { SECRET: "ab".repeat(32) };
const RIGHT = {
	address: "https://cases.example",
	procedures: ".",
	data: "data",
	secret: "env:SECRET",
	deployment: {},
	identity: {
		issuer: "https://id.example",
		client: { id: "cases" },
		levels: { high: 3 },
		claims: { personal_id: "personal_number" },
	},
};
const KEY = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
const TAX = { address: "https://tax.example", authorization: "Bearer x" };
const CLIENT_OF_SIGNATURE = { id: "cases", secret: "abcd" };
const CLIENT = { ...CLIENT_OF_SIGNATURE, token_address: "https://id.example/token" };
const S3 = { address: "https://s3.example", key_id: "abcd", secret: "abcd" };
const EMAIL = { server: { host: "mail.example" }, from: { address: "a@b.example" } };

function faultsOf(said: unknown): readonly string[] {
	const read = readSettings(typeof said === "string" ? said : JSON.stringify(said), ENV);
	return "faults" in read ? read.faults : [];
}

const { identity } = RIGHT;

describe("a setting that is wrong is said in one line: what, where, and what to give", () => {
	it.each<[unknown, string]>([
		["{", "settings: not JSON at line 1 column 2; mend it there"],
		[`{ "secret": ${"ab".repeat(32)} }`, "settings: not JSON at"],
		["[]", "settings: must be object; give the settings, in braces"],
		[{ address: 1 }, "/address: must be string; give where people reach the service"],
		[{ address: "http://cases.example" }, "/address: not of the form that it needs; give where"],
		[{ address: "https://cases.example/path" }, "/address: not of the form that it needs"],
		[{ address: undefined }, "settings: `address` is missing; give where people reach"],
		[{ colour: "red" }, "settings: there is no `colour`; there are address, listen, procedures"],
		[{ listen: { prot: 1 } }, "/listen: there is no `prot`; there are host, port, grace"],
		[{ listen: { port: 65_536 } }, "/listen/port: must be <= 65535; give a port"],
		[{ listen: { port: "4400" } }, "/listen/port: must be integer; give a port"],
		[{ listen: { grace: -1 } }, "/listen/grace: must be >= 0; give seconds"],
		[{ procedures: "" }, "/procedures: must NOT have fewer than 1 characters; give the folder"],
		[{ procedures: undefined }, "settings: `procedures` is missing; give the folder"],
		[{ data: 1 }, "/data: must be string; give a folder for uploads"],
		[{ data: undefined }, "settings: `data` is missing; give a folder"],
		[{ database: "mysql://a/b" }, "/database: not of the form that it needs; give the address"],
		[{ database: "env:NONE" }, "/database: the environment has no NONE; set it before"],
		[{ secret: "abcd" }, "/secret: not of the form that it needs; give at least 32 random"],
		[{ secret: "env:NONE" }, "/secret: the environment has no NONE; set it before the start"],
		[{ secret: undefined }, "settings: `secret` is missing; give at least 32 random bytes"],
		[{ deployment: [] }, "/deployment: must be object; give what of the outside there is"],
		[{ deployment: undefined }, "settings: `deployment` is missing; give what of the outside"],
		[{ identity: undefined }, "settings: `identity` is missing; give the OpenID provider"],
		[
			{ identity: { ...identity, issuer: "id.example" } },
			"/identity/issuer: not of the form that it needs; give the address of the OpenID provider",
		],
		[
			{ identity: { ...identity, client: {} } },
			"/identity/client: `id` is missing; give our id at the provider",
		],
		[
			{ identity: { ...identity, levels: { high: 4 } } },
			"/identity/levels/high: none of what it may be; give 1, 2 or 3",
		],
		[
			{ identity: { ...identity, claims: {} } },
			"/identity/claims: `personal_id` is missing; give the name of the claim",
		],
		[
			{ identity: { ...identity, claims: { personal_id: 5 } } },
			"/identity/claims/personal_id: none of what it may be; give the name of the claim",
		],
		[
			{ identity: { ...identity, offices: { claim: "unit" } } },
			"/identity/offices: none of what it may be; give `every`, or",
		],
		[
			{ payment: { address: "https://pay.example", authorization: "Bearer x" } },
			"/payment: `callback_keys` is missing; give one or two keys",
		],
		[
			{ notification: { email: { ...EMAIL, server: { host: "a", tls: "maybe" } } } },
			"/notification/email/server/tls: none of what it may be; give starttls, implicit",
		],
		[
			{ post: { address: "https://p.example", keys: [KEY, KEY, KEY], callback_keys: [KEY] } },
			"/post/keys: must NOT have more than 2 items; give one or two keys",
		],
		[
			{ post: { address: "https://p.example", keys: ["short"], callback_keys: [KEY] } },
			"/post/keys/0: not of the form that it needs; give a key as Standard Webhooks",
		],
		[
			{ webhooks: [{ name: "A B", address: "https://a.example", keys: [KEY], procedures: "all" }] },
			"/webhooks/0/name: not of the form that it needs; give a name of its own",
		],
		[
			{ webhooks: [{ name: "a", address: "https://a.example", keys: [KEY], procedures: "every" }] },
			"/webhooks/0/procedures: none of what it may be; give `all`, or",
		],
		[{ telemetry: {} }, "/telemetry: `address` is missing; give the address of the collector"],
		[
			{ telemetry: { address: "http://collector.example" } },
			"/telemetry/address: not of the form that it needs; give the address of the collector",
		],
		[
			{ telemetry: { address: "https://c.example", headers: { Authorization: "env:NONE" } } },
			"/telemetry/headers/Authorization: the environment has no NONE; set it before the start",
		],
		[
			{ telemetry: { address: "https://c.example", headers: { A: "b\r\nC: d" } } },
			"/telemetry/headers/A: not of the form that it needs; give the value of a header",
		],
		[
			{ registers: {} },
			"/registers: must NOT have fewer than 1 properties; give the registers that are asked",
		],
		[
			{ registers: { tax: { address: "https://tax.example" } } },
			"/registers/tax: either `authorization` or `client` is needed, and not both; give the `address`",
		],
		[
			{ registers: { tax: { ...TAX, client: CLIENT } } },
			"/registers/tax: either `authorization` or `client` is needed, and not both; give",
		],
		[
			{ registers: { tax: { address: TAX.address, client: { ...CLIENT, secret: undefined } } } },
			"/registers/tax/client: `secret` is missing; give our secret there, as env:NAME",
		],
		[
			{ registers: { tax: { ...TAX, cache_seconds: 86_400 } } },
			"/registers/tax/cache_seconds: must be <= 3600; give seconds, 0 to 3600",
		],
		[
			{ registers: { tax: { ...TAX, headers: { A: "b\r\nC: d" } } } },
			"/registers/tax/headers/A: not of the form that it needs; give the value of a header",
		],
		[
			{ repository: { address: "https://papers.example" } },
			"/repository: `authorization` is missing; give the value of the header Authorization",
		],
		[
			{ trusted: [{ issuer: "https://other.example/path", kinds: ["a"] }] },
			"/trusted/0/issuer: not of the form that it needs; give the origin of the issuer",
		],
		[{ results: {} }, "/results: `key` is missing; give a JSON Web Key, as env:NAME or file:PATH"],
		[{ files: {} }, "/files: must NOT have fewer than 1 properties; give either `folder` or `s3`"],
		[
			{ files: { folder: "a", s3: S3 } },
			"/files: must NOT have more than 1 properties; give either `folder` or `s3`",
		],
		[
			{ files: { s3: { ...S3, prefix: "a b" } } },
			"/files/s3/prefix: not of the form that it needs; give what all names begin with",
		],
		[
			{ scan: { clamd: "clamd:3310" } },
			"/scan/clamd: not of the form that it needs; give where clamd listens: unix:/path or tcp:",
		],
		[
			{ signature: { address: "https://sign.example", client: CLIENT_OF_SIGNATURE, trust: [] } },
			"/signature/trust: must NOT have fewer than 1 items; give files of certification authorities",
		],
		[
			{ pages: { title: ["Town of Ben Sen"] } },
			"/pages/title/0: must be object; give one line of the title, by the tag of its language",
		],
		[{ pages: { phone: {} } }, "/pages/phone: `number` is missing; give a telephone number"],
		[{ pages: { logo: "x" } }, "/pages: there is no `logo`; there are title, phone"],
		[{ retention: 30 }, "/retention: must be object; give days after the end of a case"],
	])("%j", (wrong, line) => {
		const isWhole = typeof wrong === "string";
		const faults = faultsOf(isWhole ? wrong : { ...RIGHT, ...(wrong as object) });
		expect(faults).toEqual([expect.stringContaining(line)]);
		expect(faults[0]).not.toContain("\n");
		expect(faults[0]).toMatch(/^(settings|\/[\w/]+): .+; .+$/);
		expect(faults[0]).not.toMatch(/abab|abcd|short|Bearer/);
	});

	it("and so is each other one: all of them say what to give", () => {
		expect(faultsOf(RIGHT)).toEqual([]);
		expect(undescribed("", SETTINGS_SCHEMA)).toEqual([]);
	});
});

/** Every place in the schema that has no words for what to give there. */
function undescribed(at: string, schema: SettingSchema): readonly string[] {
	const { description, properties = {}, items, additionalProperties } = schema;
	const within: [string, unknown][] = [
		...Object.entries(properties),
		["items", items],
		["values", additionalProperties],
	];
	return [
		...(description === undefined && !("anyOf" in schema) ? [at] : []),
		...within.flatMap(([name, inner]) =>
			typeof inner === "object" && inner !== null
				? undescribed(`${at}/${name}`, inner as SettingSchema)
				: [],
		),
	];
}
