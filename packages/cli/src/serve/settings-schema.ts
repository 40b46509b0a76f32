import { TOLD_KINDS } from "@onedoor/runtime";

const text = { type: "string", minLength: 1 } as const;
/** TLS everywhere but on this very machine. */
const address = {
	type: "string",
	pattern:
		"^(https://[^/?#\\s]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?)(/[^?#\\s]*)?$",
} as const;
/** As Standard Webhooks spell them: at most two, while one is changed. */
const keys = {
	type: "array",
	items: { type: "string", pattern: "^wh(sec|sk|pk)_[A-Za-z0-9+/]+={0,2}$" },
	minItems: 1,
	maxItems: 2,
} as const;
const reach = shape({ email: text, phone: text, prefers: text });
/** Of an address without a path. */
const origin = { ...address, pattern: address.pattern.replace("(/[^?#\\s]*)?$", "$") } as const;
const claim = { anyOf: [text, { type: "array", items: text, minItems: 1 }] } as const;

function shape(
	properties: Readonly<Record<string, unknown>>,
	required: readonly string[] = [],
): Readonly<Record<string, unknown>> {
	return { type: "object", properties, required, additionalProperties: false };
}

function table(values: unknown): Readonly<Record<string, unknown>> {
	return shape({ claim, values: { type: "object", additionalProperties: values } }, [
		"claim",
		"values",
	]);
}

const count = (minimum: number, maximum: number) =>
	({ type: "integer", minimum, maximum }) as const;

/** Either a key of ours, or a client that gets tokens. */
const register = {
	...shape(
		{
			address,
			authorization: text,
			client: shape({ token_address: address, id: text, secret: text, scope: text }, [
				"token_address",
				"id",
				"secret",
			]),
			headers: { type: "object", additionalProperties: text },
			read_ms: count(50, 2_000),
			call_ms: count(50, 10_000),
			retries: count(0, 3),
			max_bytes: count(1_024, 16 * 1024 * 1024),
			cache_seconds: count(0, 3_600),
			ask_again_seconds: count(1, 86_400),
		},
		["address"],
	),
	oneOf: [
		{ properties: { authorization: true }, required: ["authorization"] },
		{ properties: { client: true }, required: ["client"] },
	],
} as const;

/** JSON Schema of `onedoor.json`: nothing that it does not name is read. */
export const SETTINGS_SCHEMA: Readonly<Record<string, unknown>> = shape(
	{
		address: origin,
		listen: shape({ host: text, port: { type: "integer", minimum: 0, maximum: 65_535 } }),
		procedures: text,
		data: text,
		database: { type: "string", pattern: "^postgres(ql)?://" },
		secret: { type: "string", pattern: "^([0-9a-fA-F]{2}){32,}$" },
		deployment: { type: "object" },
		identity: shape(
			{
				issuer: address,
				client: shape({ id: text, secret: text }, ["id"]),
				levels: { type: "object", minProperties: 1, additionalProperties: { enum: [1, 2, 3] } },
				claims: shape(
					{
						personal_id: claim,
						full_name: claim,
						birth_date: claim,
						email: claim,
						phone: claim,
						organisation_code: claim,
					},
					["personal_id"],
				),
				roles: table({ anyOf: [text, { type: "array", items: text }] }),
				offices: {
					anyOf: [{ const: "every" }, table(shape({ kind: text, unit: text }, ["kind", "unit"]))],
				},
				audience: text,
				scope: text,
			},
			["issuer", "client", "levels", "claims"],
		),
		payment: shape(
			{
				address,
				authorization: text,
				callback_keys: { type: "array", items: text, minItems: 1, maxItems: 2 },
			},
			["address", "authorization", "callback_keys"],
		),
		notification: shape({
			email: shape(
				{
					server: shape(
						{
							host: text,
							port: { type: "integer", minimum: 1, maximum: 65_535 },
							tls: { enum: ["starttls", "implicit", "none"] },
						},
						["host"],
					),
					login: shape({ user: text, password: text }, ["user", "password"]),
					from: shape({ address: text, name: text }, ["address"]),
					bounces_to: text,
					attach_letters: { type: "boolean" },
					callback_keys: keys,
				},
				["server", "from"],
			),
			sms: shape({ address, keys, callback_keys: keys }, ["address", "keys"]),
			counter: { type: "boolean" },
			directory: shape({ address, authorization: text }, ["address", "authorization"]),
			roles: { type: "object", additionalProperties: reach },
		}),
		post: shape({ address, keys, callback_keys: keys }, ["address", "keys", "callback_keys"]),
		webhooks: {
			type: "array",
			items: shape(
				{
					name: { type: "string", pattern: "^[a-z0-9_-]{1,40}$" },
					address,
					keys,
					procedures: { anyOf: [{ const: "all" }, { type: "array", items: text, minItems: 1 }] },
					kinds: { type: "array", items: { enum: TOLD_KINDS }, minItems: 1 },
				},
				["name", "address", "keys", "procedures"],
			),
		},
		registers: { type: "object", minProperties: 1, additionalProperties: register },
		repository: shape({ address, authorization: text }, ["address", "authorization"]),
		trusted: {
			type: "array",
			items: shape(
				{ issuer: origin, kinds: { type: "array", items: text, minItems: 1 }, jwks: address },
				["issuer", "kinds"],
			),
		},
		results: shape(
			{
				key: text,
				others: { type: "array", items: text },
				fonts: { type: "array", items: text, minItems: 1 },
			},
			["key"],
		),
		files: {
			...shape({
				folder: text,
				s3: shape(
					{
						address,
						bucket: text,
						region: text,
						key_id: text,
						secret: text,
						session_token: text,
						prefix: { type: "string", pattern: "^[A-Za-z0-9_/-]*$" },
					},
					["address", "key_id", "secret"],
				),
			}),
			minProperties: 1,
			maxProperties: 1,
		},
		scan: shape(
			{
				clamd: {
					type: "string",
					pattern: "^(unix:/.+|tcp://([^:/?#\\s]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5})$",
				},
				private_network: { type: "boolean" },
			},
			["clamd"],
		),
		signature: shape(
			{
				address,
				oauth2: address,
				client: shape({ id: text, secret: text }, ["id", "secret"]),
				/** Files of certification authorities, PEM. */
				trust: { type: "array", items: text, minItems: 1 },
				valid_minutes: { type: "integer", minimum: 1, maximum: 10_080 },
				later: { type: "boolean" },
			},
			["address", "client", "trust"],
		),
		retention: { type: "object" },
	},
	["address", "procedures", "data", "secret", "deployment", "identity"],
);
