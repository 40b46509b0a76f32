const text = { type: "string", minLength: 1 } as const;
/** TLS everywhere but on this very machine. */
const address = {
	type: "string",
	pattern:
		"^(https://[^/?#\\s]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?)(/[^?#\\s]*)?$",
} as const;
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

/** JSON Schema of `onedoor.json`: nothing that it does not name is read. */
export const SETTINGS_SCHEMA: Readonly<Record<string, unknown>> = shape(
	{
		address: { ...address, pattern: address.pattern.replace("(/[^?#\\s]*)?$", "$") },
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
