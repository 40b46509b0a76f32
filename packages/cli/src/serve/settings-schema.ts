import { TOLD_KINDS } from "@onedoor/runtime";

/** JSON Schema of one setting. `description` is what to give: it ends the sentence of whatever is wrong with it. */
export interface SettingSchema {
	readonly description?: string;
	readonly properties?: Readonly<Record<string, SettingSchema>>;
	readonly [keyword: string]: unknown;
}

function is(description: string, schema: Readonly<Record<string, unknown>>): SettingSchema {
	return { description, ...schema };
}

export function shape(
	description: string,
	properties: Readonly<Record<string, SettingSchema>>,
	required: readonly string[] = [],
): SettingSchema {
	return is(description, { type: "object", properties, required, additionalProperties: false });
}

const text = (description: string) => is(description, { type: "string", minLength: 1 });
const yesOrNo = (description: string) => is(description, { type: "boolean" });
const list = (description: string, items: unknown, most?: number) =>
	is(description, {
		type: "array",
		items,
		minItems: 1,
		...(most !== undefined && { maxItems: most }),
	});
const table = (description: string, of: unknown, least = 0) =>
	is(description, { type: "object", additionalProperties: of, minProperties: least });
const whole = (description: string, minimum: number, maximum: number) =>
	is(description, { type: "integer", minimum, maximum });

/** TLS everywhere but on this very machine. */
const TLS = "^(https://[^/?#\\s]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?)";
const address = (whose: string) =>
	is(`the address of ${whose}, with https but on this very machine`, {
		type: "string",
		pattern: `${TLS}(/[^?#\\s]*)?$`,
	});
/** As Standard Webhooks spell them: at most two, while one is changed. */
const keys = (what: string) =>
	list(
		`one or two keys ${what}, as Standard Webhooks spell them: whsec_ and base64`,
		is("a key as Standard Webhooks spell it: whsec_ and base64", {
			type: "string",
			pattern: "^wh(sec|sk|pk)_[A-Za-z0-9+/]+={0,2}$",
		}),
		2,
	);
const reach = shape("how an office is reached", {
	email: text("an e-mail address"),
	phone: text("a telephone number, +84…"),
	prefers: text("the name of a channel"),
});
const claim = (what: string) =>
	is(`the name of the claim that holds ${what}, or the names along its path`, {
		anyOf: [text("a name"), list("names", text("a name"))],
	});
const claimTable = (description: string, values: unknown) =>
	shape(
		description,
		{
			claim: claim("it"),
			values: table("what each value of the claim stands for", values),
		},
		["claim", "values"],
	);

const IDENTITY = shape(
	"the OpenID provider and what its claims mean",
	{
		issuer: address("the OpenID provider"),
		client: shape(
			"who we are at the provider: `id`, and `secret` where there is one",
			{
				id: text("our id at the provider"),
				secret: text("our secret at the provider, as env:NAME"),
			},
			["id"],
		),
		levels: table(
			"which `acr` of the provider is which level of assurance, at least one",
			is("1, 2 or 3", { enum: [1, 2, 3] }),
			1,
		),
		claims: shape(
			"which claims hold what is known of a person, at least `personal_id`",
			{
				personal_id: claim("the personal number"),
				full_name: claim("the name"),
				birth_date: claim("the day of birth"),
				email: claim("the e-mail address"),
				phone: claim("the telephone number"),
				organisation_code: claim("the code of an organisation"),
			},
			["personal_id"],
		),
		roles: claimTable("which value of a claim is which role", {
			anyOf: [text("a role"), { type: "array", items: text("a role") }],
		}),
		offices: is("`every`, or which value of a claim is which office", {
			anyOf: [
				{ const: "every" },
				claimTable(
					"which value of a claim is which office",
					shape(
						"the kind and the unit of an office",
						{ kind: text("a kind of office"), unit: text("the code of a unit") },
						["kind", "unit"],
					),
				),
			],
		}),
		audience: text("the audience of access tokens that are meant for us"),
		scope: text("scopes to ask for, with spaces between them"),
	},
	["issuer", "client", "levels", "claims"],
);

const NOTIFICATION = shape("the channels that carry messages", {
	email: shape(
		"the relay for e-mail, and who it is from",
		{
			server: shape(
				"the relay: `host`, and `port` and `tls` where they are not the usual ones",
				{
					host: text("the name of the relay"),
					port: whole("a port, 1 to 65535", 1, 65_535),
					tls: is("starttls, implicit, or none on this very machine", {
						enum: ["starttls", "implicit", "none"],
					}),
				},
				["host"],
			),
			login: shape(
				"`user` and `password` at the relay",
				{ user: text("our name at the relay"), password: text("our password, as env:NAME") },
				["user", "password"],
			),
			from: shape(
				"the `address` that mail is from, and a `name`",
				{ address: text("an e-mail address"), name: text("the name of the office") },
				["address"],
			),
			bounces_to: text("the e-mail address that bounces go to"),
			attach_letters: yesOrNo("true or false"),
			callback_keys: keys("by which bounces are reported"),
		},
		["server", "from"],
	),
	sms: shape(
		"the address and keys of what sends text messages",
		{
			address: address("what sends text messages"),
			keys: keys("that calls are signed with"),
			callback_keys: keys("by which it reports"),
		},
		["address", "keys"],
	),
	counter: yesOrNo("true or false"),
	directory: shape(
		"the address of a directory of people, and our authorization there",
		{
			address: address("the directory"),
			authorization: text("the value of the header Authorization, as env:NAME"),
		},
		["address", "authorization"],
	),
	roles: table("how offices are reached, by role", reach),
});

const WEBHOOK = shape(
	"a system that is told what happens",
	{
		name: is("a name of its own: up to 40 of a-z, 0-9, _ and -", {
			type: "string",
			pattern: "^[a-z0-9_-]{1,40}$",
		}),
		address: address("the system that is told"),
		keys: keys("that calls are signed with"),
		procedures: is("`all`, or the ids of procedures", {
			anyOf: [{ const: "all" }, list("ids of procedures", text("the id of a procedure"))],
		}),
		kinds: list("kinds of events", is(`one of ${TOLD_KINDS.join(", ")}`, { enum: TOLD_KINDS })),
	},
	["name", "address", "keys", "procedures"],
);

/** JSON Schema of `onedoor.json`: nothing that it does not name is read. */
export const SETTINGS_SCHEMA: SettingSchema = shape(
	"the settings, in braces",
	{
		address: is("where people reach the service: an origin, https://cases.example", {
			type: "string",
			pattern: `${TLS}$`,
		}),
		listen: shape("where it listens: `host`, `port`, `grace`", {
			host: text("an address of this machine, such as 127.0.0.1"),
			port: whole("a port, 0 to 65535; 0 is any that is free", 0, 65_535),
			grace: whole("seconds, 0 to 600, in which new calls are taken while it stops", 0, 600),
		}),
		procedures: text("the folder of the library, from where this file lies"),
		data: text("a folder for uploads, and for cases without a database"),
		database: is("the address of a PostgreSQL database, postgres://user@host/name", {
			type: "string",
			pattern: "^postgres(ql)?://",
		}),
		secret: is("at least 32 random bytes in hex, as `openssl rand -hex 32` makes them", {
			type: "string",
			pattern: "^([0-9a-fA-F]{2}){32,}$",
		}),
		deployment: is("what of the outside there is, {} for nothing", { type: "object" }),
		identity: IDENTITY,
		payment: shape(
			"the address of the payment provider, our authorization, and its callback keys",
			{
				address: address("the payment provider"),
				authorization: text("the value of the header Authorization, as env:NAME"),
				callback_keys: list(
					"one or two keys by which the provider signs what it says",
					text("a key, as env:NAME"),
					2,
				),
			},
			["address", "authorization", "callback_keys"],
		),
		notification: NOTIFICATION,
		post: shape(
			"the address and keys of the carrier",
			{
				address: address("the carrier"),
				keys: keys("that orders are signed with"),
				callback_keys: keys("by which it reports"),
			},
			["address", "keys", "callback_keys"],
		),
		webhooks: is("a list of systems that are told what happens", {
			type: "array",
			items: WEBHOOK,
		}),
		telemetry: shape(
			"the address of a collector of OpenTelemetry",
			{
				address: address("the collector"),
				headers: is("names of headers and their values, as env:NAME where they are secret", {
					type: "object",
					propertyNames: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" },
					additionalProperties: is("the value of a header, in one line", {
						type: "string",
						pattern: "^[\\t\\x20-\\x7e]+$",
					}),
				}),
				service_name: text("the name under which this service is found there"),
			},
			["address"],
		),
		retention: is("days after the end of a case, by class of personal data", { type: "object" }),
	},
	["address", "procedures", "data", "secret", "deployment", "identity"],
);
