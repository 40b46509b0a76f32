/** JSON Schema of one setting. `description` is what to give: it ends the sentence of whatever is wrong with it. */
export interface SettingSchema {
	readonly description?: string;
	readonly properties?: Readonly<Record<string, SettingSchema>>;
	readonly [keyword: string]: unknown;
}

/** One setting, with what to give there. */
export function is(description: string, schema: Readonly<Record<string, unknown>>): SettingSchema {
	return { description, ...schema };
}

export function shape(
	description: string,
	properties: Readonly<Record<string, SettingSchema>>,
	required: readonly string[] = [],
): SettingSchema {
	return is(description, { type: "object", properties, required, additionalProperties: false });
}

export const text = (description: string): SettingSchema =>
	is(description, { type: "string", minLength: 1 });
export const yesOrNo = (description: string): SettingSchema => is(description, { type: "boolean" });
export const list = (description: string, items: unknown, most?: number): SettingSchema =>
	is(description, {
		type: "array",
		items,
		minItems: 1,
		...(most !== undefined && { maxItems: most }),
	});
export const table = (description: string, of: unknown, least = 0): SettingSchema =>
	is(description, { type: "object", additionalProperties: of, minProperties: least });
/** Sent with each call. */
export const headers = (): SettingSchema =>
	is("names of headers and their values, as env:NAME where they are secret", {
		type: "object",
		propertyNames: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" },
		additionalProperties: is("the value of a header, in one line", {
			type: "string",
			pattern: "^[\\t\\x20-\\x7e]+$",
		}),
	});
export const whole = (description: string, minimum: number, maximum: number): SettingSchema =>
	is(description, { type: "integer", minimum, maximum });

/** TLS everywhere but on this very machine. */
const TLS = "^(https://[^/?#\\s]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?)";
export const address = (whose: string): SettingSchema =>
	is(`the address of ${whose}, with https but on this very machine`, {
		type: "string",
		pattern: `${TLS}(/[^?#\\s]*)?$`,
	});
/** Of an address without a path. */
export const origin = (whose: string): SettingSchema =>
	is(whose, { type: "string", pattern: `${TLS}$` });
/** As Standard Webhooks spell them: at most two, while one is changed. */
export const keys = (what: string): SettingSchema =>
	list(
		`one or two keys ${what}, as Standard Webhooks spell them: whsec_ and base64`,
		is("a key as Standard Webhooks spell it: whsec_ and base64", {
			type: "string",
			pattern: "^wh(sec|sk|pk)_[A-Za-z0-9+/]+={0,2}$",
		}),
		2,
	);
