import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named, Words } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { id, ids, path } from "./values/names.ts";
import { template } from "./values/text.ts";

export interface MessagesFile extends Common {
	readonly messages?: readonly Keyed<Item<MessageModel>>[];
}

export interface MessageModel extends Common {
	readonly is?: "notice" | "letter";
	readonly like?: Named;
	readonly for?: readonly Named[];
	readonly may_mention?: readonly Named[];
	readonly subject?: Words;
	readonly body?: Words;
	readonly sms?: Words;
}

export const messagesShape: Shape<MessagesFile> = {
	name: "a messages file",
	keys: {
		...WORDS,
		...BASIS,
		messages: {
			form: map(
				ids,
				item(() => messageShape),
			),
			required: true,
			doc: "Letters and notices, by id.",
		},
	},
};

export const messageShape: Shape<MessageModel> = {
	name: "a message",
	keys: {
		is: {
			form: word("notice", "letter"),
			fallback: "notice",
			doc: "A notice is sent; a letter is also a numbered document in the file.",
			example: "letter",
		},
		like: { form: id, doc: "Everything from that message; own keys win.", example: "receipt" },
		...WORDS,
		for: {
			form: list(id),
			doc: "The procedures whose data it may mention; default: any, and then only the case, its clocks and fees.",
			example: "- birth_registration",
		},
		may_mention: {
			form: list(path),
			doc: "All the data its templates may use. Sent for each item of a list, it may mention the item by its name.",
			example: "- child.full_name",
		},
		subject: {
			form: template,
			doc: "The subject line, as a template.",
			example: "Your case {{case.number}}",
		},
		body: {
			form: template,
			doc: "The text, as a template; links and lists in Markdown.",
			example: "We have received your application.",
		},
		sms: {
			form: template,
			doc: "The short message, as a template.",
			example: "Case {{case.number}} is complete.",
		},
		...BASIS,
	},
};
