import { TOLD_KINDS } from "@onedoor/runtime";

import {
	address,
	headers,
	is,
	keys,
	list,
	origin,
	type SettingSchema,
	shape,
	table,
	text,
	whole,
	yesOrNo,
} from "./setting-schema.ts";

const authorization = () => text("the value of the header Authorization, as env:NAME");
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
			authorization: authorization(),
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

/** Either a key of ours, or a client that gets tokens. */
const REGISTER: SettingSchema = {
	...shape(
		"the `address` of the register, and `authorization` or a `client` that gets tokens",
		{
			address: address("the register"),
			authorization: authorization(),
			client: shape(
				"who we are where tokens are given: `token_address`, `id`, `secret`",
				{
					token_address: address("what gives tokens"),
					id: text("our id there"),
					secret: text("our secret there, as env:NAME"),
					scope: text("scopes to ask for, with spaces between them"),
				},
				["token_address", "id", "secret"],
			),
			headers: headers(),
			read_ms: whole(
				"milliseconds, 50 to 2000, that a look-up may take, with its second tries",
				50,
				2_000,
			),
			call_ms: whole("milliseconds, 50 to 10000, that a service may take", 50, 10_000),
			retries: whole("how often a look-up that failed is tried again, 0 to 3", 0, 3),
			max_bytes: whole("the most bytes of an answer, 1024 to 16777216", 1_024, 16 * 1024 * 1024),
			cache_seconds: whole("seconds, 0 to 3600, that an answer is kept", 0, 3_600),
			ask_again_seconds: whole(
				"seconds, 1 to 86400, until a service that is not done is asked again",
				1,
				86_400,
			),
		},
		["address"],
	),
	oneOf: [
		{ properties: { authorization: true }, required: ["authorization"] },
		{ properties: { client: true }, required: ["client"] },
	],
};

const TRUSTED = shape(
	"an issuer whose papers are believed, and the kinds of them",
	{
		issuer: origin("the origin of the issuer, https://issuer.example"),
		kinds: list("kinds of papers, at least one", text("a kind of paper")),
		jwks: address("its keys"),
	},
	["issuer", "kinds"],
);

const RESULTS = shape(
	"the `key` that signs results, and `others` and `fonts` where there are some",
	{
		key: text("a JSON Web Key, as env:NAME or file:PATH"),
		others: is("a list of keys that are published too", {
			type: "array",
			items: text("a JSON Web Key, as env:NAME or file:PATH"),
		}),
		fonts: list("files of fonts, in the order they are tried", text("a TrueType or OpenType file")),
	},
	["key"],
);

const FILES: SettingSchema = {
	...shape("either `folder` or `s3`", {
		folder: text("a folder for uploads, from where this file lies"),
		s3: shape(
			"the address of a bucket, and the id and secret of a key for it",
			{
				address: address("the bucket's server, or of the bucket itself"),
				bucket: text("the name of the bucket"),
				region: text("the region of the bucket"),
				key_id: text("the id of a key for the bucket, as env:NAME"),
				secret: text("the secret of that key, as env:NAME"),
				session_token: text("the token of a session, as env:NAME"),
				prefix: is("what all names begin with: of A-Z, a-z, 0-9, _, / and -", {
					type: "string",
					pattern: "^[A-Za-z0-9_/-]*$",
				}),
			},
			["address", "key_id", "secret"],
		),
	}),
	minProperties: 1,
	maxProperties: 1,
};

const SCAN = shape(
	"where clamd listens",
	{
		clamd: is("where clamd listens: unix:/path or tcp://host:port", {
			type: "string",
			pattern: "^(unix:/.+|tcp://([^:/?#\\s]+|\\[[0-9a-fA-F:]+\\]):\\d{1,5})$",
		}),
		private_network: yesOrNo("true where nobody else reads the network to it, or false"),
	},
	["clamd"],
);

const SIGNATURE = shape(
	"the address of a provider of remote signatures, who we are there, and whom to trust",
	{
		address: address("the provider of signatures"),
		oauth2: address("its OAuth 2.0 server"),
		client: shape(
			"our `id` and `secret` at the provider",
			{ id: text("our id at the provider"), secret: text("our secret there, as env:NAME") },
			["id", "secret"],
		),
		trust: list(
			"files of certification authorities, PEM",
			text("a file of certification authorities, PEM"),
		),
		valid_minutes: whole("minutes, 1 to 10080, that somebody has to confirm", 1, 10_080),
		later: yesOrNo("true or false"),
	},
	["address", "client", "trust"],
);

const PAGES = shape("what pages without script say of the office", {
	title: list(
		"the lines of the title, each in the languages that there are",
		table(
			"one line of the title, by the tag of its language",
			text("the line in that language"),
			1,
		),
		3,
	),
	phone: shape(
		"the `number` of the office's help, and its `hours`",
		{
			number: text("a telephone number, as people write it"),
			hours: text("the hours in which somebody answers, 8:00–17:00"),
		},
		["number"],
	),
});

/** JSON Schema of `onedoor.json`: nothing that it does not name is read. */
export const SETTINGS_SCHEMA: SettingSchema = shape(
	"the settings, in braces",
	{
		address: origin("where people reach the service: an origin, https://cases.example"),
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
				authorization: authorization(),
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
				headers: headers(),
				service_name: text("the name under which this service is found there"),
			},
			["address"],
		),
		registers: table("the registers that are asked, by their names in the library", REGISTER, 1),
		repository: shape(
			"the address of where people keep their papers, and our authorization there",
			{ address: address("where people keep their papers"), authorization: authorization() },
			["address", "authorization"],
		),
		trusted: is("a list of issuers whose papers are believed", { type: "array", items: TRUSTED }),
		results: RESULTS,
		files: FILES,
		scan: SCAN,
		signature: SIGNATURE,
		pages: PAGES,
		retention: is("days after the end of a case, by class of personal data", { type: "object" }),
	},
	["address", "procedures", "data", "secret", "deployment", "identity"],
);
